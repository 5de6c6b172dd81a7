import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson, type Signer } from '#domain/basics';
import { PHASES, type Phase } from '#domain/cycle';
import { follow, genesis, hashOf, type Deed, type Entry, type Head } from '#domain/ledger';

/** A signer with a key of its own, as the platform makes them. */
export function aSigner(): Signer {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
	return {
		publicKey: raw.toString('hex'),
		sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex')
	};
}

/** A deed of the year `c`, with defaults for all but its kind and facts. */
export const aDeed = (kind: Deed['kind'], facts: Deed['facts'] = {}): Deed => ({
	kind,
	cycle: 'c',
	role: 'portal',
	day: '2011-01-24',
	facts
});

/** What the ledger says of a year that goes through all phases up to one, from another on. */
export const phaseDeeds = (to: Phase, from: Phase = 'setup'): Deed[] =>
	PHASES.slice(PHASES.indexOf(from) + 1, PHASES.indexOf(to) + 1).map((phase) => aDeed('phase-entered', { phase }));

/** A batch of that number. */
export const aBatchDeed = (batch: number, ballots: number, root = 'ab'.repeat(32)): Deed =>
	aDeed('ballots-batched', { batch, ballots, root });

/** Deeds chained into a ledger. */
export function aLedger(deeds: readonly Deed[]): Entry[] {
	const entries: Entry[] = [];
	for (const deed of deeds) entries.push(follow(lastOf(entries), deed));
	return entries;
}

/** The head of a chain. */
export function lastOf(entries: readonly Entry[]): Head {
	const last = entries.at(-1);
	return last ? { seq: last.seq, hash: hashOf(last) } : genesis;
}

/** The file of a ledger. */
export const ledgerText = (entries: readonly Entry[]): string =>
	entries.map((entry) => `${canonicalJson(entry)}\n`).join('');

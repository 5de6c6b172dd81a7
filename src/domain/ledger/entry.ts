import type { Json } from '../basics/index.ts';

/** What the public record tells of: acts of the office, never of a person's code or ballot (I12). */
export const ledgerKinds = [
	'instance-key',
	'cycle-created',
	'phase-entered',
	'disclosures-uploaded',
	'disclosures-published',
	'scores-uploaded',
	'frame-uploaded',
	'frame-persons-deleted',
	'draw-prepared',
	'share-committed',
	'draw-committed',
	'source-heard',
	'share-revealed',
	'draw-made',
	'draw-void',
	'replicate-released',
	'wave-opened',
	'keys-made',
	'keys-confirmed',
	'keys-destroyed',
	'letters-printed',
	'pack-printed',
	'cards-voided',
	'slips-exchanged',
	'paper-cast',
	'paper-dropped',
	'kiosk-set-up',
	'kiosk-closed',
	'ballots-batched',
	'result-computed',
	'result-checked',
	'complaint-lodged',
	'complaint-answered',
	'spot-check-prepared',
	'spot-shares-committed',
	'spot-check-committed',
	'spot-source-heard',
	'spot-share-opened',
	'spot-check-void',
	'account-created',
	'account-disabled'
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** What an act hands to the ledger: who acted is named by role only. */
export type Deed = {
	readonly kind: LedgerKind;
	/** The year it belongs to; empty for acts that belong to none. */
	readonly cycle: string;
	readonly role: string;
	/** Day in China on which it was done. */
	readonly day: string;
	/** The facts of the act: codes, counts and digests. */
	readonly facts: Json;
};

/** A deed in its place: `seq` counts from 1, `previous` is the hash of the entry before (64 zeros for the first). */
export type Entry = Deed & { readonly seq: number; readonly previous: string };

/** The portal itself, where no person acted. */
export const PORTAL_ROLE = 'portal';

/** A fact of an entry by its name, if it is a text or a number. */
export function factOf({ facts }: Pick<Deed, 'facts'>, name: string): string | number | null {
	if (facts === null || typeof facts !== 'object') return null;
	const value = Object.entries(facts).find(([key]) => key === name)?.[1];
	return typeof value === 'string' || typeof value === 'number' ? value : null;
}

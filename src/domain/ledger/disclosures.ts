import { before } from './digests.ts';
import { factOf, type Entry } from './entry.ts';

/** What a year disclosed: the day on which all became public, null while they are drafts, and each unit's last upload. */
export type DisclosureRecord = {
	readonly day: string | null;
	/** By unit the digest of what was uploaded last, 64 hex. */
	readonly digests: ReadonlyMap<string, string>;
	/** How many the ledger says became public; null while they are drafts. */
	readonly published: number | null;
};

/** The disclosures of a year as its ledger tells of them. They become public all at once and never change after it. */
export function disclosuresTold(entries: readonly Entry[], cycle: string): DisclosureRecord {
	const uploaded = before(entries, cycle, 'disclosure').filter(({ kind }) => kind === 'disclosures-uploaded');
	const publication = entries.find((entry) => entry.cycle === cycle && isPublication(entry));
	return {
		day: publication?.day ?? null,
		digests: new Map(uploaded.flatMap(hashesOf)),
		published: publication ? Number(factOf(publication, 'disclosures') ?? 0) : null
	};
}

/**
 * A disclosure as it is kept: the digest of its text, null when that is none of ours, and the day since which it is public, null
 * for a draft.
 */
export type KeptDisclosure = { readonly unit: string; readonly digest: string | null; readonly day: string | null };

/** Whether a disclosure is, text and day, the one of its unit that the ledger tells of. */
export const isDisclosureAsTold = ({ unit, digest, day }: KeptDisclosure, told: DisclosureRecord): boolean =>
	digest !== null && digest === told.digests.get(unit) && day === told.day;

/** The units whose disclosure is not the one that the ledger tells of: changed, added or taken away by hand. */
export function unitsUnlikeTold(kept: readonly KeptDisclosure[], told: DisclosureRecord): string[] {
	const units = new Set([...told.digests.keys(), ...kept.map(({ unit }) => unit)]);
	return [...units].filter((wanted) => {
		const [own, ...more] = kept.filter(({ unit }) => unit === wanted);
		return own === undefined || more.length > 0 || !isDisclosureAsTold(own, told);
	});
}

const isPublication = (entry: Entry): boolean =>
	entry.kind === 'phase-entered' && factOf(entry, 'phase') === 'disclosure';

function hashesOf({ facts }: Entry): [unit: string, digest: string][] {
	const hashes = isRecord(facts) ? facts['hashes'] : null;
	if (!isRecord(hashes)) return [];
	return Object.entries(hashes).flatMap(([unit, digest]) => (typeof digest === 'string' ? [[unit, digest]] : []));
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
	typeof json === 'object' && json !== null && !Array.isArray(json);

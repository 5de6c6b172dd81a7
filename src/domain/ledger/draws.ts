import { before } from './digests.ts';
import { factOf, type Entry } from './entry.ts';

/** A draw as the ledger tells of it: digest of its design, its seed, and in how many parts its sample has gone out. */
export type DrawRecord = {
	readonly designHash: string;
	readonly seed: string;
	readonly parts: number;
};

/**
 * The draws of a group that were made and not declared void before the year was counted, one a wave, the first first. The
 * first wave goes out when it is drawn and in further parts as they are released, a later one once it is opened.
 */
export function drawsMade(entries: readonly Entry[], cycle: string, group: string): DrawRecord[] {
	const own = before(entries, cycle, 'computing').filter((entry) => factOf(entry, 'group') === group);
	const count = (kind: Entry['kind'], attempt: string | number | null): number =>
		own.filter((entry) => entry.kind === kind && factOf(entry, 'attempt') === attempt).length;
	return own
		.filter((entry) => entry.kind === 'draw-made' && count('draw-void', factOf(entry, 'attempt')) === 0)
		.map((entry) => {
			const [attempt, wave] = [factOf(entry, 'attempt'), Number(factOf(entry, 'wave') ?? 1)];
			const parts = wave === 1 ? 1 + count('replicate-released', attempt) : count('wave-opened', attempt);
			return { designHash: digestIn(entry, 'designHash'), seed: digestIn(entry, 'seed'), parts };
		});
}

const digestIn = (entry: Entry, fact: string): string => String(factOf(entry, fact));

/** The classes of a group that got packs of cards, which are nobody's, instead of letters. */
export const classesWithPack = (entries: readonly Entry[], cycle: string, group: string): ReadonlySet<string> =>
	new Set(
		entries
			.filter((entry) => entry.kind === 'pack-printed' && entry.cycle === cycle && factOf(entry, 'group') === group)
			.map((entry) => String(factOf(entry, 'stratum')))
	);

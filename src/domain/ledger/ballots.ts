import { factOf, type Entry } from './entry.ts';

/** Fewest ballots that may become public together while rating is open. */
export const LEAST_BATCH = 10;

/** A batch of ballots as the ledger records it: the Merkle root of their sorted leaves. */
export type BatchRecord = {
	readonly seq: number;
	readonly cycle: string;
	readonly number: number;
	readonly ballots: number;
	readonly root: string;
};

/** The batches of a ledger in its order; of one cycle, when it is named. */
export const batchesIn = (entries: readonly Entry[], cycle?: string): BatchRecord[] =>
	entries
		.filter((entry) => entry.kind === 'ballots-batched' && (cycle === undefined || entry.cycle === cycle))
		.map((entry) => ({
			seq: entry.seq,
			cycle: entry.cycle,
			number: count(entry, 'batch'),
			ballots: count(entry, 'ballots'),
			root: String(factOf(entry, 'root'))
		}));

const count = (entry: Entry, name: string): number => Number(factOf(entry, name) ?? NaN);

/**
 * The first entry of a batch that should not be: batches of a year are numbered 1, 2, …, none holds fewer than ten ballots
 * while rating is open, and none comes after the results were computed without it.
 */
export function batchFaults(entries: readonly Entry[]): number | null {
	const numbers = new Map<string, number>();
	const [closed, computed] = [new Set<string>(), new Set<string>()];
	for (const entry of entries) {
		const { cycle, kind } = entry;
		if (kind === 'phase-entered' && factOf(entry, 'phase') === 'rating_closed') closed.add(cycle);
		if (kind === 'result-computed') computed.add(cycle);
		if (kind !== 'ballots-batched') continue;
		const due = (numbers.get(cycle) ?? 0) + 1;
		const least = closed.has(cycle) ? 1 : LEAST_BATCH;
		const right = count(entry, 'batch') === due && count(entry, 'ballots') >= least && !computed.has(cycle);
		if (!right) return entry.seq;
		numbers.set(cycle, due);
	}
	return null;
}

/**
 * The first count of results whose ballots do not add up: no more than codes exchanged, no more codes exchanged than people
 * drawn, and no more ballots than leaves in the batches. Void draws invite nobody, later waves only once they were opened.
 * Entries without these counts are from before they were public.
 */
export function countFaults(entries: readonly Entry[]): number | null {
	const leaves = new Map<string, number>();
	const draws = new Map<string, Drawn>();
	for (const entry of entries) {
		const { cycle, kind } = entry;
		const attempt = `${cycle}/${factOf(entry, 'group') ?? ''}/${factOf(entry, 'attempt') ?? entry.seq}`;
		const made = draws.get(attempt);
		if (kind === 'draw-made')
			draws.set(attempt, { cycle, drawn: count(entry, 'drawn'), invited: factOf(entry, 'wave') === null });
		if (kind === 'draw-void') draws.delete(attempt);
		if (kind === 'wave-opened' && made) draws.set(attempt, { ...made, invited: true });
		if (kind === 'ballots-batched') leaves.set(cycle, (leaves.get(cycle) ?? 0) + count(entry, 'ballots'));
		if (entry.kind !== 'result-computed' || factOf(entry, 'ballots') === null) continue;
		const [ballots, exchanged] = [count(entry, 'ballots'), count(entry, 'exchanged')];
		const invited = invitedIn([...draws.values()], cycle);
		if (!(ballots <= (leaves.get(cycle) ?? 0) && ballots <= exchanged && exchanged <= invited)) return entry.seq;
	}
	return null;
}

type Drawn = { readonly cycle: string; readonly drawn: number; readonly invited: boolean };

const invitedIn = (draws: readonly Drawn[], cycle: string): number =>
	draws.reduce((sum, draw) => (draw.cycle === cycle && draw.invited ? sum + draw.drawn : sum), 0);

/** What a receipt of a year is held against: the portal's keys, the year's batches, and whether it was counted. */
export const recordOf = (entries: readonly Entry[], cycle: string) => ({
	keys: entries.filter(({ kind }) => kind === 'instance-key').map((entry) => String(factOf(entry, 'key'))),
	batches: batchesIn(entries, cycle),
	counted: entries.some((entry) => entry.cycle === cycle && entry.kind === 'result-computed')
});

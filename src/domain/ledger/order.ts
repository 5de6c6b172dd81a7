import { factOf, type Entry, type LedgerKind } from './entry.ts';

/** The phase with which an act's time is over (domain 1.7), of those acts on which a result rests. */
const OVER: Readonly<Partial<Record<LedgerKind, string>>> = {
	'disclosures-uploaded': 'rating_open',
	'disclosures-published': 'rating_open',
	'keys-made': 'rating_open',
	'keys-confirmed': 'rating_open',
	'replicate-released': 'rating_closed',
	'wave-opened': 'rating_closed',
	'scores-uploaded': 'computing',
	'result-computed': 'provisional'
};

/** The same of a draw: the first ones are over when people begin to rate, those of later waves when they stop. */
const overOf = (entry: Entry, isFirst: boolean): string | undefined =>
	entry.kind === 'draw-made' || entry.kind === 'draw-void'
		? isFirst
			? 'rating_open'
			: 'rating_closed'
		: OVER[entry.kind];

/**
 * The first entry that came too late, or that says again that a year entered a phase: nobody exchanges keys, disclosures or
 * a first draw while people rate, enlarges a sample when they have, or changes scores when ballots are counted.
 */
export function orderFault(entries: readonly Entry[]): number | null {
	const entered = new Set<string>();
	const first = new Set<string>();
	for (const entry of entries) {
		const { cycle, kind, seq } = entry;
		const attempt = `${cycle}/${factOf(entry, 'group') ?? ''}/${factOf(entry, 'attempt') ?? ''}`;
		if (kind === 'draw-made' && factOf(entry, 'wave') === null) first.add(attempt);
		const phase = `${cycle}/${factOf(entry, 'phase') ?? ''}`;
		const over = overOf(entry, first.has(attempt));
		if (entered.has(kind === 'phase-entered' ? phase : `${cycle}/${over ?? '-'}`)) return seq;
		if (kind === 'phase-entered') entered.add(phase);
	}
	return null;
}

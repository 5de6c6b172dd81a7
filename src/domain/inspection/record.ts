import type { Json } from '../basics/index.ts';
import type { SpotRecord } from './document.ts';

/** An entry of the public ledger, as far as a spot check looks at it. */
export type LedgerLine = {
	readonly seq: number;
	readonly kind: string;
	readonly cycle: string;
	readonly day: string;
	readonly facts: Json;
};

export type SpotLedgerName = 'ledger-plan' | 'ledger-source' | 'ledger-shares' | 'ledger-visits' | 'ledger-order';
export type SpotLedgerLine = { readonly name: SpotLedgerName; readonly passed: boolean };

const factsOf = ({ facts }: LedgerLine): Readonly<Record<string, Json>> =>
	facts !== null && typeof facts === 'object' && !Array.isArray(facts) ? (facts as Record<string, Json>) : {};

/**
 * Whether plan, source and departures are those the public ledger recorded, in that order: the plan before the source, the
 * source before every departure, each departure on its day, and every share that was opened.
 */
export function checkSpotLedger(record: SpotRecord, entries: readonly LedgerLine[]): SpotLedgerLine[] {
	const { plan, planHash, heard, visits } = record;
	const own = entries.filter((entry) => entry.cycle === plan.cycle && factsOf(entry)['spotCheck'] === plan.number);
	const of = (kind: string): LedgerLine[] => own.filter((entry) => entry.kind === kind);
	const [committed, ...again] = of('spot-check-committed');
	const [spoken, ...oncemore] = of('spot-source-heard');
	const openings = of('spot-share-opened');
	const departures = openings.filter((entry) => typeof factsOf(entry)['seed'] === 'string');
	const made = visits.flatMap(({ manifest, departed }, at) =>
		manifest === null ? [] : [`${at + 1} ${departed ?? ''} ${manifest.seed}`]
	);
	const shares = visits.flatMap((visit, at) =>
		Object.entries(visit.shares).map(([party, share]) => `${at + 1} ${party} ${share}`)
	);
	const opened = openings.map((entry) => {
		const { visit, party, reveal } = factsOf(entry);
		return `${visit} ${party} ${reveal}`;
	});
	const told = departures.map((entry) => `${factsOf(entry)['visit']} ${entry.day} ${factsOf(entry)['seed']}`);
	const order = [committed, ...(heard === '' ? [] : [spoken]), ...departures.slice(0, 1)].map(
		(entry) => entry?.seq ?? 0
	);
	return [
		{ name: 'ledger-plan', passed: !!committed && again.length === 0 && factsOf(committed)['planHash'] === planHash },
		{
			name: 'ledger-source',
			passed: oncemore.length === 0 && (spoken ? factsOf(spoken)['said'] === heard : heard === '')
		},
		{ name: 'ledger-shares', passed: shares.sort().join('\n') === opened.sort().join('\n') },
		{ name: 'ledger-visits', passed: made.sort().join('\n') === told.sort().join('\n') },
		{ name: 'ledger-order', passed: order.every((seq, at) => seq > (order[at - 1] ?? 0)) }
	];
}

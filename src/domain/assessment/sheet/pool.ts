import type { AnswerCounts, Tally, TallyColumn } from '../../ballot/index.ts';
import type { Scheme } from '../../scheme/index.ts';
import { ballotsAsked, LEAST_SHOWN } from './hidden.ts';

/**
 * The tally without the answers that the published sheet would betray. A department's answers are pooled over the counties:
 * were those of counties too few to be shown alone fewer than 10 together, they would be the difference between the pool
 * and the counties shown (I10). So they are not pooled.
 */
export const poolSafely = (scheme: Scheme, tally: Tally): Tally => ({
	...tally,
	columns: tally.columns.map((column) => leaveOut(column, thinSources(scheme, tally, column)))
});

/** The counties' columns that would betray a few answers in the pooled column; none if the column is not pooled. */
function thinSources(scheme: Scheme, tally: Tally, pooled: TallyColumn): TallyColumn[] {
	const element = scheme.elements.find(({ code }) => code === pooled.item);
	if (!element?.responsible.includes(pooled.unit)) return [];
	const sources = tally.columns.filter(({ unit, item }) => item === pooled.item && !element.responsible.includes(unit));
	if (!differ(sources, pooled)) return [];
	const thin = sources.filter(({ score }) => valid(score) < LEAST_SHOWN);
	return thin.reduce((sum, { score }) => sum + valid(score), 0) < LEAST_SHOWN ? thin : [];
}

/** Whether every ballot rated one county only; a ballot that rated several is pooled as a mean, and cannot be taken apart. */
const differ = (sources: readonly TallyColumn[], pooled: TallyColumn): boolean =>
	sources.reduce((sum, source) => sum + ballotsAsked(source), 0) === ballotsAsked(pooled);

const leaveOut = (pooled: TallyColumn, sources: readonly TallyColumn[]): TallyColumn =>
	sources.reduce(
		(rest, source) => ({
			...rest,
			score: rest.score.map((score, row) => (source.asked[row] === 1 ? NaN : score)),
			asked: rest.asked.map((asked, row) => (source.asked[row] === 1 ? 0 : asked)),
			counts: minus(rest.counts, source.counts),
			countsByStratum: rest.countsByStratum.map((counts, at) => minus(counts, source.countsByStratum[at]))
		}),
		pooled
	);

const minus = (counts: AnswerCounts, other: AnswerCounts = {}): AnswerCounts =>
	Object.fromEntries(Object.entries(counts).map(([answer, count]) => [answer, count - (other[answer] ?? 0)]));

const valid = (score: Float64Array): number => score.reduce((n, value) => n + (Number.isNaN(value) ? 0 : 1), 0);

import { required } from '../../basics/index.ts';
import type { InstrumentCode, Scheme } from '../../scheme/index.ts';
import type { Column } from '../cell.ts';
import { measureGroups } from '../composite.ts';
import type { MeasuredShare } from '../grade.ts';
import { composeOne, groupsOf, rulesOf, type Count, type CountedGroup } from './count.ts';

/** A share rule measured for a unit. */
export type UnitShare = { readonly unit: string; readonly measured: MeasuredShare };

const FULL = 100;

/**
 * Share of the worst options by each share rule of an instrument for every unit that can be measured, 0–1 with its lower
 * confidence bound: composed like the component itself, with 100 for an answer among the worst options and 0 for others.
 */
export function measureShares(count: Count, instrument: InstrumentCode): UnitShare[] {
	const own = count.scheme.grades.shareRules.filter((rule) => rule.instrument === instrument);
	return [...Map.groupBy(own, ({ lastOptions }) => lastOptions)].flatMap(([lastOptions, rules]) => {
		const groups = groupsOf(count, instrument).map((group) => markLast(count.scheme, group, lastOptions));
		return composeOne({ ...count, groups }, instrument).units.flatMap(({ unit, composite }) => {
			if (!composite.ranked) return [];
			const [share, ciLow] = [composite.score / FULL, Math.max(0, composite.interval.low / FULL)];
			return rules.map((rule) => ({ unit, measured: { rule, share, ciLow } }));
		});
	});
}

/** The group as if the last options of every scale were worth 100 points and the others 0. */
function markLast(scheme: Scheme, counted: CountedGroup, lastOptions: number): CountedGroup {
	const { group } = counted.measured;
	const columns = group.columns.map((column) => markColumn(column, pointsOfLast(scheme, column.item, lastOptions)));
	const [measured] = measureGroups([{ ...group, columns }], rulesOf(scheme));
	return { ...counted, measured: required(measured, 'cells') };
}

function markColumn(column: Column, limit: number): Column {
	const score = new Float64Array(column.score.length);
	for (let row = 0; row < score.length; row++) {
		const points = column.score[row] ?? NaN;
		score[row] = Number.isNaN(points) ? NaN : points <= limit ? FULL : 0;
	}
	return { ...column, score };
}

/** Points of the best of the last `count` options of an element's scale. */
function pointsOfLast(scheme: Scheme, item: string, count: number): number {
	const element = scheme.elements.find(({ code }) => code === item);
	const scale = scheme.scales.find(({ code }) => code === element?.scale);
	return required(scale?.options.at(-count), 'option').points;
}

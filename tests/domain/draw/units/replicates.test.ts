import { describe, expect, it } from 'vitest';
import { required, sha256Hex } from '#domain/basics';
import { drawUnits, orderStratum, selectFirst, ticketMaker } from '#domain/draw';
import { expectNumber, fixtureRows } from '../../../builders/fixtures.ts';

type School = { readonly id: string; readonly kind: string; readonly district: string; readonly score: number };

const schools: readonly School[] = fixtureRows('16-population').map((row) => ({
	id: `school:${row['snum']}`,
	kind: row['stype'] ?? '',
	district: `district:${row['dnum']}`,
	score: Number(row['api00'])
}));
const districts = Map.groupBy(schools, ({ district }) => district);
const units = [...districts].map(([unit, all]) => ({ unit, size: all.length }));
const known = new Map(schools.map((school) => [school.id, school]));

const seedOf = (experiment: string, replicate: string): string =>
	sha256Hex(`svydraw/1/experiment\n${experiment}\n${replicate}\n`);

/** Schools with the lowest tickets, each with what it stands for. */
function taken(all: readonly School[], n: number, seed: string, unitWeight = 1) {
	const order = orderStratum(
		all.map(({ id }) => id),
		ticketMaker(seed)
	);
	const weight = (unitWeight * all.length) / n;
	return selectFirst(order, n, 0).selected.map(({ commitment }) => ({
		weight,
		score: required(known.get(commitment), 'a school').score
	}));
}

function expectMean(sample: readonly { readonly weight: number; readonly score: number }[], row: Row): void {
	const total = sample.reduce((sum, { weight }) => sum + weight, 0);
	const mean = sample.reduce((sum, { weight, score }) => sum + weight * score, 0) / total;
	expectNumber(mean, Number(row['mean']), `replicate ${row['rep']}`);
	if (row['n'] !== undefined) expect(sample).toHaveLength(Number(row['n']));
}

type Row = Readonly<Record<string, string>>;

describe.skipIf(schools.length === 0)('five hundred draws from a real population', () => {
	it('of people in strata give every mean of the reference', () => {
		const kinds = Map.groupBy(schools, ({ kind }) => kind);
		for (const row of fixtureRows('16-replicates-stratified')) {
			const seed = seedOf('api-stratified', row['rep'] ?? '');
			const takes = Object.entries({ E: 100, H: 50, M: 50 });
			expectMean(
				takes.flatMap(([kind, n]) => taken(kinds.get(kind) ?? [], n, seed)),
				row
			);
		}
	});

	it('of units with equal chances give every size and mean of the reference', () => {
		for (const row of fixtureRows('16-replicates-twostage')) {
			const seed = seedOf('api-twostage', row['rep'] ?? '');
			const codes = units.map(({ unit }) => unit);
			const drawn = selectFirst(orderStratum(codes, ticketMaker(seed, 'psu')), 80, 0).selected;
			const sample = drawn.flatMap(({ commitment }) => {
				const all = districts.get(commitment) ?? [];
				return taken(all, Math.min(4, all.length), seed, units.length / 80);
			});
			expectMean(sample, row);
		}
	});

	it('of units in proportion to size give every size and mean of the reference', () => {
		for (const row of fixtureRows('16-replicates-pareto')) {
			const seed = seedOf('api-pareto', row['rep'] ?? '');
			const drawn = drawUnits(units, 60, ticketMaker(seed, 'psu'));
			const { places, people } = required(
				drawn.find(({ certain }) => !certain),
				'a unit left to the lot'
			);
			const sample = drawn.flatMap((one) => {
				const more = Math.max(2, Math.floor((one.size * 4 * places) / people + 0.5));
				const take = one.certain ? more : Math.min(4, one.size);
				return taken(districts.get(one.unit) ?? [], take, seed, one.people / (one.places * one.size));
			});
			expectMean(sample, row);
		}
	});
});

import { describe, expect, it, test } from 'vitest';
import type { Tally } from '#domain/ballot';
import { required, sha256Hex } from '#domain/basics';
import {
	classesOf,
	orderStratum,
	peopleByUnit,
	selectUnits,
	ticketMaker,
	type DrawnUnits,
	type TwoStageManifest,
	type UnitsDesign
} from '#domain/draw';
import { domainMean, designWeights, meanInterval } from '#domain/estimate';
import { ratingGroup } from '../../../src/domain/assessment/rating-group.ts';
import { publishGroup } from '../../../src/domain/assessment/sheet/groups.ts';
import { listSample } from '../../builders/sample.ts';
import { aScheme, groupOf } from '../../builders/scheme.ts';

type Class = readonly [stratum: string, code: string, certain: boolean, population: number, invited: number];

/** A tally of classes with the scores of their ballots about one element of one unit. */
function aTally(classes: readonly Class[], scores: readonly (readonly number[])[]): Tally {
	const stratum = Int32Array.from(scores.flatMap((own, at) => own.map(() => at)));
	const score = Float64Array.from(scores.flat());
	const asked = new Uint8Array(score.length).fill(1);
	return {
		code: 'citizen',
		minValid: 10,
		strata: classes.map(([of, code, certain, population, invited], at) => ({
			...{ code: `${of}.${code}`, population, invited, ballots: scores[at]?.length ?? 0 },
			stage: { stratum: of, certain }
		})),
		stratum,
		population: classes.map(([, , , population]) => population),
		columns: [{ unit: 'north', item: 'service', score, asked, counts: {}, countsByStratum: [] }]
	};
}

const estimate = (tally: Tally) => {
	const { design, weights, columns } = ratingGroup(tally);
	return { design, weights: [...weights], ...domainMean(required(columns[0], 'a column').score, weights, design) };
};

const classes: readonly Class[] = [
	['rural', 'city', true, 90, 12],
	['rural', 'a', false, 70, 12],
	['rural', 'b', false, 70, 12],
	['rural', 'c', false, 70, 12]
];

describe('a group drawn in two stages', () => {
	it('weighs every ballot by the people its class stands for over the ballots of the class', () => {
		const { weights } = estimate(
			aTally(classes, [
				[1, 2, 3],
				[4, 5],
				[6, 7],
				[8, 9, 10, 11]
			])
		);
		expect(weights).toEqual([30, 30, 30, 35, 35, 35, 35, 17.5, 17.5, 17.5, 17.5]);
	});

	it('takes its error from people in a certain unit, and between the units that came in by lot', () => {
		const scores = [
			[40, 50, 60],
			[20, 40],
			[60, 80],
			[50, 50, 50, 50]
		];
		const { mean, se, df } = estimate(aTally(classes, scores));
		const sizes = [90, 70, 70, 70];
		const means = scores.map((own) => own.reduce((sum, score) => sum + score, 0) / own.length);
		const whole = means.reduce((sum, each, at) => sum + each * (sizes[at] ?? 0), 0) / 300;
		expect(mean).toBeCloseTo(whole, 12);
		const within = (1 - 3 / 90) * (90 / 300) ** 2 * (100 / 3);
		const totals = means.slice(1).map((each) => (70 * (each - whole)) / 300);
		const centre = totals.reduce((sum, each) => sum + each, 0) / 3;
		const between = (3 / 2) * totals.reduce((sum, each) => sum + (each - centre) ** 2, 0);
		expect(se).toBeCloseTo(Math.sqrt(within + between), 12);
		expect(df).toBe(2 + 2);
	});

	it('joins a class nobody or one person answered in with the next by lot, which carries its people', () => {
		const { design, weights } = estimate(aTally(classes, [[1, 2], [], [3, 4, 5], [6]]));
		expect(weights).toEqual([45, 45, 52.5, 52.5, 52.5, 52.5]);
		expect(design.strata.map(({ from, to, population }) => [to - from, population])).toEqual([
			[2, 90],
			[1, Infinity]
		]);
	});

	it('joins a certain unit nobody answered in with the units of its neighbourhood', () => {
		const { design, weights } = estimate(aTally(classes, [[], [1, 2], [3, 4], [5, 6]]));
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(300, 9);
		expect(design.strata).toHaveLength(1);
		expect(design.strata[0]?.population).toBe(Infinity);
	});

	it('has no estimate when nobody answered', () => {
		expect(estimate(aTally(classes, [[], [], [], []]))).toMatchObject({ n: 0, mean: null, df: 0 });
	});

	it('is told stratum by stratum, not unit by unit', () => {
		const tally = aTally(classes, [Array<number>(12).fill(50), [1], [2], [3]]);
		const { strata } = publishGroup(groupOf(aScheme(), 'citizen'), tally);
		expect(strata).toEqual([{ code: 'rural', population: 300, invited: 48, ballots: 15 }]);
	});
});

/** A number of [0, 1) that a name always gives. */
const chance = (name: string): number => parseInt(sha256Hex(name).slice(0, 12), 16) / 16 ** 12;
const bell = (name: string): number => [1, 2, 3, 4].reduce((sum, at) => sum + chance(`${name} ${at}`) - 0.5, 0) * 1.7;

/** Fifty towns of 30 to 120 people and two cities; people of a town are alike (ρ about 0.2), and cities are harsher. */
const towns = Array.from({ length: 52 }, (_, at) => {
	const size = at < 2 ? 900 : 30 + Math.floor(90 * chance(`size ${at}`));
	const level = 60 + 10 * bell(`town ${at}`) - (at < 2 ? 10 : size / 20);
	const people = Array.from({ length: size }, (_, person) => ({
		id: sha256Hex(`person ${at} ${person}`),
		score: level + 20 * bell(`score ${at} ${person}`)
	}));
	return { unit: `t${at}`, people };
});
const scoreOf = new Map(towns.flatMap(({ people }) => people.map(({ id, score }) => [id, score] as const)));
const truth = [...scoreOf.values()].reduce((sum, score) => sum + score, 0) / scoreOf.size;

const lines = towns.flatMap(({ unit, people }) =>
	people.map(({ id }) => ({ group: 'citizen', stratum: 'rural', unit, commitment: id }))
);
const people = peopleByUnit(lines);
const sized: UnitsDesign = {
	...{ group: 'citizen', stratum: 'rural', N: lines.length, units: 14, take: 15 },
	sizes: Object.fromEntries(towns.map(({ unit, people: own }) => [unit, own.length]))
};

/** What a lot and the people who answered (four in ten to nine in ten of a town, by chance) would make of the group. */
function replicate(round: number): Tally {
	const seed = sha256Hex(`round ${round}`);
	const units = required(selectUnits(people, sized, seed), 'a selection');
	const strata: DrawnUnits[] = [{ group: 'citizen', stratum: 'rural', population: sized.N, sample: 0, units }];
	const manifest = { design: { method: 'pareto-srswor-ticket', strata: [sized] }, seed, strata };
	const drawn = classesOf(manifest as unknown as TwoStageManifest);
	const answers = drawn.map(({ code, selected }) => {
		const share = 0.4 + 0.5 * chance(`${seed} ${code}`);
		return selected.filter(({ commitment }) => chance(`${seed} ${commitment}`) < share);
	});
	return aTally(
		drawn.map(({ code, population, sample, of }) => ['rural', code, of?.certain === true, population, sample]),
		answers.map((own) => own.map(({ commitment }) => required(scoreOf.get(commitment), 'a score')))
	);
}

const ROUNDS = 300;

test('of three hundred draws nineteen in twenty intervals hold the truth; as if people were drawn at once far fewer would', () => {
	const covers = { stages: 0, plain: 0 };
	let error = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const tally = replicate(round);
		const { design, weights, columns } = ratingGroup(tally);
		const column = required(columns[0], 'a column').score;
		const estimated = domainMean(column, weights, design);
		const plain = listSample(Array<number>(column.length).fill(0), [sized.N]);
		const holds = (measured: typeof estimated): number => {
			const limits = required(meanInterval(measured, 0.95), 'limits');
			return limits.low <= truth && truth <= limits.high ? 1 : 0;
		};
		covers.stages += holds(estimated);
		covers.plain += holds(domainMean(column, designWeights(plain), plain));
		error += ((estimated.mean ?? NaN) - truth) / ROUNDS;
	}
	expect(Math.abs(error)).toBeLessThan(0.3);
	expect(covers.stages / ROUNDS).toBeGreaterThan(0.93);
	expect(covers.stages / ROUNDS).toBeLessThan(0.985);
	expect(covers.plain / ROUNDS).toBeLessThan(0.85);
});

test('the people of a town are drawn by their tickets', () => {
	const seed = sha256Hex('round 0');
	const [first] = required(selectUnits(people, sized, seed), 'a selection');
	const own = required(people.get('citizen/rural')?.get(first?.unit ?? ''), 'people');
	expect(first?.selected).toEqual(orderStratum(own, ticketMaker(seed)).slice(0, 15));
});

import { describe, expect, it, test } from 'vitest';
import { assess, sheetHash, type RatedComponent, type Sheet } from '#domain/assessment';
import { required } from '#domain/basics';
import { schemeHash, type Scheme } from '#domain/scheme';
import { aTally, ballotsOf, givenScores, manyReturns, talliesOf, type Returns } from '../../../builders/count.ts';
import { goldenSheet } from '../../../builders/golden-2010.ts';
import { aScheme, edited, groupOf } from '../../../builders/scheme.ts';
import { fc } from '../../../builders/properties.ts';

const unitOf = (sheet: Sheet, code: string) =>
	required(
		sheet.units.find(({ unit }) => unit === code),
		code
	);
const scoreOf = (sheet: Sheet, unit: string, of: string) =>
	unitOf(sheet, unit).components.find(({ component }) => component === of)?.score;

describe('the worked example of 2010, from ballots to the sheet', () => {
	const sheet = goldenSheet();
	const unit = unitOf(sheet, 'dafang');

	it.each([
		['annual', 98.3364],
		['tracking', 94.5],
		['democratic', 82.4689],
		['social', 70.9646]
	])('has the printed %s score', (component, printed) => {
		expect(scoreOf(sheet, 'dafang', component)).toBeCloseTo(printed, 4);
	});

	it('has the printed composite and gap, and is excellent within the margin of error only', () => {
		expect(unit.composite?.score).toBeCloseTo(88.346, 4);
		expect(unit.officialPublicGap).toBeCloseTo(11.5, 1);
		expect(unit).toMatchObject({ missing: [], renormalised: false, rank: { place: 1, best: 1, worst: 1, of: 1 } });
		expect(unit.grade).toMatchObject({ grade: 'excellent', flags: ['borderline'] });
	});

	it('can be redone by hand: groups make tracks, tracks components, components the composite', () => {
		const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? NaN), 0);
		const rated = unit.components.filter((each): each is RatedComponent => 'tracks' in each);
		for (const { tracks, score } of rated) {
			for (const track of tracks)
				expect(sum(track.groups.map((each) => each.weight * (each.score ?? NaN)))).toBeCloseTo(track.score ?? NaN, 4);
			expect(sum(tracks.map((track) => track.share * (track.score ?? NaN)))).toBeCloseTo(score ?? NaN, 4);
		}
		expect(sum(unit.components.map(({ weight, score }) => weight * (score ?? NaN)))).toBeCloseTo(
			unit.composite?.score ?? NaN,
			4
		);
	});

	it('has the printed mean of the citizens, with everybody who did not know counted apart', () => {
		const cell = sheet.cells.find(({ element, group }) => element === 'healthCare' && group === 'citizen');
		expect(cell).toMatchObject({ n: 384, dontKnow: 16, refused: 0, shown: 'all' });
		expect(cell?.mean).toBeCloseTo(68.2292, 4);
		expect(cell?.distribution).toEqual({
			'satisfied-100': 25,
			'satisfied-75': 39,
			'satisfied-50': 24,
			'satisfied-25': 9,
			'satisfied-0': 3
		});
	});
});

const scheme = aScheme();

function sheetOf(returns: Returns = {}, law: Scheme = scheme, given = givenScores(law)): Sheet {
	const tallies = talliesOf(law, returns);
	return assess({ scheme: law, cycle: '2010', schemeHash: schemeHash(law), given, tallies });
}

const cellsOf = (sheet: Sheet, unit: string, group: string) =>
	sheet.cells.filter((cell) => cell.unit === unit && cell.group === group);

test.each([
	[9, 'too-few', null],
	[10, 'no-histogram', 10],
	[19, 'no-histogram', 19],
	[20, 'all', 20]
])('of %i answers is shown: %s', (answers, shown, n) => {
	const votes = [Math.ceil(answers / 2), Math.floor(answers / 2)];
	const cells = cellsOf(sheetOf({ citizen: [{ stratum: 'north.town', votes }] }), 'north', 'citizen');
	expect(cells).toHaveLength(3);
	for (const cell of cells)
		expect(cell).toMatchObject({ shown, n, distribution: n === 20 ? { good: 50, bad: 0 } : null });
});

test.each([
	[29, 'too-few'],
	[30, 'all']
])('of %i answers of a group whose minimum is 30 is shown: %s', (answers, shown) => {
	const law = edited(scheme, (draft) => {
		for (const group of draft.groups) group.minValid = 30;
	});
	const votes = [Math.ceil(answers / 2), Math.floor(answers / 2)];
	const sheet = sheetOf({ citizen: [{ stratum: 'north.town', votes }] }, law);
	expect(cellsOf(sheet, 'north', 'citizen').map((cell) => cell.shown)).toEqual([shown, shown, shown]);
});

test('what is too little to be shown is not counted either, and nothing of it stands in the sheet', () => {
	const strata = ['north', 'south'].map((stratum) => ({ stratum, votes: [stratum === 'north' ? 8 : 40] }));
	const sheet = sheetOf({ deputy: strata });
	for (const cell of cellsOf(sheet, 'north', 'deputy'))
		expect(cell).toMatchObject({ shown: 'too-few', n: null, mean: null });
	const social = unitOf(sheet, 'north').components.find((each): each is RatedComponent => each.component === 'social');
	expect(social?.tracks.map(({ groups }) => groups.find(({ group }) => group === 'deputy'))).toEqual([
		{ group: 'deputy', weight: 0, score: null, shown: false },
		{ group: 'deputy', weight: 0, score: null, shown: false }
	]);
	expect(sheet.groups.find(({ group }) => group === 'deputy')).toMatchObject({
		strata: [{ ballots: null }, { ballots: 40 }],
		ballots: null,
		responseRate: null
	});
});

test('a unit without enough ballots is not ranked, and what is missing is named', () => {
	const sheet = sheetOf({
		citizen: manyReturns.citizen
			.filter(({ stratum }) => stratum.startsWith('south'))
			.concat({ stratum: 'north.town', votes: [4] })
	});
	expect(unitOf(sheet, 'north')).toMatchObject({
		composite: null,
		rank: null,
		grade: null,
		missing: ['social.livelihood.county', 'social.general.county'],
		officialPublicGap: null
	});
	expect(scoreOf(sheet, 'north', 'social')).toBe(null);
	expect(scoreOf(sheet, 'north', 'democratic')).not.toBe(null);
	expect(unitOf(sheet, 'south').rank).toEqual({ place: 1, best: 1, worst: 1, of: 1 });
});

test('a unit without given scores is not ranked, and they are named', () => {
	const sheet = sheetOf({}, scheme, givenScores(scheme).slice(1));
	expect(unitOf(sheet, 'north').missing).toEqual(['annual', 'tracking']);
	expect(scoreOf(sheet, 'north', 'annual')).toBe(null);
});

test('where nobody answered there is a sheet, and nobody in it is ranked', () => {
	const sheet = sheetOf({
		citizen: manyReturns.citizen.map(({ stratum }) => ({ stratum, votes: [] })),
		deputy: manyReturns.deputy.map(({ stratum }) => ({ stratum, votes: [] })),
		leader: [{ stratum: 'committee', votes: [] }]
	});
	expect(sheet.units.map(({ rank, grade, composite }) => [rank, grade, composite])).toEqual(
		sheet.units.map(() => [null, null, null])
	);
	expect(unitOf(sheet, 'roads').missing).toEqual(['democratic.team.department', 'social.general.department']);
	expect(new Set(sheet.cells.map(({ shown }) => shown))).toEqual(new Set(['too-few']));
	expect(sheet.groups.map(({ ballots }) => ballots)).toEqual([0, 0, 0]);
});

test('a group nobody of which answered is missing, and its weight is openly shared out', () => {
	const sheet = sheetOf({ deputy: manyReturns.deputy.map(({ stratum }) => ({ stratum, votes: [] })) });
	expect(unitOf(sheet, 'north')).toMatchObject({ composite: null, missing: ['social.general.county'] });
	const social = unitOf(sheet, 'north').components.find((each): each is RatedComponent => each.component === 'social');
	expect(social?.tracks.map(({ groups }) => groups.map(({ weight }) => weight))).toEqual([
		[1, 0],
		[0, 0]
	]);
	expect(unitOf(sheet, 'north').renormalised).toBe(true);
});

test('ranks stand inside a cohort only', () => {
	const sheet = sheetOf();
	for (const { rank } of sheet.units) expect(rank?.of).toBe(2);
	expect(sheet.units.map(({ cohort }) => cohort)).toEqual(['counties', 'counties', 'departments', 'departments']);
	const given = givenScores(scheme).map((row) => ({ ...row, annual: row.unit === 'roads' ? 20 : row.annual }));
	expect(sheetOf({}, scheme, given).units.map(({ unit, rank }) => [unit, rank?.best, rank?.worst])).toEqual([
		['north', 1, 2],
		['south', 1, 2],
		['health', 1, 1],
		['roads', 2, 2]
	]);
});

test('a department is rated by the answers of all counties about what it is responsible for', () => {
	const citizen = [
		{ stratum: 'north.town', votes: [30], population: 3000 },
		{ stratum: 'south.town', votes: [0, 0, 20], population: 1000 }
	];
	const sheet = sheetOf({ citizen });
	expect(cellsOf(sheet, 'health', 'citizen')).toMatchObject([{ element: 'healthCare', n: 50, mean: 75 }]);
	expect(cellsOf(sheet, 'roads', 'citizen')).toEqual([]);
});

test('the order of ballots and of tallies is of no account', () => {
	const law = edited(scheme, (draft) => {
		for (const element of draft.elements) if (element.code === 'service') element.weight = 3;
	});
	const strata = [
		{ stratum: 'north.town', votes: [], population: 700 },
		{ stratum: 'south.rural', votes: [], population: 1300 }
	];
	const citizen = groupOf(law, 'citizen');
	const ballots = strata.flatMap(({ stratum }, at) =>
		ballotsOf(law, citizen, [{ stratum, votes: [7 + at, 11, 13, 2] }])
	);
	const others = ['deputy', 'leader'].map((code) =>
		aTally(law, groupOf(law, code), manyReturns[code as 'deputy' | 'leader'])
	);
	const hashOf = (order: typeof ballots, turned: boolean) => {
		const tallies = [aTally(law, citizen, strata, order), ...others];
		const given = givenScores(law);
		return sheetHash(
			assess({ scheme: law, cycle: '2010', schemeHash: 'h', given, tallies: turned ? tallies.toReversed() : tallies })
		);
	};
	const straight = hashOf(ballots, false);
	const shuffled = fc.shuffledSubarray(ballots, { minLength: ballots.length });
	fc.assert(
		fc.property(shuffled, fc.boolean(), (order, turned) => {
			expect(hashOf(order, turned)).toBe(straight);
		}),
		{ numRuns: 20 }
	);
});

test('the sheet says nothing about the operators of the assessment', () => {
	const law = edited(scheme, (draft) => {
		for (const unit of draft.units) if (unit.code === 'roads') unit.cohort = null;
	});
	const sheet = sheetOf({}, law, givenScores(scheme));
	expect(JSON.stringify(sheet)).not.toContain('roads');
});

test('a scheme of one component is assessed by it alone', () => {
	const law = edited(scheme, (draft) => {
		draft.components = [{ code: 'social', name: { zh: 'x', en: 'x' }, weight: 1 }];
	});
	const sheet = sheetOf({}, law, []);
	expect(sheet.groups.map(({ group }) => group)).toEqual(['citizen', 'deputy']);
	for (const { components, composite, missing } of sheet.units) {
		expect(missing).toEqual([]);
		expect(components).toHaveLength(1);
		expect(components[0]?.score).toBe(composite?.score);
	}
});

test('a bonus adds its points, a veto and a share of bad answers lower the grade', () => {
	const [plain, better] = [sheetOf(), sheetOf({}, scheme, givenScores(scheme, { adjustment: 2 }))];
	expect(unitOf(better, 'north').composite?.score).toBeCloseTo((unitOf(plain, 'north').composite?.score ?? NaN) + 2, 5);
	const vetoed = sheetOf({}, scheme, givenScores(scheme, { veto: 'mine accident' }));
	expect(unitOf(vetoed, 'north')).toMatchObject({ veto: 'mine accident', grade: { grade: 'fair' } });
	const scorned = sheetOf({ citizen: manyReturns.citizen.map(({ stratum }) => ({ stratum, votes: [5, 0, 95] })) });
	const path = unitOf(scorned, 'north').grade?.path;
	expect(path?.find(({ rule }) => rule === 'share')).toMatchObject({ atMost: 'poor' });
	expect(unitOf(scorned, 'north').grade?.grade).toBe('poor');
});

test('a group that has no tally at all is a bug', () => {
	expect(() => assess({ scheme, cycle: '2010', schemeHash: 'h', given: [], tallies: [] })).toThrow(
		'tally of citizen is missing'
	);
});

test('answers of those who do not know never enter a mean', () => {
	const sheet = sheetOf({ citizen: [{ stratum: 'north.town', votes: [30, 10, 0, 10] }] });
	expect(cellsOf(sheet, 'north', 'citizen')[0]).toMatchObject({
		n: 40,
		dontKnow: 10,
		mean: 87.5,
		boundLow: 70,
		boundHigh: 90
	});
});

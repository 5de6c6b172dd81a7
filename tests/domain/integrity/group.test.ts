import { describe, expect, test } from 'vitest';
import { questionnaireFor, type CountedBallot } from '#domain/ballot';
import { integrityOf, signsOf } from '#domain/integrity';
import { anAnswerSheet, bytesNamed } from '../../builders/ballot.ts';
import { aScheme, groupOf } from '../../builders/scheme.ts';
import type { Element } from '#domain/scheme';

/** Twelve general items, so that a ballot has answers enough for patterns. */
const base = aScheme();
const [general] = base.elements.filter(({ track }) => track === 'general');
const many = Array.from({ length: 12 }, (_, at): Element => ({ ...(general as Element), code: `item${at}` }));
const scheme = aScheme({ elements: [...base.elements, ...many] });
const group = groupOf(scheme, 'citizen');
const codes = ['north.town', 'north.rural', 'south.town', 'south.rural'];
const sizes = codes.map((code) => ({ code, population: 1000, invited: 200 }));
const questions = (stratum: string) => questionnaireFor(scheme, group, stratum);

/** Ballots that answer by themselves: mostly good, some middling, few bad, now and then 不了解. */
function honest(name: string, stratum: string, count: number): CountedBallot[] {
	const chance = bytesNamed(`${name} ${stratum}`);
	return Array.from({ length: count }, () => ({
		stratum,
		answers: anAnswerSheet(questions(stratum), (possible) => possible[placeOf(chance(1)[0] ?? 0)])
	}));
}

const placeOf = (byte: number): number => (byte < 130 ? 0 : byte < 205 ? 1 : byte < 245 ? 2 : 3);

/** A script handed out: one middling answer, the rest good, the same for everybody. */
const scripted = (stratum: string, count: number): CountedBallot[] =>
	Array.from({ length: count }, () => {
		let at = 0;
		return { stratum, answers: anAnswerSheet(questions(stratum), (possible) => possible[at++ === 2 ? 1 : 0]) };
	});

const straight = (stratum: string, count: number): CountedBallot[] =>
	Array.from({ length: count }, () => ({
		stratum,
		answers: anAnswerSheet(questions(stratum), ([best]) => best)
	}));

const screen = (ballots: readonly CountedBallot[], batches: ReadonlyMap<string, readonly number[]> = new Map()) =>
	integrityOf(scheme, group, sizes, ballots, batches);

const signsIn = (found: ReturnType<typeof screen>) =>
	Object.fromEntries(found.classes.map((each) => [each.class, signsOf(each)]));

const everywhere = (name: string, count = 60) => codes.flatMap((code) => honest(name, code, count));

describe('ballots that somebody dictated', () => {
	test('stand out as copies in their class and nowhere else', () => {
		const ballots = [...everywhere('a'), ...scripted('north.town', 12)];
		const found = signsIn(screen(ballots));
		expect(found['north.town']).toContain('copies');
		for (const code of codes.slice(1)) expect(found[code]).not.toContain('copies');
	});

	test('stand out as straight lines and as extreme about the unit', () => {
		const found = screen([...everywhere('b'), ...straight('south.rural', 12)]);
		expect(signsIn(found)['south.rural']).toContain('straight');
		expect(found.extreme.flagged).toMatchObject([{ class: 'south.rural', unit: 'south' }]);
	});

	test('stand out as too alike and as far from the others when a whole class was filled in', () => {
		const others = codes.slice(1).flatMap((code) => honest('c', code, 60));
		const found = signsIn(screen([...others, ...straight('north.town', 60)]));
		expect(found['north.town']).toEqual(expect.arrayContaining(['straight', 'funnel', 'dispersion']));
	});

	test('stand out when they came in one batch while the others came over many', () => {
		const even = [12, 12, 12, 12, 12];
		const batches = new Map<string, readonly number[]>(codes.map((code) => [code, even]));
		const found = screen(everywhere('d'), batches.set('south.town', [2, 2, 52, 2, 2]));
		expect(signsIn(found)['south.town']).toEqual(['burst']);
		expect(found.classes[2]?.burst).toMatchObject({ batch: 3, width: 1 });
	});
});

test('honest ballots raise hardly any sign: in forty years of four classes at most two', () => {
	const years = Array.from({ length: 40 }, (_, year) => screen(everywhere(`year ${year}`, 40)));
	const raised = years.flatMap((found) => found.classes.flatMap((each) => signsOf(each)));
	expect(raised.length).toBeLessThanOrEqual(2);
	expect(years.flatMap(({ extreme }) => extreme.flagged).length).toBeLessThanOrEqual(2);
});

test('a class below ten ballots is not screened, whatever its ballots look like', () => {
	const ballots = [...codes.slice(1).flatMap((code) => honest('e', code, 60)), ...straight('north.town', 9)];
	const [north] = screen(ballots).classes;
	expect(north).toEqual({
		class: 'north.town',
		screened: false,
		straight: null,
		copies: null,
		unanswered: null,
		funnel: null,
		dispersion: null,
		burst: null
	});
});

test('no ballots at all give a note that finds nothing', () => {
	const found = screen([]);
	expect(found.classes.every(({ screened }) => !screened)).toBe(true);
	expect(found).toMatchObject({ home: [], fingerprint: [], correlation: null });
});

test('the order of the ballots is of no account to the note', () => {
	const ballots = [...everywhere('f'), ...scripted('north.town', 5)];
	expect(screen(ballots.toReversed())).toEqual(screen(ballots));
});

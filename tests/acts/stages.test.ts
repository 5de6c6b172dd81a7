import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { required, sha256Hex } from '#domain/basics';
import { classesOf, verifyDraw } from '#domain/draw';
import { publishedKeys } from '#lib/server/acts/blind/class-of-code.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { printLetters, type Letter } from '#lib/server/acts/letters.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { findLatestResult } from '#lib/server/stores/results.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { casesText, manifestText } from '#lib/server/views/draw-files.ts';
import { officeLetters } from '#lib/server/views/office/sample.ts';
import { expectStill, refusal } from '../builders/draw-office.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import { finishDraw, prepareStages, stagesOf, uploadTowns } from '../builders/stages.ts';
import { someTowns, townFile, type Towns } from '../builders/towns.ts';
import {
	advance,
	aYear,
	disclosureFile,
	done,
	drawGroup,
	frameFile,
	frameTextOf,
	giveKeys,
	rateAll,
	scoreFile,
	strata,
	type Year
} from '../builders/year.ts';
import { ensurePython, python } from '../independent/python.ts';

/** A year disclosed, its citizens drawn in two stages and everybody else at once; the letters by group and class. */
async function discloseStages(year: Year): Promise<Map<string, Letter[]>> {
	await advance(year, 'verification');
	done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
	done(await uploadScores(year.as('clerk'), scoreFile(year)));
	const letters = new Map<string, Letter[]>();
	const print = async (group: string, of: string) =>
		letters.set(`${group}/${of}`, done(await printLetters(year.as('surveyAgency'), group, of)));
	await uploadTowns(year);
	done(await prepareStages(year, stagesOf(someTowns, 4, 12)));
	await finishDraw(year);
	await giveKeys(year, 'citizen');
	for (const { code } of await drawnClasses(year)) await print('citizen', code);
	for (const group of ['deputy', 'leader']) {
		done(await uploadFrame(year.as('frameKeeper'), group, frameFile(groupOf(year.scheme, group))));
		await drawGroup(year, group);
		await giveKeys(year, group);
		for (const stratum of required(strata[group], 'strata')) await print(group, stratum);
	}
	await advance(year, 'disclosure');
	return letters;
}

const madeOf = async ({ world, cycle }: Year) => {
	const draw = required(await findDraw(world.portal, cycle, 'citizen'), 'the draw');
	return { draw, made: required(draw.made, 'a draw that was made') };
};
const drawnClasses = async (year: Year) => classesOf((await madeOf(year)).made.manifest);

onEveryEngine((engine) => {
	test('a year whose citizens are drawn in towns goes from the list to the result', async () => {
		const year = await aYear(engine);
		const letters = await discloseStages(year);
		const keys = required(await publishedKeys(year.world, year.cycle, 'citizen'), 'the keys');
		expect(sha256Hex(keys.text)).toBe(keys.digest); // what a letter's code holds the keys against
		const classes = await drawnClasses(year);
		expect(classes.map(({ of }) => of?.certain)).toEqual([0, 1, 2, 3].flatMap(() => [true, false, false, false]));
		expect(classes.every(({ sample }) => sample === 12)).toBe(true);
		year.pass(7);
		await advance(year, 'rating_open');
		await rateAll(year, letters);
		await advance(year, 'computing');
		done(await computeResults(year.as('clerk')));
		done(await checkResults(year.as('leadingGroup')));
		const sheet = required((await findLatestResult(year.world.portal, year.cycle))?.sheet, 'the sheet');
		const citizens = required(
			sheet.groups.find(({ group }) => group === 'citizen'),
			'the citizens'
		);
		expect(citizens.strata).toEqual(
			Object.keys(someTowns)
				.map((code) => ({ code, population: 400, invited: 48, ballots: 48 }))
				.sort(byCode)
		);
		const cells = sheet.cells.filter(({ group, unit }) => group === 'citizen' && unit === 'north');
		expect(cells.map(({ n, mean, shown }) => [n, mean, shown])).toEqual(cells.map(() => [96, 50, 'all']));
	});

	test('what may not be drawn in two stages is refused before anybody commits to it', async () => {
		const year = await aYear(engine);
		await uploadTowns(year);
		const faultsOf = async (units: number, take: number) => {
			const prepared = await prepareStages(year, stagesOf(someTowns, units, take));
			return !prepared.ok && 'faults' in prepared.error ? prepared.error.faults.map(({ code }) => code) : [];
		};
		const each = (code: string) => [0, 1, 2, 3].map(() => code);
		await expectStill(year, () => prepareStages(year, stagesOf(someTowns, 7, 12)), 'design-bad');
		expect(await faultsOf(7, 12)).toEqual(each('too-many-units'));
		expect(await faultsOf(0, 12)).toEqual(each('too-few-units'));
		expect(await faultsOf(2, 12)).toEqual(each('lonely-unit'));
		expect(await faultsOf(4, 0)).toEqual(each('unit-take-bad'));
		expect(await faultsOf(4, 5)).toEqual([0, 1, 2, 3].flatMap(() => ['unit-class-too-small', 'too-few-classes']));
	});
});

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);

test('a draw of towns passes the independent program, which shares no line with the portal', async () => {
	ensurePython();
	const year = await aYear();
	await uploadTowns(year);
	done(await prepareStages(year, stagesOf(someTowns, 4, 12)));
	await finishDraw(year);
	const { draw, made } = await madeOf(year);
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-stages-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const verify = (manifest: string) => {
		writeFileSync(path.join(folder, 'manifest.json'), manifest);
		return python('verify_draw.py', ...['manifest.json', 'frame.tsv'].map((name) => path.join(folder, name))).status;
	};
	writeFileSync(path.join(folder, 'frame.tsv'), await frameTextOf(year.world, draw));
	expect(verify(manifestText(made))).toBe(0);
	expect(verify(manifestText(made).replace('"certain": true', '"certain": false'))).not.toBe(0);
});

test('a letter of some towns names the stratum they were drawn in, for which one reports', async () => {
	const year = await aYear();
	await uploadTowns(year);
	done(await prepareStages(year, stagesOf(someTowns, 4, 12)));
	await finishDraw(year);
	const standing = required(await standingOf(year.world.portal, year.cycle), 'the year');
	const letters = await officeLetters(year.world, { ...standing, group: groupOf(year.scheme, 'citizen') });
	expect(letters?.length).toBeGreaterThan(4);
	expect(new Set(letters?.map(({ within }) => within))).toEqual(new Set(Object.keys(someTowns)));
});

test('of a sample of towns in two parts the letters of the first are printed, ten for every class', async () => {
	const year = await aYear();
	await uploadTowns(year);
	const parts = { replicates: 2, release: { afterDays: 3, below: 0.9 } };
	const tooFew = await prepareStages(year, stagesOf(someTowns, 4, 19), { parts });
	expect(!tooFew.ok && 'faults' in tooFew.error && tooFew.error.faults).toContainEqual(
		expect.objectContaining({ code: 'unit-class-too-small', unit: 'city', sample: 9 })
	);
	done(await prepareStages(year, stagesOf(someTowns, 4, 20), { parts }));
	await finishDraw(year);
	await giveKeys(year, 'citizen');
	const [first] = await drawnClasses(year);
	expect(await printLetters(year.as('surveyAgency'), 'citizen', first?.code ?? '')).toMatchObject({
		value: expect.objectContaining({ length: 10 }) as unknown
	});
	expect(await printLetters(year.as('surveyAgency'), 'citizen', 'north.town')).toMatchObject(
		refusal('stratum-unknown')
	);
});

test('a list without units, or with one in each stratum, cannot be drawn in two stages', async () => {
	const year = await aYear();
	const whole: Towns = Object.fromEntries(Object.keys(someTowns).map((stratum) => [stratum, { city: 40 }]));
	await uploadTowns(year, whole);
	await expectStill(year, () => prepareStages(year, stagesOf(whole, 1, 20)), 'frame-without-units');
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
	await expectStill(year, () => prepareStages(year, stagesOf(whole, 1, 20)), 'frame-without-units');
});

test('a list whose units are not all named is refused, and the row is', async () => {
	const year = await aYear();
	const file = townFile({ 'north.town': { a: 2, '-': 1 } });
	expect(await uploadFrame(year.as('frameKeeper'), 'citizen', file)).toMatchObject({
		...refusal('frame-rows-bad'),
		error: { rows: [{ row: 4, column: 'psu', reason: 'psu-bad' }] }
	});
});

test('everyone drawn is told with the chance they had, and weighs its inverse', async () => {
	const year = await aYear();
	await uploadTowns(year);
	done(await prepareStages(year, stagesOf(someTowns, 4, 12)));
	expect(await finishDraw(year)).toBe(4 * 4 * 12);
	const { draw, made } = await madeOf(year);
	expect(verifyDraw(made.manifest, await frameTextOf(year.world, draw)).passed).toBe(true);
	const [header, ...lines] = casesText(made).trimEnd().split('\n');
	expect(header).toBe('stratum,unit,class,commitment,ticket,probability,weight');
	expect(lines).toHaveLength(192);
	const cases = lines.map((line) => line.split(','));
	for (const [stratum = '', unit = '', own, , , probability, weight] of cases) {
		expect(own).toBe(`${stratum}.${unit}`);
		expect(Number(probability) * Number(weight)).toBeCloseTo(1, 12);
	}
	expect(cases.reduce((sum, [, , , , , , weight]) => sum + Number(weight), 0)).toBeCloseTo(1600, 6);
});

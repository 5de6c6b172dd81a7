import { readScores } from '#domain/assessment';
import { required } from '#domain/basics';
import { readDisclosures } from '#domain/disclosure';
import { bijie2010, rankedUnits } from '#domain/scheme';
import { readTableFile } from '#lib/server/files/table-file.ts';
import { expect, test } from 'vitest';
import { calendar2010 } from '../../../../src/cli/demo/calendar.ts';
import { tablesOf } from '../../../../src/cli/demo/papers/tables.ts';

const units = rankedUnits(bijie2010).map(({ code }) => code);

async function rowsOf(file: Uint8Array) {
	const rows = await readTableFile(file);
	return required(rows.ok ? rows.value : null, 'a table');
}

async function disclosuresOf(year: number) {
	const read = readDisclosures(await rowsOf(tablesOf(bijie2010, year, calendar2010).disclosures), units);
	return required(read.ok ? read.value : null, `disclosures, not ${JSON.stringify(read)}`);
}

test.each([2010, 2011])(
	'every ranked unit of %d shows a complete disclosure that the office may upload',
	async (year) => {
		const shown = await disclosuresOf(year);
		expect(shown.map(({ unit }) => unit)).toEqual(units);
		for (const { dutyReport, targets } of shown) {
			expect(dutyReport?.text).toContain('三、问题。');
			expect(targets.every(({ actual, status }) => actual !== null || status === 'unverifiable')).toBe(true);
		}
	}
);

test('no two units tell the same', async () => {
	const reports = (await disclosuresOf(2010)).map(({ dutyReport }) => dutyReport?.text);
	expect(new Set(reports).size).toBe(units.length);
});

test('good and bad are both told: targets missed, promises broken, numbers nobody could verify', async () => {
	const shown = await disclosuresOf(2010);
	const promises = shown.flatMap((each) => each.promises.map(({ outcome }) => outcome));
	const tasks = shown.flatMap((each) => each.tasks.map(({ status }) => status));
	expect(new Set(promises)).toEqual(new Set(['kept', 'partly', 'broken']));
	expect(new Set(tasks)).toEqual(new Set(['done', 'partly', 'missed']));
	expect(shown.some(({ unverified }) => unverified.length > 0)).toBe(true);
	expect(shown.some(({ note }) => note !== '')).toBe(true);
});

test('the scores are those of the law and lie where a year usually has them', async () => {
	const read = readScores(await rowsOf(tablesOf(bijie2010, 2010, calendar2010).scores), units, 3);
	const scores = required(read.ok ? read.value : null, 'scores');
	expect(Math.min(...scores.map(({ annual }) => annual))).toBeGreaterThan(85);
	expect(Math.min(...scores.map(({ tracking }) => tracking))).toBeGreaterThan(85);
	expect(new Set(scores.map(({ annual }) => annual)).size).toBeGreaterThan(20);
});

import { expect, test } from 'vitest';
import { parseSheet, sheetHash, type Sheet } from '#domain/assessment';
import { canonicalJson, required, sha256Hex } from '#domain/basics';
import { noteHash, parseNote, type IntegrityNote } from '#domain/integrity';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import type { ResultTable } from '#lib/server/db/tables.ts';
import { forgetAll } from '#lib/server/stores/until-next-act.ts';
import { cycleView } from '#lib/server/views/cycle.ts';
import { homeView } from '#lib/server/views/home.ts';
import { ledgerView } from '#lib/server/views/ledger.ts';
import { areResultsAltered, publicSheet, resultsView, unitResultsView } from '#lib/server/views/results.ts';
import { verifyView } from '#lib/server/views/verify.ts';
import { integrityView, isNoteAltered, publicNote } from '#lib/server/views/voice/integrity.ts';
import { aRatedYear } from '../builders/open-year.ts';
import { advance, done, type Year } from '../builders/year.ts';

const DAY = 86_400_000;

async function onNotice(): Promise<Year> {
	const { year } = await aRatedYear();
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk', 'wang')));
	done(await checkResults(year.as('leadingGroup', 'li')));
	await advance(year, 'objection');
	return year;
}

async function concluded(): Promise<Year> {
	const year = await onNotice();
	year.pass(5);
	await advance(year, 'final');
	return year;
}

test('no result is shown before it is final, though it was computed and checked', async () => {
	const year = await onNotice();
	const db = year.world.portalReader;
	expect(await publicSheet(db, year.cycle)).toBeNull();
	expect(await areResultsAltered(db, year.cycle)).toBe(false);
	expect(await unitResultsView(db, year.cycle, 'north')).toBeNull();
	const shown = await resultsView(db, year.cycle);
	expect(shown?.published).toBeNull();
	const elsewhere = [
		await homeView(db),
		await cycleView(db, year.cycle),
		await verifyView(db),
		await ledgerView(db, null)
	];
	expect(JSON.stringify([shown, elsewhere])).not.toMatch(/composite|"score"/);
});

test('while the notice runs the page says from when results may be final', async () => {
	const year = await onNotice();
	const shown = await resultsView(year.world.portalReader, year.cycle);
	expect(shown?.from).toBe(year.world.clock() + 5 * DAY);
});

test('a final sheet is the one whose digest stands in the ledger', async () => {
	const year = await concluded();
	const db = year.world.portalReader;
	const published = required(await publicSheet(db, year.cycle), 'the sheet');
	const { lines } = await ledgerView(db, null);
	const digests = lines.filter(({ kind }) => kind.startsWith('result-')).map((line) => line.digests);
	const recorded = digests.map((each) => each.find(({ fact }) => fact === 'sheet')?.digest);
	const digest = sha256Hex(canonicalJson(published.sheet));
	expect([published.hash, ...recorded]).toEqual([digest, digest, digest]);
});

test('units stand in the order of their rank intervals inside their cohort', async () => {
	const year = await concluded();
	const shown = await resultsView(year.world.portalReader, year.cycle);
	const cohorts = shown?.published?.cohorts ?? [];
	expect(cohorts.map(({ code }) => code)).toEqual(['counties', 'departments']);
	for (const { lines } of cohorts) {
		const best = lines.map(({ result }) => result.rank?.best ?? Infinity);
		expect(best).toEqual(best.toSorted((a, b) => a - b));
	}
});

test('a unit is shown with every item that counts for it, group by group', async () => {
	const year = await concluded();
	const shown = await unitResultsView(year.world.portalReader, year.cycle, 'north');
	expect(shown?.items.map(({ element }) => element.code)).toEqual(['healthCare', 'service', 'integrity', 'overall']);
	expect(shown?.items[0]?.cells.map(({ cell }) => cell.group)).toEqual(['citizen', 'deputy']);
	expect(await unitResultsView(year.world.portalReader, year.cycle, 'moon')).toBeNull();
});

const raised = (sheet: Sheet): Sheet => ({
	...sheet,
	units: sheet.units.map((unit) => ({ ...unit, adjustment: unit.adjustment + 1 }))
});

test('final results are not shown when what is kept is not what the ledger tells of', async () => {
	const year = await concluded();
	const { portal, portalReader: db } = year.world;
	const row = await portal.selectFrom('result').selectAll().executeTakeFirstOrThrow();
	const other = raised(parseSheet(JSON.parse(row.sheet)));
	const kept: [string, ResultTable[], boolean][] = [
		['what was published', [row], false],
		['another sheet', [{ ...row, sheet: JSON.stringify(other) }], true],
		['another sheet with its digest', [{ ...row, sheet: JSON.stringify(other), sheet_hash: sheetHash(other) }], true],
		['another digest', [{ ...row, sheet_hash: 'ab'.repeat(32) }], true],
		['another version beside it', [row, { ...row, version: 2, sheet: JSON.stringify(other) }], true],
		['a sheet that breaks off', [{ ...row, sheet: '{"v":1' }], true],
		['something that is no sheet', [{ ...row, sheet: '{}' }], true],
		['nothing', [], true]
	];
	for (const [what, rows, altered] of kept) {
		await portal.deleteFrom('result').execute();
		for (const each of rows) await portal.insertInto('result').values(each).execute();
		forgetAll();
		const views = [
			await publicSheet(db, year.cycle),
			await resultsView(db, year.cycle),
			await unitResultsView(db, year.cycle, 'north')
		];
		expect({ what, altered: await areResultsAltered(db, year.cycle) }).toEqual({ what, altered });
		expect({ what, hidden: views.map((view) => view === null) }).toEqual({ what, hidden: [altered, altered, altered] });
	}
});

test('nor is a note on what looks odd, and what belongs to its page', async () => {
	const year = await concluded();
	const { portal, portalReader: db } = year.world;
	const row = await portal.selectFrom('integrity_note').selectAll().executeTakeFirstOrThrow();
	const other: IntegrityNote = { ...parseNote(JSON.parse(row.note)), groups: [] };
	const kept: [string, (typeof row)[], boolean][] = [
		['what was published', [row], false],
		['another note', [{ ...row, note: JSON.stringify(other) }], true],
		['another note with its digest', [{ ...row, note: JSON.stringify(other), note_hash: noteHash(other) }], true],
		['another digest', [{ ...row, note_hash: 'ab'.repeat(32) }], true],
		['a note that breaks off', [{ ...row, note: '{"v":1' }], true],
		['something that is no note', [{ ...row, note: '{}' }], true],
		['nothing', [], true]
	];
	for (const [what, rows, altered] of kept) {
		await portal.deleteFrom('integrity_note').execute();
		for (const each of rows) await portal.insertInto('integrity_note').values(each).execute();
		forgetAll();
		const views = [await publicNote(db, year.cycle), await integrityView(db, year.cycle)];
		expect({ what, altered: await isNoteAltered(db, year.cycle) }).toEqual({ what, altered });
		expect({ what, hidden: views.map((view) => view === null) }).toEqual({ what, hidden: [altered, altered] });
	}
});

test('a row that is changed while the portal runs is not shown: what was held against the ledger is', async () => {
	const year = await concluded();
	const { portal, portalReader: db } = year.world;
	const before = await publicSheet(db, year.cycle);
	await portal.updateTable('result').set({ sheet: '{}' }).execute();
	expect(await publicSheet(db, year.cycle)).toEqual(before);
});

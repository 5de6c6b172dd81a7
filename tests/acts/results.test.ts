import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { required } from '#domain/basics';
import { schemeHash } from '#domain/scheme';
import { movePhase } from '#lib/server/acts/cycle.ts';
import { isItsScheme } from '#lib/server/acts/results/given.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { insertScheme } from '#lib/server/stores/schemes.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { officeResults } from '#lib/server/views/office/results.ts';
import { officeNote } from '#lib/server/views/voice/integrity.ts';
import { aRatedYear, anOpenYear } from '../builders/open-year.ts';
import { advance, done, scoreFile, type Year } from '../builders/year.ts';

async function aCountedYear() {
	const { year } = await aRatedYear();
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk', 'wang')));
	return year;
}

test('nobody computes before the close', async () => {
	const { year } = await anOpenYear();
	expect(await computeResults(year.as('clerk'))).toMatchObject({ ok: false, error: { code: 'wrong-phase' } });
});

test('results are not checked by who computed them', async () => {
	const year = await aCountedYear();
	expect(await checkResults(year.as('leadingGroup', 'wang'))).toEqual({
		ok: false,
		error: { code: 'result-checked-by-its-maker' }
	});
});

test('results nobody has checked do not become public', async () => {
	const year = await aCountedYear();
	await advance(year, 'provisional');
	expect(await movePhase(year.as('leadingGroup'), 'results_notice')).toEqual({
		ok: false,
		error: { code: 'gate-closed', conditions: [{ code: 'result-not-checked' }] }
	});
});

test('a ballot that was altered or taken out after the count is found by the check', async () => {
	const year = await aCountedYear();
	const { box } = year.world;
	const one = await box.selectFrom('ballot').selectAll().limit(1).executeTakeFirstOrThrow();
	await box.deleteFrom('ballot').where('id', '=', one.id).execute();
	expect(await checkResults(year.as('leadingGroup'))).toMatchObject({
		ok: false,
		error: { code: 'ballots-lost', ballots: 1 }
	});
	await box.insertInto('ballot').values(one).execute();
	expect(await checkResults(year.as('leadingGroup'))).toMatchObject({ ok: true });
});

test('ballots whose content was replaced are not counted, whoever asks', async () => {
	const year = await aCountedYear();
	const { box } = year.world;
	const [one, two] = await box.selectFrom('ballot').selectAll().orderBy('id').limit(2).execute();
	await box
		.updateTable('ballot')
		.set({ body: two?.body === one?.body ? `${one?.body.trim()} ` : (two?.body ?? '') })
		.where('id', '=', one?.id ?? '')
		.execute();
	expect(await computeResults(year.as('clerk'))).toMatchObject({ ok: false, error: { code: 'ballots-altered' } });
});

test('nothing is counted while an entry of the ledger is another than it was', async () => {
	const year = await aCountedYear();
	const { portal } = year.world;
	const entry = await portal.selectFrom('ledger_entry').selectAll().where('seq', '=', 3).executeTakeFirstOrThrow();
	await sql`drop trigger ledger_entry_no_update`.execute(portal);
	const bent = entry.entry.replace('"role":"', '"role":"x');
	await portal.updateTable('ledger_entry').set({ entry: bent }).where('seq', '=', entry.seq).execute();
	expect(await computeResults(year.as('clerk'))).toEqual({ ok: false, error: { code: 'ledger-altered' } });
});

test('nothing is counted by another scheme than the year began with', async () => {
	const { year } = await anOpenYear();
	const { portal } = year.world;
	const standing = required(await standingOf(portal, year.cycle), 'the year');
	const ledger = await listEntries(portal);
	const { scheme, cycle } = standing;
	const other = { ...scheme, rules: { ...scheme.rules, noticeDays: scheme.rules.noticeDays + 1 } };
	const hash = schemeHash(other);
	await insertScheme(portal, { hash, code: other.code, document: JSON.stringify(other) });
	expect(await isItsScheme(year.world, standing, ledger)).toBe(true);
	expect(await isItsScheme(year.world, { cycle, scheme: other }, ledger)).toBe(false);
	expect(await isItsScheme(year.world, { cycle: { ...cycle, schemeHash: hash }, scheme: other }, ledger)).toBe(false);
});

describe.each(['{"v":1', '{}'])('results whose row is %s, no sheet any more', (sheet) => {
	const bend = ({ world }: Year) => world.portal.updateTable('result').set({ sheet }).execute();
	const kept = async ({ world, cycle }: Year) =>
		officeResults(world, required(await standingOf(world.portal, cycle), 'the year'));

	test('are shown as altered, not checked, and counted again', async () => {
		const year = await aCountedYear();
		await bend(year);
		expect(await kept(year)).toMatchObject({ version: 1, altered: true, cohorts: [] });
		expect(await checkResults(year.as('leadingGroup', 'li'))).toEqual({ ok: false, error: { code: 'result-altered' } });
		done(await computeResults(year.as('clerk', 'wang')));
		expect(await kept(year)).toMatchObject({ version: 2, altered: false });
		done(await checkResults(year.as('leadingGroup', 'li')));
	});

	test('do not become public after they were checked', async () => {
		const year = await aCountedYear();
		done(await checkResults(year.as('leadingGroup', 'li')));
		await advance(year, 'provisional');
		await bend(year);
		expect(await movePhase(year.as('leadingGroup'), 'results_notice')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: [{ code: 'result-altered' }] }
		});
	});
});

test.each(['{"v":1', '{}'])('a note whose row is %s is neither checked nor made public', async (note) => {
	const year = await aCountedYear();
	const bend = () => year.world.portal.updateTable('integrity_note').set({ note }).execute();
	await bend();
	expect(await officeNote(year.world.portalReader, year.cycle, year.scheme)).toBeNull();
	expect(await checkResults(year.as('leadingGroup', 'li'))).toEqual({ ok: false, error: { code: 'result-altered' } });
	done(await computeResults(year.as('clerk', 'wang')));
	done(await checkResults(year.as('leadingGroup', 'li')));
	await bend();
	expect(await movePhase(year.as('clerk'), 'provisional')).toEqual({
		ok: false,
		error: { code: 'gate-closed', conditions: [{ code: 'result-altered' }] }
	});
});

test.each([
	['a record that breaks off', { manifest: '{"algorithm":' }],
	['a record of something else', { manifest: '{}' }],
	['a design that breaks off', { design: '{' }]
])('nothing is counted from a draw with %s: it is refused as altered, not a crash', async (_, change) => {
	const { year } = await aRatedYear();
	await advance(year, 'computing');
	await year.world.portal.updateTable('draw').set(change).where('rater_group', '=', 'citizen').execute();
	expect(await computeResults(year.as('clerk'))).toEqual({
		ok: false,
		error: { code: 'draw-altered', group: 'citizen' }
	});
});

test('ballots nobody exchanged a code for are not counted', async () => {
	const { year } = await aRatedYear();
	await year.world.roll.updateTable('invitation').set({ state: 2 }).where('stratum', '=', 'south').execute();
	await advance(year, 'computing');
	expect(await computeResults(year.as('clerk'))).toEqual({
		ok: false,
		error: { code: 'ballots-exceed-exchanged', group: 'deputy', stratum: 'south' }
	});
});

test('results are checked once', async () => {
	const year = await aCountedYear();
	done(await checkResults(year.as('leadingGroup')));
	expect(await checkResults(year.as('leadingGroup', 'li'))).toEqual({ ok: false, error: { code: 'result-checked' } });
});

test('scores cannot be changed once ballots are counted', async () => {
	const year = await aCountedYear();
	expect(await uploadScores(year.as('clerk'), scoreFile(year))).toMatchObject({
		ok: false,
		error: { code: 'wrong-phase', act: 'upload-scores' }
	});
});

test('an empty ballot box gives a sheet in which no unit is ranked, not a crash', async () => {
	const { year } = await anOpenYear();
	await advance(year, 'computing');
	expect(await computeResults(year.as('clerk'))).toMatchObject({ ok: true });
});

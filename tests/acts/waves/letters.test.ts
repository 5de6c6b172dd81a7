import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { invitationState } from '#domain/ballot';
import { canonicalJson, required } from '#domain/basics';
import { verifyDraw } from '#domain/draw';
import { auditLedger } from '#domain/ledger';
import { decoys } from '#lib/server/acts/blind/class-of-code.ts';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { openWave } from '#lib/server/acts/draw/index.ts';
import { printReleased, printWave } from '#lib/server/acts/letters.ts';
import { signedHead } from '#lib/server/acts/record/receipt.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { manifestText } from '#lib/server/views/draw-files.ts';
import { officeField } from '#lib/server/views/office/field.ts';
import { officeWaveLetters } from '#lib/server/views/office/sample.ts';
import { listWaves } from '#lib/server/stores/sample/draws.ts';
import { countsByStratum, openHeld } from '#lib/server/stores/invitations.ts';
import { keysOfGroup } from '#lib/server/stores/credential-keys.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { findLatestResult } from '#lib/server/stores/results.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { checkArchive } from '../../../src/cli/archive/checks.ts';
import { writeArchive } from '../../../src/cli/archive/write.ts';
import { anArchive } from '../../builders/final-year.ts';
import { runCommand } from '../../builders/command.ts';
import { onEveryEngine } from '../../builders/engines.ts';
import { groupOf } from '../../builders/scheme.ts';
import { drawnIn, drawWave, sendWave } from '../../builders/waves.ts';
import { anOpenYear } from '../../builders/open-year.ts';
import { advance, answersOf, done, exchange, frameTextOf, type Year } from '../../builders/year.ts';
import { ensurePython, python } from '../../independent/python.ts';

beforeAll(ensurePython);

const TWO = ['north.town', 'south.rural'];
const refusal = (code: string) => ({ ok: false, error: { code } });
const agency = (year: Year) => year.as('surveyAgency');

async function rate(year: Year, code: string, stratum: string): Promise<void> {
	const credential = done(await exchange(year, code));
	done(await castPlain(year.world, { credential, answers: answersOf(year, 'citizen', stratum) }));
}

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-wave-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

onEveryEngine((engine) => {
	test('letters of a wave go to its people only, are good once it is opened, and are not printed again after', async () => {
		const { year, letters } = await anOpenYear(engine);
		const [used] = letters.get('citizen/north.town') ?? [];
		done(await exchange(year, required(used, 'a letter').code));
		await drawWave(year, 'citizen', TWO);
		const before = await countsByStratum(year.world.roll, year.cycle, 'citizen');
		const old = done(await printWave(agency(year), 'citizen', 'north.town'));
		expect(old).toHaveLength(10);
		const decoy = await decoys(year.world);
		for (const { digits } of old) expect(decoy(digits.slice(0, 7))).toBe(`${year.cycle}/citizen/north.town`);
		expect(await exchange(year, old[0]?.code ?? '')).toMatchObject(refusal('code-held'));
		expect(await openWave(agency(year), 'citizen')).toMatchObject(refusal('wave-letters-left'));
		const anew = done(await printWave(agency(year), 'citizen', 'north.town'));
		expect(anew.map(({ label }) => label)).toEqual(old.map(({ label }) => label));
		expect(await printWave(agency(year), 'citizen', 'north.rural')).toMatchObject(refusal('stratum-unknown'));
		const south = done(await printWave(agency(year), 'citizen', 'south.rural'));
		expect(await openWave(agency(year), 'citizen')).toEqual({ ok: true, value: 20 });
		expect(await openWave(agency(year), 'citizen')).toMatchObject(refusal('wave-opened'));
		expect(await printWave(agency(year), 'citizen', 'north.town')).toMatchObject(refusal('wave-opened'));
		expect(await printReleased(agency(year), 'citizen', 'north.town')).toMatchObject(refusal('letters-all-printed'));
		expect(await exchange(year, old[0]?.code ?? '')).toMatchObject(refusal('code-replaced'));
		for (const { code } of [...anew, ...south]) expect(await exchange(year, code)).toMatchObject({ ok: true });
		const untouched = (await countsByStratum(year.world.roll, year.cycle, 'citizen')).filter(
			({ stratum }) => !TWO.includes(stratum)
		);
		expect(untouched).toEqual(before.filter(({ stratum }) => !TWO.includes(stratum)));
	});

	test('an office that broke off between ledger and roll lets the wave go out without a second entry', async () => {
		const { year } = await anOpenYear(engine);
		await drawWave(year, 'citizen', TWO);
		const letters = await sendWave(year, 'citizen', TWO);
		const { roll, portal } = year.world;
		await roll
			.updateTable('invitation')
			.set({ state: invitationState.held })
			.where('ref', '=', letters[0]?.digits.slice(0, 7) ?? '')
			.execute();
		const entries = (await listEntries(portal)).length;
		const standing = required(await standingOf(portal, year.cycle), 'the year');
		const waiting = () => officeWaveLetters(year.world, { ...standing, group: groupOf(year.scheme, 'citizen') });
		expect(await waiting()).toMatchObject({ opened: true });
		expect(await openWave(agency(year), 'citizen')).toEqual({ ok: true, value: 1 });
		expect((await listEntries(portal)).length).toBe(entries);
		expect(await waiting()).toBeNull();
		expect(await roll.transaction().execute((trx) => openHeld(trx, year.cycle, 'citizen'))).toBe(0);
	});

	test('results, field and archive count all who were invited by waves that went out, and no others', async () => {
		const { year, letters } = await anOpenYear(engine);
		await drawWave(year, 'citizen', TWO);
		const keys = await keysOfGroup(year.world.portal, { cycle: year.cycle, group: 'citizen' });
		const more = await sendWave(year, 'citizen', TWO);
		const town = (letters.get('citizen/north.town') ?? []).slice(0, 6);
		for (const { code } of [...town, ...more.slice(0, 10)]) await rate(year, code, 'north.town');
		const standing = required(await standingOf(year.world.portal, year.cycle), 'the year');
		const [field] = await officeField(year.world, standing);
		expect(field?.strata.map(({ stratum, invited, ballots }) => [stratum, invited, ballots])).toEqual([
			['north.rural', 20, null],
			['north.town', 30, 10],
			['south.rural', 30, null],
			['south.town', 20, null]
		]);
		await drawWave(year, 'citizen', ['north.rural']);
		await advance(year, 'computing');
		done(await computeResults(year.as('clerk', 'wang')));
		done(await checkResults(year.as('leadingGroup', 'li')));
		const sheet = required((await findLatestResult(year.world.portal, year.cycle))?.sheet, 'the sheet');
		expect(sheet.groups.find(({ group }) => group === 'citizen')).toMatchObject({ invited: 100, ballots: 16 });
		expect(await keysOfGroup(year.world.portal, { cycle: year.cycle, group: 'citizen' })).toMatchObject(
			keys.map(({ id, invited }) => ({ id, invited }))
		);
		await advance(year, 'results_notice');
		year.pass(30);
		await advance(year, 'final');
		const files = await anArchive(year);
		expect([...files.keys()].filter((name) => name.includes('wave-'))).toEqual([
			'draws/citizen/wave-2/manifest.json',
			'draws/citizen/wave-3/manifest.json'
		]);
		expect(checkArchive(files).filter(({ passed }) => !passed)).toEqual([]);
		const without = new Map([...files].filter(([name]) => !name.includes('wave-3')));
		expect(
			checkArchive(without)
				.filter(({ passed }) => !passed)
				.map(({ subject }) => subject)
		).toContain('citizen, all of the ledger');
		const folder = path.join(aFolder(), 'archive');
		await writeArchive(folder, files);
		const theirs = python('verify_archive.py', folder);
		expect(theirs.stdout.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
		expect(theirs.status).toBe(0);
		rmSync(path.join(folder, 'draws/citizen/wave-3'), { recursive: true });
		expect(python('verify_archive.py', folder).stdout).toContain('FAIL  draws: citizen, all of the ledger');
	});

	test('a second wave is redone by both verifiers with the records before it, and by neither without', async () => {
		const { year } = await anOpenYear(engine);
		await drawWave(year, 'citizen', TWO);
		await sendWave(year, 'citizen', TWO);
		await drawWave(year, 'citizen', ['south.rural']);
		expect((await drawnIn(year, 'citizen')).map(({ length }) => length)).toEqual([80, 20, 10]);
		const waves = required(await listWaves(year.world.portal, year.cycle, 'citizen'), 'the draws');
		const folder = aFolder();
		const text = await frameTextOf(year.world, required(waves[0], 'the first'));
		writeFileSync(path.join(folder, 'frame.tsv'), text);
		const [one, two, three] = waves.map(({ made }, at) => {
			const file = path.join(folder, `${at + 1}.json`);
			writeFileSync(file, manifestText(required(made, 'the sample')));
			return file;
		}) as [string, string, string];
		const manifests = waves.flatMap(({ made }) => (made ? [made.manifest] : []));
		for (const [at, manifest] of manifests.entries())
			expect(verifyDraw(manifest, text, undefined, manifests.slice(0, at)).passed).toBe(true);
		const frame = path.join(folder, 'frame.tsv');
		const earlier = ['--earlier', one, two];
		expect(python('verify_draw.py', three, frame, ...earlier)).toMatchObject({ status: 0, stderr: '' });
		expect(python('verify_draw.py', three, frame, '--earlier', one).status).toBe(1);
		expect(runCommand('verify', 'draw', three, frame, '--earlier', one, '--earlier', two).status).toBe(0);
		expect(runCommand('verify', 'draw', three, frame, '--earlier', one).status).toBe(1);
		expect(runCommand('verify', 'draw', three, frame).status).toBe(1);
	});

	test('the ledger of a year with waves adds up', async () => {
		const { year, letters } = await anOpenYear(engine);
		await drawWave(year, 'citizen', TWO);
		const more = await sendWave(year, 'citizen', TWO);
		for (const { code } of [...(letters.get('citizen/north.town') ?? []), ...more.slice(0, 10)])
			await rate(year, code, 'north.town');
		await advance(year, 'computing');
		done(await computeResults(year.as('clerk')));
		const text = (await listEntries(year.world.portal)).map((entry) => `${canonicalJson(entry)}\n`).join('');
		expect(auditLedger(text, required(await signedHead(year.world), 'a head')).passed).toBe(true);
	});
});

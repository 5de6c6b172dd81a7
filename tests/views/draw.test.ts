import { expect, test } from 'vitest';
import { hearSource, voidDraw } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { sha256Hex } from '#domain/basics';
import { seedOf, verifyDraw } from '#domain/draw';
import { attemptsText, manifestText } from '#lib/server/views/draw-files.ts';
import { drawView, findDrawOf, stratumName } from '#lib/server/views/draw.ts';
import { liveView } from '#lib/server/views/live.ts';
import { ledgerView } from '#lib/server/views/ledger.ts';
import { groupOf } from '../builders/scheme.ts';
import { aYear, DICE, done, drawGroup, fixGroup, frameFile, frameTextOf, type Year } from '../builders/year.ts';

async function committed(): Promise<Year> {
	const year = await aYear();
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
	await fixGroup(year, 'citizen');
	return year;
}

async function drawn(): Promise<Year> {
	const year = await aYear();
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
	await drawGroup(year, 'citizen');
	return year;
}

const placeOf = ({ cycle }: Year, attempt: number | null = null) => ({ cycle, group: 'citizen', attempt });
const shownOf = (year: Year, attempt?: number) =>
	drawView(year.world.portalReader, placeOf(year, attempt), year.world.clock());

test('no member key and no label stands anywhere in what is shown of a draw', async () => {
	const year = await drawn();
	const draw = await findDrawOf(year.world.portalReader, placeOf(year));
	if (!draw) throw new Error('no draw');
	const shown = [
		JSON.stringify(await shownOf(year)),
		JSON.stringify(draw),
		JSON.stringify(await ledgerView(year.world.portalReader, null)),
		await frameTextOf(year.world, draw)
	].join('\n');
	expect(shown).toContain('north.town');
	expect(shown).not.toMatch(/north\.town-\d/);
	expect(shown).not.toContain('envelope');
});

test('an uploaded list shows nothing until it is committed', async () => {
	const year = await aYear();
	done(await uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
	expect(await shownOf(year)).toMatchObject({ commitment: null, strata: [], outcome: null });
	expect(await findDrawOf(year.world.portalReader, placeOf(year))).toBeNull();
});

test('a committed draw shows its digests as the ledger has them, and no ticket', async () => {
	const year = await committed();
	const shown = await shownOf(year);
	const { lines } = await ledgerView(year.world.portalReader, null);
	const recorded = Object.fromEntries((lines[0]?.digests ?? []).map(({ fact, digest }) => [fact, digest]));
	expect(shown?.commitment).toMatchObject({
		frameHash: recorded['hash'],
		merkleRoot: recorded['merkleRoot'],
		designHash: recorded['designHash'],
		members: 160,
		entry: lines[0]?.seq
	});
	expect(shown?.outcome).toBeNull();
	expect(shown?.strata.flatMap(({ drawn }) => drawn)).toEqual([]);
});

test('what is shown of a draw that was made redoes it', async () => {
	const year = await drawn();
	const [shown, draw] = [await shownOf(year), await findDrawOf(year.world.portalReader, placeOf(year))];
	if (!draw?.made || !shown?.outcome) throw new Error('no draw');
	const frame = await frameTextOf(year.world, draw);
	expect(sha256Hex(frame)).toBe(shown.commitment?.frameHash);
	expect(seedOf(shown.outcome.transcript)).toBe(shown.outcome.seed);
	expect(shown.outcome.sources).toMatchObject([
		{ name: 'party:auditor' },
		{ name: 'party:surveyAgency' },
		{ name: 'dice', value: DICE }
	]);
	expect(verifyDraw(draw.made.manifest, frame).passed).toBe(true);
	expect(shown.strata.map(({ drawn }) => drawn.length)).toEqual([20, 20, 20, 20]);
});

test('a stratum is named by its unit and the rest of its code', async () => {
	const { scheme } = await aYear();
	expect(stratumName(scheme, 'north.town')).toMatchObject({ head: { en: 'north' }, rest: ['town'] });
	expect(stratumName(scheme, 'committee')).toMatchObject({ head: null, rest: ['committee'] });
});

test('a group the scheme does not have has no draw', async () => {
	const { world, cycle } = await aYear();
	expect(await drawView(world.portalReader, { cycle, group: 'strangers', attempt: null }, world.clock())).toBeNull();
});

test('a void draw stays in view with its reason, whoever kept a share back, and the next beside it', async () => {
	const year = await committed();
	year.pass(1);
	done(await hearSource(year.as('drawOfficer'), 'citizen', DICE));
	done(await voidDraw(year.as('leadingGroup'), 'citizen', '两方没有公布'));
	expect(await findDrawOf(year.world.portalReader, placeOf(year))).toBeNull();
	await drawGroup(year, 'citizen');
	const now = await shownOf(year);
	expect(now?.ceremony).toMatchObject({ attempt: 2, stage: 'made', voided: null });
	expect(now?.attempts.map(({ attempt, stage }) => [attempt, stage])).toEqual([
		[1, 'void'],
		[2, 'made']
	]);
	const old = await shownOf(year, 1);
	expect(old?.ceremony?.voided).toMatchObject({
		by: 'leadingGroup',
		reason: '两方没有公布',
		unrevealed: ['auditor', 'surveyAgency']
	});
	expect(old?.commitment?.designHash).not.toBe(now?.commitment?.designHash);
	expect(old?.outcome).toBeNull();
	expect(await shownOf(year, 3)).toBeNull();
	const published = await attemptsText(year.world.portalReader, year.cycle, 'citizen');
	expect(JSON.parse(published)).toMatchObject([
		{ attempt: 1, heard: DICE, designHash: old?.commitment?.designHash, voided: { reason: '两方没有公布' } },
		{ attempt: 2, voided: null }
	]);
	expect(published).not.toContain('id of');
});

test('the projector shows each step, and in the end the digest of the published record', async () => {
	const year = await committed();
	const live = () => liveView(year.world.portalReader, placeOf(year), year.world.clock());
	expect(await live()).toMatchObject({ ceremony: { stage: 'wait' }, result: null });
	year.pass(1);
	done(await hearSource(year.as('drawOfficer'), 'citizen', '31'));
	expect(await live()).toMatchObject({ ceremony: { stage: 'beacon', heard: '31' }, result: null });
	const drawnYear = await drawn();
	const seen = await liveView(drawnYear.world.portalReader, placeOf(drawnYear), drawnYear.world.clock());
	const draw = await findDrawOf(drawnYear.world.portalReader, placeOf(drawnYear));
	expect(seen?.result).toEqual({
		drawn: 80,
		population: 160,
		digest: draw?.made && sha256Hex(manifestText(draw.made))
	});
	expect(JSON.stringify(seen)).not.toContain('id of');
});

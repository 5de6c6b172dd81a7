import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { makeKeys } from '#lib/server/acts/blind/keys.ts';
import { commitDraw, voidDraw } from '#lib/server/acts/draw/index.ts';
import { printLetters, printWave } from '#lib/server/acts/letters.ts';
import { issueSlip } from '#lib/server/acts/slip.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { attemptsText } from '#lib/server/views/draw-files.ts';
import { drawView } from '#lib/server/views/draw.ts';
import { alteredDraw, isDrawAltered, officeDraw } from '#lib/server/views/office/sample.ts';
import { bend, BENT } from '../builders/bent-draw.ts';
import { aReadyYear, by, expectStill, first, prepare, refusal, second } from '../builders/draw-office.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { groupOf } from '../builders/scheme.ts';
import { drawWave, sendWave } from '../builders/waves.ts';
import { done, drawGroup, giveKeys, type Year } from '../builders/year.ts';

const altered = { ok: false, error: { code: 'draw-altered', group: 'citizen' } };
const REASON = '抽样记录读不出来';
const declareVoid = (year: Year, reason = REASON) => voidDraw(year.as('leadingGroup'), 'citizen', reason);

async function aDrawnYear(): Promise<Year> {
	const year = await aReadyYear();
	await drawGroup(year, 'citizen');
	return year;
}

async function placeIn({ world, cycle, scheme }: Year) {
	const standing = required(await standingOf(world.portalReader, cycle), 'the year');
	return { ...standing, group: groupOf(scheme, 'citizen') };
}

test.each(BENT)('a draw with %s is declared void under the same conditions as any other', async (_, change) => {
	const year = await aDrawnYear();
	await bend(year, change);
	await expectStill(year, () => voidDraw(by(year, first), 'citizen', REASON), 'officer-voids');
	await expectStill(year, () => voidDraw(by(year, second), 'citizen', REASON), 'officer-voids');
	await expectStill(year, () => declareVoid(year, ' '), 'reason-missing');
	expect(await declareVoid(year)).toEqual({ ok: true, value: 1 });
	await expectStill(year, () => declareVoid(year), 'draw-void');
});

test.each(BENT)('a draw with %s is not declared void once a letter of it is printed', async (_, change) => {
	const year = await aDrawnYear();
	await giveKeys(year, 'citizen');
	done(await printLetters(year.as('surveyAgency'), 'citizen', 'north.town'));
	await bend(year, change);
	await expectStill(year, () => declareVoid(year), 'letters-printed');
});

test('a design that was altered before it was fixed is not fixed, and the draw is declared void', async () => {
	const year = await aReadyYear();
	done(await prepare(year));
	await bend(year, { design: '{' });
	expect(await commitDraw(by(year, second), 'citizen')).toEqual(altered);
	expect(await declareVoid(year)).toEqual({ ok: true, value: 1 });
	await expectStill(year, () => commitDraw(by(year, second), 'citizen'), 'draw-altered');
	expect(await prepare(year)).toEqual({ ok: true, value: 2 });
});

test.each(BENT)('after a draw with %s the next attempt is made and shown like any other', async (_, change) => {
	const year = await aDrawnYear();
	await bend(year, change);
	done(await declareVoid(year));
	await drawGroup(year, 'citizen');
	const { portalReader, clock } = year.world;
	const shown = (attempt: number | null) =>
		drawView(portalReader, { cycle: year.cycle, group: 'citizen', attempt }, clock());
	expect(await shown(null)).toMatchObject({
		...{ altered: false, ceremony: { attempt: 2, stage: 'made' }, commitment: {}, outcome: {} },
		attempts: [
			{ attempt: 1, stage: 'void', voided: { reason: REASON } },
			{ attempt: 2, stage: 'made' }
		]
	});
	expect(await shown(1)).toMatchObject({ altered: true, shown: { voided: { reason: REASON } }, outcome: null });
	expect(JSON.parse(await attemptsText(portalReader, year.cycle, 'citizen'))).toMatchObject([
		{ attempt: 1, voided: { reason: REASON } },
		{ attempt: 2, design: {}, voided: null }
	]);
});

test.each(BENT)(
	'the office’s page of a draw with %s knows which attempt it was, until the next is prepared',
	async (_, change) => {
		const year = await aDrawnYear();
		const place = await placeIn(year);
		expect([await alteredDraw(year.world, place), await isDrawAltered(year.world, place)]).toEqual([null, false]);
		await bend(year, change);
		expect(await officeDraw(year.world, place)).toBeNull();
		expect(await alteredDraw(year.world, place)).toEqual({ attempt: 1, wave: 1, voided: null });
		expect(await isDrawAltered(year.world, place)).toBe(true);
		done(await declareVoid(year));
		expect(await isDrawAltered(year.world, place)).toBe(false);
		done(await prepare(year));
		expect(await alteredDraw(year.world, place)).toBeNull();
		expect(await officeDraw(year.world, place)).toMatchObject({ ceremony: { attempt: 2 } });
	}
);

test.each(BENT)(
	'keys and letters of a draw with %s are refused as altered, a slip of its list is given',
	async (_, change) => {
		const year = await aDrawnYear();
		await giveKeys(year, 'citizen');
		await bend(year, change);
		expect(await printLetters(year.as('surveyAgency'), 'citizen', 'north.town')).toEqual(altered);
		expect(await makeKeys(year.as('clerk'), 'citizen')).toEqual(altered);
		expect(await issueSlip(year.as('frameKeeper'), 'citizen', 'nobody')).toMatchObject(refusal('person-not-on-list'));
	}
);

test.each(BENT)('a later wave with %s is declared void until a letter of it is printed', async (_, change) => {
	const { year } = await anOpenYear();
	await drawWave(year, 'citizen', ['north.town']);
	await bend(year, change, 2);
	expect(await declareVoid(year)).toEqual({ ok: true, value: 2 });
	await drawWave(year, 'citizen', ['north.town']);
	done(await printWave(year.as('surveyAgency'), 'citizen', 'north.town'));
	await bend(year, change, 2);
	await expectStill(year, () => declareVoid(year), 'letters-printed');
});

test('a wave after a draw that cannot be read is not declared void: whether its letters were printed is not known', async () => {
	const { year } = await anOpenYear();
	await drawWave(year, 'citizen', ['north.town']);
	await sendWave(year, 'citizen', ['north.town']);
	await bend(year, { manifest: '{}' });
	await expectStill(year, () => declareVoid(year), 'draw-altered');
});

import { describe, expect, test } from 'vitest';
import { utf8 } from '#domain/basics';
import { commitDraw, enterSeed } from '#lib/server/acts/draw.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { listFrames } from '#lib/server/stores/frames.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import { aYear, DICE, done, frameFile, type Year } from '../builders/year.ts';

const scheme = { kind: 'scheme' } as const;
const upload = (year: Year, people?: number) =>
	uploadFrame(year.as('frameKeeper'), 'citizen', frameFile(groupOf(year.scheme, 'citizen'), people));
const commit = (year: Year) => commitDraw(year.as('drawOfficer'), 'citizen', scheme);
const seed = (year: Year, dice = DICE) => enterSeed(year.as('drawOfficer'), 'citizen', dice);
const ledgerLength = async ({ world }: Year) => (await listEntries(world.portal)).length;

onEveryEngine((engine) => {
	test('a draw is committed once, made once, and its frame is fixed from then on', async () => {
		const year = await aYear(engine);
		expect(await commit(year)).toMatchObject({ ok: false, error: { code: 'frame-not-uploaded' } });
		expect(await upload(year)).toEqual({ ok: true, value: 160 });
		expect(await seed(year)).toMatchObject({ ok: false, error: { code: 'draw-not-committed' } });
		done(await commit(year));
		expect(await commit(year)).toMatchObject({ ok: false, error: { code: 'draw-exists' } });
		expect(await upload(year)).toMatchObject({ ok: false, error: { code: 'frame-committed' } });
		expect(await seed(year)).toEqual({ ok: true, value: 80 });
		expect(await seed(year)).toMatchObject({ ok: false, error: { code: 'draw-made' } });
	});

	test('a frame replaces the one before it until the draw is committed', async () => {
		const year = await aYear(engine);
		done(await upload(year, 40));
		done(await upload(year, 30));
		expect(await listFrames(year.world.portal, year.cycle)).toMatchObject([{ group: 'citizen', members: 120 }]);
	});

	test('of two officers who enter digits at once one makes the draw', async () => {
		const year = await aYear(engine);
		done(await upload(year));
		done(await commit(year));
		const outcomes = await Promise.all([seed(year), seed(year, '11111111111111111111')]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	});
});

describe('what is refused changes nothing:', () => {
	test.each([
		['an empty file', '', 'file-missing'],
		['a header alone', 'person_key,county,town_rural', 'frame-empty'],
		['a missing column', 'person_key,county\na,north', 'frame-column-missing'],
		['a person twice', 'person_key,county,town_rural\na,north,town\na,north,town', 'frame-rows-bad'],
		[
			'a person twice in another width',
			'person_key,county,town_rural\na1,north,town\na１,north,town',
			'frame-rows-bad'
		],
		['a county nobody knows', 'person_key,county,town_rural\na,atlantis,town', 'frame-rows-bad'],
		['a row without a person', 'person_key,county,town_rural\n,north,town', 'frame-rows-bad']
	])('%s', async (_, text, code) => {
		const year = await aYear();
		const before = await ledgerLength(year);
		const refused = await uploadFrame(year.as('frameKeeper'), 'citizen', utf8(text));
		expect(refused).toMatchObject({ ok: false, error: { code } });
		expect(await listFrames(year.world.portal, year.cycle)).toEqual([]);
		expect(await ledgerLength(year)).toBe(before);
	});

	test('a stratum smaller than its sample, and one so small that a ballot would name its rater', async () => {
		const year = await aYear();
		done(await upload(year, 9));
		const refused = await commit(year);
		expect(refused).toMatchObject({ ok: false, error: { code: 'design-bad' } });
		if (!refused.ok && refused.error.code === 'design-bad')
			expect(refused.error.faults).toContainEqual(expect.objectContaining({ population: 9 }));
		const tooMany = await commitDraw(year.as('drawOfficer'), 'citizen', { kind: 'proportional', total: 400 });
		expect(tooMany).toMatchObject({ ok: false, error: { code: 'allocation-infeasible', maxTotal: 36 } });
	});

	test.each([
		['letters among the digits', '3141592653589793238x', 'dice-not-digits'],
		['too few rolls', '314159', 'dice-rolls-wrong'],
		['no digits', '', 'source-missing']
	])('%s', async (_, dice, code) => {
		const year = await aYear();
		done(await upload(year));
		done(await commit(year));
		expect(await seed(year, dice)).toMatchObject({ ok: false, error: { code } });
		expect(await seed(year)).toMatchObject({ ok: true });
	});

	test('a group and a year nobody knows', async () => {
		const year = await aYear();
		expect(await commitDraw(year.as('drawOfficer'), 'nobody', scheme)).toMatchObject({
			ok: false,
			error: { code: 'group-unknown' }
		});
	});
});

import { expect, test } from 'vitest';
import { publishedKeys } from '#lib/server/acts/blind/class-of-code.ts';
import { confirmKeys, makeKeys } from '#lib/server/acts/blind/keys.ts';
import { voidDraw } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { officeKeys } from '#lib/server/views/office/keys.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { required } from '#domain/basics';
import { onEveryEngine, type Engine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import { aYear, done, drawGroup, frameFile, giveKeys } from '../builders/year.ts';

async function aDrawnGroup(engine?: Engine) {
	const year = await aYear(engine);
	done(await uploadFrame(year.as('frameKeeper'), 'deputy', frameFile(groupOf(year.scheme, 'deputy'))));
	await drawGroup(year, 'deputy');
	return year;
}

const print = (year: Awaited<ReturnType<typeof aDrawnGroup>>) =>
	printLetters(year.as('surveyAgency'), 'deputy', 'north');

onEveryEngine((engine) => {
	test('no letter is printed before two people have made and confirmed the keys, and then each names the list', async () => {
		const year = await aDrawnGroup(engine);
		expect(await print(year)).toEqual({ ok: false, error: { code: 'keys-not-confirmed' } });
		const digest = done(await makeKeys(year.as('leadingGroup'), 'deputy'));
		expect(await print(year)).toEqual({ ok: false, error: { code: 'keys-not-confirmed' } });
		expect(await confirmKeys(year.as('leadingGroup'), 'deputy', digest)).toEqual({
			ok: false,
			error: { code: 'keys-confirmed-by-their-maker' }
		});
		done(await confirmKeys(year.as('auditor'), 'deputy', digest));
		for (const { pin } of done(await print(year))) expect(digest.startsWith(pin)).toBe(true);
	});

	test('a void draw takes its keys with it, even confirmed ones: the next sample has classes of its own', async () => {
		const year = await aDrawnGroup(engine);
		await giveKeys(year, 'deputy');
		done(await voidDraw(year.as('leadingGroup'), 'deputy', '名单漏了一个乡'));
		await drawGroup(year, 'deputy');
		expect(await print(year)).toEqual({ ok: false, error: { code: 'keys-not-confirmed' } });
		await giveKeys(year, 'deputy');
		expect(done(await print(year))).not.toHaveLength(0);
	});

	test('the list everybody reads is at once the one in force: none before it is confirmed, none of a void draw', async () => {
		const year = await aDrawnGroup(engine);
		const read = async () => (await publishedKeys(year.world, year.cycle, 'deputy'))?.digest ?? null;
		expect(await read()).toBeNull();
		const digest = done(await makeKeys(year.as('leadingGroup'), 'deputy'));
		expect(await read()).toBeNull();
		done(await confirmKeys(year.as('auditor'), 'deputy', digest));
		expect(await read()).toBe(digest);
		done(await voidDraw(year.as('leadingGroup'), 'deputy', '名单漏了一个乡'));
		expect(await read()).toBeNull();
	});

	test('keys may be made again until they are confirmed, and a list that changed meanwhile is not confirmed', async () => {
		const year = await aDrawnGroup(engine);
		const first = done(await makeKeys(year.as('leadingGroup'), 'deputy'));
		const second = done(await makeKeys(year.as('auditor'), 'deputy'));
		expect(second).not.toBe(first);
		expect(await confirmKeys(year.as('leadingGroup'), 'deputy', first)).toEqual({
			ok: false,
			error: { code: 'keys-differ' }
		});
		done(await confirmKeys(year.as('leadingGroup'), 'deputy', second));
		const refusal = { ok: false, error: { code: 'keys-confirmed' } };
		expect(await makeKeys(year.as('leadingGroup'), 'deputy')).toEqual(refusal);
		expect(await confirmKeys(year.as('auditor'), 'deputy', second)).toEqual(refusal);
	});
});

test('keys need a draw, a group and a list', async () => {
	const year = await aYear();
	expect(await makeKeys(year.as('leadingGroup'), 'deputy')).toEqual({ ok: false, error: { code: 'draw-not-made' } });
	expect(await makeKeys(year.as('leadingGroup'), 'nobody')).toEqual({ ok: false, error: { code: 'group-unknown' } });
	expect(await confirmKeys(year.as('auditor'), 'deputy', '')).toEqual({ ok: false, error: { code: 'keys-not-made' } });
});

test('the office sees how far the keys are and whether it may confirm them', async () => {
	const year = await aDrawnGroup();
	const seen = async (name: 'leadingGroup' | 'auditor') => {
		const standing = required(await standingOf(year.world.portalReader, year.cycle), 'the year');
		const groups = await officeKeys(year.world, standing, year.as(name).actor.id);
		return groups.map(({ code, state, keys, mine }) => ({ code, state, keys, mine }));
	};
	const deputy = (state: string, mine: boolean) => ({ code: 'deputy', state, keys: 2, mine });
	expect(await seen('auditor')).toContainEqual(deputy('none', false));
	expect(await seen('auditor')).toContainEqual({ code: 'citizen', state: 'undrawn', keys: 0, mine: false });
	const digest = done(await makeKeys(year.as('leadingGroup'), 'deputy'));
	expect(await seen('leadingGroup')).toContainEqual(deputy('made', true));
	expect(await seen('auditor')).toContainEqual(deputy('made', false));
	done(await confirmKeys(year.as('auditor'), 'deputy', digest));
	expect(await seen('auditor')).toContainEqual(deputy('confirmed', false));
});

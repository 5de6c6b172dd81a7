import { expect, test } from 'vitest';
import { ok, required, sha256Hex } from '#domain/basics';
import {
	createAccount,
	createThrottle,
	disableAccount,
	readSession,
	signIn,
	signOut,
	type Throttle
} from '#lib/server/auth/index.ts';
import { listAccounts } from '#lib/server/stores/accounts.ts';
import { listSessions } from '#lib/server/stores/sessions.ts';
import type { World } from '#lib/server/world.ts';
import { aWorld, onEveryEngine, type Engine } from '../builders/engines.ts';
import { MORNING } from '../builders/portal.ts';

const PASSWORD = '公开 公平 公正 民主 竞争';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A world with one clerk, `wang`, and a clock that can be moved on. */
async function anOffice(engine: Engine = 'sqlite') {
	let now = MORNING;
	const world = await aWorld(engine, { clock: () => now });
	const made = await createAccount(world, { name: 'Wang', role: 'clerk', password: PASSWORD });
	if (!made.ok) throw new Error(made.error.code);
	return { world, account: made.value, wait: (time: number) => (now += time) };
}

const enter = (world: World, throttle: Throttle = createThrottle(), password = PASSWORD) =>
	signIn(world, throttle, { name: 'wang', password });

async function cookieOf(world: World): Promise<string> {
	const entered = await enter(world);
	return required(entered.ok ? entered.value.cookie.value : null, 'the cookie');
}

onEveryEngine((engine) => {
	test('whoever knows name and password gets a session, and the cookie leads back to the account', async () => {
		const { world, account } = await anOffice(engine);
		expect(account).toEqual({ id: account.id, name: 'wang', role: 'clerk' });
		expect(await readSession(world, await cookieOf(world))).toEqual({ account });
		expect(await readSession(world, 'guessed')).toBeNull();
		expect(await readSession(world, undefined)).toBeNull();
	});

	test('the database holds neither the cookie nor the password', async () => {
		const { world, account } = await anOffice(engine);
		const cookie = await cookieOf(world);
		const [session] = await listSessions(world.portal, account.id);
		expect(session?.id).toBe(sha256Hex(cookie));
		expect(JSON.stringify(await world.portal.selectFrom('session').selectAll().execute())).not.toContain(cookie);
		const [kept] = await listAccounts(world.portal);
		expect(kept?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});

	test('a disabled account is out at once and cannot come back', async () => {
		const { world, account } = await anOffice(engine);
		const cookie = await cookieOf(world);
		await disableAccount(world, account.id);
		expect(await readSession(world, cookie)).toBeNull();
		expect(await listSessions(world.portal, account.id)).toEqual([]);
		expect(await enter(world)).toEqual({ ok: false, error: { code: 'sign-in-wrong' } });
	});

	test('a name is given once, whatever its case and width', async () => {
		const { world } = await anOffice(engine);
		const again = await createAccount(world, { name: 'ＷＡＮＧ', role: 'admin', password: PASSWORD });
		expect(again).toEqual({ ok: false, error: { code: 'account-exists', name: 'wang' } });
	});

	test('a session ends after thirty idle minutes', async () => {
		const { world, wait } = await anOffice(engine);
		const cookie = await cookieOf(world);
		wait(29 * MINUTE);
		expect(await readSession(world, cookie)).not.toBeNull();
		wait(29 * MINUTE);
		expect(await readSession(world, cookie)).not.toBeNull();
		wait(31 * MINUTE);
		expect(await readSession(world, cookie)).toBeNull();
	});

	test('a session ends after twelve hours, however busy', async () => {
		const { world, wait } = await anOffice(engine);
		const cookie = await cookieOf(world);
		for (let time = 0; time < 12 * HOUR - 20 * MINUTE; time += 20 * MINUTE) {
			wait(20 * MINUTE);
			expect(await readSession(world, cookie)).not.toBeNull();
		}
		wait(20 * MINUTE);
		expect(await readSession(world, cookie)).toBeNull();
	});
});

test('signing out ends one session and leaves the others', async () => {
	const { world } = await anOffice();
	const [here, there] = [await cookieOf(world), await cookieOf(world)];
	await signOut(world, here);
	await signOut(world, undefined);
	expect(await readSession(world, here)).toBeNull();
	expect(await readSession(world, there)).not.toBeNull();
});

test('signing in forgets the sessions that have run out', async () => {
	const { world, account, wait } = await anOffice();
	await cookieOf(world);
	wait(HOUR);
	const cookie = await cookieOf(world);
	expect((await listSessions(world.portal, account.id)).map(({ id }) => id)).toEqual([sha256Hex(cookie)]);
});

test('the cookie is for this host, this site, https and no script', async () => {
	const { world } = await anOffice();
	const entered = await enter(world);
	expect(entered).toEqual(
		ok({
			cookie: {
				name: '__Host-session',
				value: expect.stringMatching(/^[a-z2-7]{40}$/) as string,
				attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure: true }
			}
		})
	);
});

test('a wrong password, an unknown name and an impossible name get the same answer', async () => {
	const { world } = await anOffice();
	const wrong = { ok: false, error: { code: 'sign-in-wrong' } };
	const throttle = createThrottle();
	expect(await enter(world, throttle, 'not the password')).toEqual(wrong);
	expect(await signIn(world, throttle, { name: 'nobody', password: PASSWORD })).toEqual(wrong);
	expect(await signIn(world, throttle, { name: '', password: PASSWORD })).toEqual(wrong);
});

test('after five wrong tries even the right password waits, also when all are sent at once', async () => {
	const { world, wait } = await anOffice();
	const throttle = createThrottle();
	await Promise.all(Array.from({ length: 5 }, () => enter(world, throttle, 'not the password')));
	expect(await enter(world, throttle)).toEqual({ ok: false, error: { code: 'sign-in-wait', minutes: 1 } });
	wait(MINUTE);
	expect((await enter(world, throttle)).ok).toBe(true);
});

test.each([
	['elf Zeichen', 'password-short'],
	['x'.repeat(129), 'password-long']
])('a password has 12 to 128 characters: %s', async (password, code) => {
	const world = await aWorld();
	expect(await createAccount(world, { name: 'li', role: 'auditor', password })).toEqual({ ok: false, error: { code } });
});

test('a password is the same in composed and decomposed letters', async () => {
	const world = await aWorld();
	await createAccount(world, { name: 'li', role: 'auditor', password: 'Übermäßig lang'.normalize('NFD') });
	const entered = await signIn(world, createThrottle(), { name: 'li', password: 'Übermäßig lang'.normalize('NFC') });
	expect(entered.ok).toBe(true);
});

test.each(['x', 'a b', '-dash', 'x'.repeat(41), 'tab\there'])('%o is no name for an account', async (name) => {
	const world = await aWorld();
	const made = await createAccount(world, { name, role: 'clerk', password: PASSWORD });
	expect(made).toEqual({ ok: false, error: { code: 'account-name-bad' } });
});

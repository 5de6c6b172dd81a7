import { accountId, assert, err, ok } from '#domain/basics';
import type { AccountId, Result } from '#domain/basics';
import { findAccount } from '../stores/accounts.ts';
import type { World } from '../world.ts';
import { readAccountName } from './account-name.ts';
import { createLucia } from './lucia.ts';
import { verifyPassword } from './password.ts';
import { isRole } from './roles.ts';
import type { Role } from './roles.ts';
import type { Throttle } from './throttle.ts';

/** Who works in the office, as everyone else needs to know them. */
export type Actor = { readonly id: AccountId; readonly name: string; readonly role: Role };

export type Session = { readonly account: Actor };

/** What the browser is to keep until it closes: as SvelteKit's `cookies.set` takes it. */
export type SessionCookie = {
	readonly name: string;
	readonly value: string;
	readonly attributes: {
		readonly path: '/';
		readonly httpOnly: true;
		readonly sameSite: 'strict';
		readonly secure: boolean;
	};
};

export type SignInRefusal =
	{ readonly code: 'sign-in-wrong' } | { readonly code: 'sign-in-wait'; readonly minutes: number };

type Credentials = { readonly name: string; readonly password: string };

/** Name of the session's cookie; the `__Host-` prefix binds it to this host and to https. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-session' : 'session');

/**
 * Starts a session. An unknown name, a wrong password and a disabled account get the same answer after the same work; tries
 * that come too fast are refused unheard.
 */
export async function signIn(
	world: World,
	throttle: Throttle,
	{ name, password }: Credentials
): Promise<Result<{ readonly cookie: SessionCookie }, SignInRefusal>> {
	const wanted = readAccountName(name);
	if (wanted === null) return err({ code: 'sign-in-wrong' });
	const minutes = throttle.attempt(wanted, world.clock());
	if (minutes > 0) return err({ code: 'sign-in-wait', minutes });
	const account = await findAccount(world.portal, wanted);
	const right = await verifyPassword(account?.passwordHash ?? null, password);
	if (!account || !right || account.disabled) return err({ code: 'sign-in-wrong' });
	throttle.forgive(wanted);
	return ok({ cookie: await startSession(world, account.id) });
}

async function startSession(world: World, account: AccountId): Promise<SessionCookie> {
	const lucia = createLucia(world);
	await lucia.deleteExpiredSessions();
	const { id } = await lucia.createSession(account, {});
	const secure = world.config.secureCookies;
	return {
		name: sessionCookieName(secure),
		value: id,
		attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure }
	};
}

/**
 * The session of a cookie's value, or null: unknown, 30 minutes idle, 12 hours old, or its account disabled. Reading it in the
 * second half of the idle time starts that time anew.
 */
export async function readSession(world: World, cookieValue: string | undefined): Promise<Session | null> {
	if (!cookieValue) return null;
	const { user } = await createLucia(world).validateSession(cookieValue);
	if (!user) return null;
	assert(isRole(user.role), 'an account has a role of the office');
	return { account: { id: accountId(user.id), name: user.name, role: user.role } };
}

/** Ends a session; unknown values are nothing to end. */
export async function signOut(world: World, cookieValue: string | undefined): Promise<void> {
	if (cookieValue) await createLucia(world).invalidateSession(cookieValue);
}

import { Lucia, TimeSpan } from 'lucia';
import type { Adapter, DatabaseSession } from 'lucia';
import { accountId, sha256Hex } from '#domain/basics';
import type { Instant } from '#domain/basics';
import * as sessions from '../stores/sessions.ts';
import type { StoredSession } from '../stores/sessions.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;
const IDLE = new TimeSpan(30, 'm');
/** However busy, a session ends 12 hours after the sign-in; Lucia itself knows no such end. */
const ABSOLUTE = 12 * HOUR;

/**
 * Lucia (v3.lucia-auth.com) over our session store, built for each call. Nobody but `session.ts` sees it. Only the SHA-256 of a
 * session's secret is stored, so a leaked table opens no session.
 */
export function createLucia(world: Pick<World, 'portal' | 'clock'>) {
	return new Lucia(adapterOf(world), {
		sessionExpiresIn: IDLE,
		getUserAttributes: ({ name, role }) => ({ name, role })
	});
}

function adapterOf({ portal, clock }: Pick<World, 'portal' | 'clock'>): Adapter {
	const moments = momentsOf(clock);
	const toLucia = (session: StoredSession, id: string): DatabaseSession => ({
		id,
		userId: session.account,
		expiresAt: moments.toLucia(session.expiresAt),
		attributes: {}
	});
	return {
		async getSessionAndUser(secret) {
			const session = await sessions.findSession(portal, sha256Hex(secret));
			if (!session || clock() >= session.createdAt + ABSOLUTE) return [null, null];
			const { account, name, role } = session;
			return [toLucia(session, secret), { id: account, attributes: { name, role } }];
		},
		async getUserSessions(account) {
			const rows = await sessions.listSessions(portal, accountId(account));
			return rows.map((row) => toLucia(row, row.id));
		},
		setSession: ({ id, userId, expiresAt }) =>
			sessions.insertSession(portal, {
				id: sha256Hex(id),
				account: accountId(userId),
				expiresAt: moments.fromLucia(expiresAt),
				createdAt: clock()
			}),
		updateSessionExpiration: (secret, expiresAt) =>
			sessions.extendSession(portal, sha256Hex(secret), moments.fromLucia(expiresAt)),
		deleteSession: (secret) => sessions.deleteSession(portal, sha256Hex(secret)),
		deleteUserSessions: (account) => sessions.deleteSessionsOf(portal, accountId(account)),
		deleteExpiredSessions: () => sessions.deleteExpired(portal, clock())
	};
}

/** Lucia asks the machine for the time; its moments are moved onto the clock of the world, which alone is stored. */
function momentsOf(clock: () => Instant) {
	const ahead = (): number => clock() - Date.now();
	return {
		toLucia: (instant: Instant): Date => new Date(instant - ahead()),
		fromLucia: (date: Date): Instant => date.getTime() + ahead()
	};
}

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createLucia>;
		DatabaseUserAttributes: { name: string; role: string };
	}
}

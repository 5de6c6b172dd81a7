/**
 * Auth: who works in the office and whether it is really them.
 *
 * Promises: a stolen table opens no session, guessing is slow, a disabled account is out at once. Refuses to know raters, who
 * come with a letter and never have an account.
 */
export { createAccount, disableAccount, type AccountRefusal } from './accounts.ts';
export { makePassword } from './make-password.ts';
export { isRole, PARTY_ROLES, roles, type Role } from './roles.ts';
export {
	readSession,
	sessionCookieName,
	signIn,
	signOut,
	type Actor,
	type Session,
	type SessionCookie,
	type SignInRefusal
} from './session.ts';
export { createThrottle, type Throttle } from './throttle.ts';

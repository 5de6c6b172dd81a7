import type { Instant } from '#domain/basics';
import { createThrottle } from './auth/index.ts';
import { createCodeLimits, createNetworkNames, type Guesser } from './limits/index.ts';

/** Slows guessing at the passwords of accounts; one for the whole process, so that no page counts on its own. */
export const signInThrottle = createThrottle();

/** Slows floods of reports from one network. */
export const reportThrottle = createThrottle();

const codeLimits = createCodeLimits();
const networkNames = createNetworkNames();

/** The network a request comes from, by a name that tells no address. */
export const networkOf = (request: { getClientAddress(): string }, now: Instant): string =>
	networkNames(request.getClientAddress(), now);

/** Whoever sends this request, to the limits on guesses at the codes of letters. The address goes no further than here. */
export const guesserOf = (request: { getClientAddress(): string }, now: Instant): Guesser =>
	codeLimits.at(networkOf(request, now));

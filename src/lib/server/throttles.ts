import type { Instant } from '#domain/basics';
import { createThrottle } from './auth/index.ts';
import { createCodeLimits, createNetworkNames, type Guesser } from './limits/index.ts';

/** Slows guessing at the passwords of accounts; one for the whole process, so that no page counts on its own. */
export const signInThrottle = createThrottle();

const codeLimits = createCodeLimits();
const networkNames = createNetworkNames();

/** Whoever sends this request, to the limits on guesses at the codes of letters. The address goes no further than here. */
export const guesserOf = (request: { getClientAddress(): string }, now: Instant): Guesser =>
	codeLimits.at(networkNames(addressOf(request), now));

/** The adapter throws where the proxy forgot the header it was said to send; then all such requests are one network's. */
function addressOf(request: { getClientAddress(): string }): string {
	try {
		return request.getClientAddress();
	} catch {
		return '';
	}
}

import type { Instant, Result } from '#domain/basics';
import { createThrottle } from '../auth/throttle.ts';
import { createFailures } from './failures.ts';
import { createLane, type Busy } from './lane.ts';

/** How long the answer to a failure beyond the limits takes, in milliseconds from the question. */
export const LATE = 2000;

/** Tries at one code in a day. */
const PER_DAY = 24;

/** Whoever sends codes from one network, as the limits see them (protocol §3). */
export type Guesser = {
	/** Minutes until the code of this ref may be tried, else 0: it may be now, and the try counts until it is forgiven. */
	attempt(ref: string, now: Instant): number;
	/** Forgets the tries at a code whose secret was right. */
	forgive(ref: string): void;
	/** Whether a failure is to be answered late. A success never is. */
	isLate(now: Instant): boolean;
	/** Counts a failure; true when the operator should hear of too many. */
	failed(now: Instant): boolean;
	/** Looks at a secret in its turn: a few at once, some waiting, the rest refused for now. */
	look<T>(work: () => Promise<T>): Promise<Result<T, Busy>>;
};

/**
 * The limits of one process, all in memory. What bounds guessing for good is the number of tries at each code: it holds
 * however many networks guess and however many connections they keep. The limits by network and in all make the rest slow.
 * `wide`: a few for each of the platform's threads, or those would run dry whenever this one waits for a commit; memory takes
 * only what a thread is at. Not more than needed, for whoever gets a place in the lane stands behind all who have one.
 */
export function createCodeLimits({ wide = 8, waiting = 64 } = {}): { readonly at: (network: string) => Guesser } {
	const codes = createThrottle(PER_DAY);
	const failures = createFailures();
	const lane = createLane(wide, waiting);
	return {
		at: (network) => ({
			attempt: (ref, now) => codes.attempt(ref, now),
			forgive: (ref) => codes.forgive(ref),
			isLate: (now) => failures.isOver(network, now),
			failed: (now) => failures.count(network, now),
			look: (work) => lane.run(network, work)
		})
	};
}

/** Somebody whom nobody else's guesses slow down, for our own work on codes we made: the demo, the tests. */
export const aloneGuesser = (): Guesser => createCodeLimits({ waiting: Infinity }).at('home');

import type { Instant } from '#domain/basics';

const MINUTE = 60_000;
const FREE_FAILURES = 5;
const LONGEST_WAIT = 60;
/** A name untouched for a day is forgotten; beyond a million the longest untouched go first, or invented names would fill the memory. */
const REMEMBERED = { time: 24 * 60 * MINUTE, names: 1_000_000 };

/** Slows down guessing at one account, in memory only; nobody is locked out for good (protocol §9). */
export type Throttle = {
	/** Counts a try. Minutes to wait if it comes too early — it is then not counted —, else 0: the try may go ahead. */
	attempt(name: string, now: Instant): number;
	/** Forgets the failures of a name that has signed in. */
	forgive(name: string): void;
};

type Failures = { readonly count: number; readonly freeAt: Instant };

/** After 5 failures each further try has to wait 1, 2, 4 … 60 minutes. A try counts before it is known to fail. */
export function createThrottle(): Throttle {
	const failures = new Map<string, Failures>();
	return {
		attempt(name, now) {
			const { count, freeAt } = failures.get(name) ?? { count: 0, freeAt: 0 };
			if (now < freeAt) return Math.ceil((freeAt - now) / MINUTE);
			failures.delete(name);
			failures.set(name, { count: count + 1, freeAt: now + waitAfter(count + 1) * MINUTE });
			forgetOldest(failures, now);
			return 0;
		},
		forgive: (name) => void failures.delete(name)
	};
}

const waitAfter = (count: number): number =>
	count < FREE_FAILURES ? 0 : Math.min(2 ** (count - FREE_FAILURES), LONGEST_WAIT);

/** Names stand in the order in which they were last tried. */
function forgetOldest(failures: Map<string, Failures>, now: Instant): void {
	for (const [name, { freeAt }] of failures) {
		if (now < freeAt + REMEMBERED.time && failures.size <= REMEMBERED.names) return;
		failures.delete(name);
	}
}

import type { Instant } from '#domain/basics';

const MINUTE = 60_000;
const FREE_FAILURES = 5;
const LONGEST_WAIT = 60;
const DAY = 24 * 60 * MINUTE;
/** A name untouched for a day is forgotten; beyond a million the longest untouched go first, or invented names would fill the memory. */
const REMEMBERED = { time: DAY, names: 1_000_000 };

/** Slows down guessing at one account, in memory only; nobody is locked out for good (protocol §9). */
export type Throttle = {
	/** Counts a try. Minutes to wait if it comes too early — it is then not counted —, else 0: the try may go ahead. */
	attempt(name: string, now: Instant): number;
	/** Forgets the failures of a name that has signed in. */
	forgive(name: string): void;
};

/** `today`: how many of them came since the day of this name began. */
type Failures = { readonly count: number; readonly freeAt: Instant; readonly today: number; readonly began: Instant };

/**
 * After 5 failures each further try has to wait 1, 2, 4 … 60 minutes, and after `perDay` until a day has passed since the
 * first of them. A try counts before it is known to fail.
 */
export function createThrottle(perDay = Infinity): Throttle {
	const failures = new Map<string, Failures>();
	return {
		attempt(name, now) {
			const known = failures.get(name) ?? { count: 0, freeAt: 0, today: 0, began: now };
			if (now < known.freeAt) return Math.ceil((known.freeAt - now) / MINUTE);
			const count = known.count + 1;
			const { began, today } = now < known.began + DAY ? known : { began: now, today: 0 };
			const soon = now + waitAfter(count) * MINUTE;
			const freeAt = today + 1 < perDay ? soon : Math.max(soon, began + DAY);
			failures.delete(name);
			failures.set(name, { count, freeAt, began, today: today + 1 });
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

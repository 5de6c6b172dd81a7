import type { Instant } from '#domain/basics';

const MINUTE = 60_000;
/** Failures of all networks together: so many at once, and so many a second in the long run (protocol, "Scope now"). */
const ALL = { burst: 100, perSecond: 3 };
/** Failures of one network: a village behind one address mistypes now and then. */
const NETWORK = { most: 60, time: 10 * MINUTE };
/** Beyond a million networks the longest untouched go first. */
const REMEMBERED = 1_000_000;
const ALARM_EVERY = 15 * MINUTE;

/** Counts wrong codes by network and in all; in memory only, by names that tell no address (see `createNetworkNames`). */
export type Failures = {
	/** Whether a failure of this network, should it come, has too many before it. */
	isOver(network: string, now: Instant): boolean;
	/** Counts a failure. True when somebody should hear that there are too many in all, at most every quarter of an hour. */
	count(network: string, now: Instant): boolean;
};

/** Limits on failures alone: who succeeds is never counted, so nobody is kept out for what a neighbour does. */
export function createFailures(): Failures {
	const networks = new Map<string, { readonly since: Instant; readonly count: number }>();
	let all = { left: ALL.burst, at: 0 };
	let alarmed = -Infinity;

	const leftAt = (now: Instant): number =>
		Math.min(ALL.burst, all.left + (Math.max(now - all.at, 0) / 1000) * ALL.perSecond);
	const countedAt = (network: string, now: Instant) => {
		const known = networks.get(network);
		return known && now < known.since + NETWORK.time ? known : { since: now, count: 0 };
	};
	return {
		isOver: (network, now) => leftAt(now) < 1 || countedAt(network, now).count >= NETWORK.most,
		count(network, now) {
			const { since, count } = countedAt(network, now);
			networks.delete(network);
			networks.set(network, { since, count: count + 1 });
			for (const [oldest, { since: began }] of networks) {
				if (now < began + NETWORK.time && networks.size <= REMEMBERED) break;
				networks.delete(oldest);
			}
			const left = leftAt(now) - 1;
			all = { left: Math.max(left, 0), at: Math.max(now, all.at) };
			if (left >= 0 || now < alarmed + ALARM_EVERY) return false;
			alarmed = now;
			return true;
		}
	};
}

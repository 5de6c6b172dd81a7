import { assert, err, ok, type Instant, type Result } from '../../basics/index.ts';
import type { Ticket } from '../ticket.ts';

/** The rule by which a next part of the sample may go out, fixed before the draw: after so many days, below such a rate. */
export type Release = { readonly afterDays: number; readonly below: number };

/**
 * How far a sample has gone out: parts released and the moment of the last, people invited in them and people who
 * answered. Nobody's answers are in it, and nobody's name.
 */
export type Released = {
	readonly parts: number;
	readonly lastAt: Instant;
	readonly invited: number;
	readonly responded: number;
};

export type ReleaseRefusal =
	| { readonly code: 'release-without-rule' | 'replicates-all-released' }
	| { readonly code: 'release-too-early'; readonly from: Instant }
	| { readonly code: 'response-enough'; readonly rate: number; readonly below: number };

export type FollowRefusal = ReleaseRefusal | { readonly code: 'replicates-left'; readonly left: number };

const DAY = 86_400_000;

/**
 * Part `r` of `parts` (from 1) of a sample in ticket order: places ⌊(r−1)n/R⌋+1 … ⌊rn/R⌋. The parts from the first to any
 * other are together a shorter sample, which is fair too (statistics §1.6).
 */
export function replicateOf(selected: readonly Ticket[], part: number, parts: number): readonly Ticket[] {
	assert(part >= 1 && part <= parts, 'the sample has such a part');
	const place = (at: number): number => Math.floor((at * selected.length) / parts);
	return selected.slice(place(part - 1), place(part));
}

/** The number of the part that may go out now, or why none may: decided by counts and days alone. */
export function nextReplicate(
	{ replicates = 1, release }: { readonly replicates?: number; readonly release?: Release },
	released: Released,
	now: Instant
): Result<number, ReleaseRefusal> {
	if (released.parts === 0) return ok(1);
	if (released.parts >= replicates) return err({ code: 'replicates-all-released' });
	const refusal = releaseRefusal(release, released, now);
	return refusal ? err(refusal) : ok(released.parts + 1);
}

/** Whether a later wave may be prepared: every part of the last is out, and its rule would let another go. */
export function mayFollow(
	{ replicates = 1, release }: { readonly replicates?: number; readonly release?: Release },
	released: Released,
	now: Instant
): Result<true, FollowRefusal> {
	if (released.parts < replicates) return err({ code: 'replicates-left', left: replicates - released.parts });
	const refusal = releaseRefusal(release, released, now);
	return refusal ? err(refusal) : ok(true);
}

function releaseRefusal(release: Release | undefined, released: Released, now: Instant): ReleaseRefusal | undefined {
	if (!release) return { code: 'release-without-rule' };
	const from = released.lastAt + release.afterDays * DAY;
	if (now < from) return { code: 'release-too-early', from };
	const rate = released.invited === 0 ? 0 : released.responded / released.invited;
	return rate < release.below ? undefined : { code: 'response-enough', rate, below: release.below };
}

const SECOND = 1000;

/** How long a public machine is left alone, in seconds, before it asks who is there, and before it wipes itself. */
export type Patience = { readonly ask: number; readonly wipe: number };

/** While somebody answers: a minute, then a countdown of fifteen seconds. */
export const WHILE_ANSWERING: Patience = { ask: 60, wipe: 75 };

/** Once the rating has arrived: gone within the minute. */
export const ONCE_ARRIVED: Patience = { ask: 45, wipe: 60 };

/** What a machine does after `quiet` milliseconds without a touch; `left`: whole seconds until it is wiped. */
export type Idleness =
	{ readonly kind: 'waiting' } | { readonly kind: 'asking'; readonly left: number } | { readonly kind: 'over' };

/** Waits, then asks with a countdown, then is over. A clock set back counts as no time. */
export function idlenessAfter(quiet: number, { ask, wipe }: Patience): Idleness {
	if (quiet < ask * SECOND) return { kind: 'waiting' };
	return quiet < wipe * SECOND ? { kind: 'asking', left: Math.ceil(wipe - quiet / SECOND) } : { kind: 'over' };
}

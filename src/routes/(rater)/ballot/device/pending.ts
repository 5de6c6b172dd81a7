const PLACE = 'gongping-seed';

type Pending = { readonly ref: string; readonly seed: string };

/** Storage may be forbidden by the browser; then a page that is loaded anew asks with a seed of its own. */
function stored(): Pending | null {
	try {
		return JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Pending | null;
	} catch {
		return null;
	}
}

/** Where the seed lies that a letter is asked with, from before the first request until the key is there. */
export type Seeds = { of(ref: string, make: () => string): string; forget(): void };

/** Seeds in this tab: a page that is loaded anew repeats its request. */
export const seedsInTab: Seeds = { of: pendingSeed, forget: forgetPending };

/** Seeds in memory only, for a device that is not the rater's: a second request repeats the first, a reload leaves nothing. */
export function seedsInMemory(): Seeds {
	let pending: Pending | null = null;
	return {
		of: (ref, make) => (pending = pending?.ref === ref ? pending : { ref, seed: make() }).seed,
		forget: () => void (pending = null)
	};
}

/** The seed this tab asks with for a letter: kept before the first request, so that a second one repeats it. */
function pendingSeed(ref: string, make: () => string): string {
	const before = stored();
	if (before?.ref === ref) return before.seed;
	const pending: Pending = { ref, seed: make() };
	try {
		sessionStorage.setItem(PLACE, JSON.stringify(pending));
	} catch {
		// Without storage a reload costs the key, and nothing can be done about it.
	}
	return pending.seed;
}

/** Forgets it, once the key is there. */
function forgetPending(): void {
	try {
		sessionStorage.removeItem(PLACE);
	} catch {
		// Nothing was kept.
	}
}

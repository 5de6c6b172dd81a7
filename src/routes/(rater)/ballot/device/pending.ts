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

/** The seed this tab asks with for a letter: kept before the first request, so that a second one repeats it. */
export function pendingSeed(ref: string, make: () => string): string {
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
export function forgetPending(): void {
	try {
		sessionStorage.removeItem(PLACE);
	} catch {
		// Nothing was kept.
	}
}

import type { Journey } from '#domain/ballot';

/** What this tab remembers between loading and counting: gone with the tab, and removed once the rating has arrived. */
export type Kept = { readonly credential: string; readonly journey: Journey };

const PLACE = 'gongping-ballot';

/** Storage may be forbidden by the browser; then a reload begins again, and nothing else is lost. */
function quietly<T>(use: () => T): T | null {
	try {
		return use();
	} catch {
		return null;
	}
}

/** What was kept, or null. */
export const readKept = (): Kept | null =>
	quietly(() => JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Kept | null);

/** Keeps where the rater stands. */
export const keep = (kept: Kept): void => void quietly(() => sessionStorage.setItem(PLACE, JSON.stringify(kept)));

/** Forgets it. */
export const forget = (): void => void quietly(() => sessionStorage.removeItem(PLACE));

/**
 * The code a letter's link carries, in its three groups, or null. The link is `/ballot#1.<18 digits>`: what stands after #
 * never reaches a server, and it leaves the address bar and the history at once.
 */
export function takeLinkedCode(): string | null {
	const digits = /^#1\.(\d{18})/.exec(location.hash)?.[1];
	if (!digits) return null;
	history.replaceState(history.state, '', location.pathname);
	return digits.replace(/\d{6}(?!$)/g, '$& ');
}

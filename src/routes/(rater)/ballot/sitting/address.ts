/** What a letter's link carries: the code in its three groups, and the beginning of the digest of the right keys. */
export type Linked = { readonly code: string; readonly pin: string | null };

/** What is typed where the code is entered, the link it came by, if it did, and the recovery phrase beside it. */
export type Typed = { readonly code: string; readonly linked: Linked | null; readonly phrase: string };

/** In the address of a page that is loaded anew for another language: it goes on with the ballot this tab had open. */
const AGAIN = '#again';
const PLACE = 'gongping-typed';

const clearAddress = (): void => history.replaceState(history.state, '', location.pathname);

/** Where this page is in another language, with the ballot that is `open`. */
export const placeIn = (lang: string, open: boolean): string => `${location.pathname}?lang=${lang}${open ? AGAIN : ''}`;

/** Whether this page was loaded for another language while a ballot was open. */
export function isAgain(): boolean {
	const again = location.hash === AGAIN;
	if (again) clearAddress();
	return again;
}

/** Leaves what is typed for the page that is loaded next in this tab, in no address; false where the browser forbids it. */
export function leaveTyped(typed: Typed): boolean {
	try {
		sessionStorage.setItem(PLACE, JSON.stringify(typed));
		return true;
	} catch {
		return false;
	}
}

/** What the page before left, which is kept no longer; or null. */
export function takeTyped(): Typed | null {
	try {
		const left = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Typed | null;
		sessionStorage.removeItem(PLACE);
		if (left) clearAddress();
		return left;
	} catch {
		return null;
	}
}

/**
 * What the letter's link carries, or null. The link is `/ballot#1.<18 digits>.<32 hex>`: what stands after # never reaches
 * a server, and it leaves the address bar and the history at once.
 */
export function takeLinkedCode(): Linked | null {
	const [, digits, pin] = /^#1\.(\d{18})(?:\.([0-9a-f]{32}))?/.exec(location.hash) ?? [];
	if (!digits) return null;
	clearAddress();
	return { code: digits.replace(/\d{6}(?!$)/g, '$& '), pin: pin ?? null };
}

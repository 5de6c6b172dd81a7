import type { Journey, Level } from '#domain/ballot';

/** What this tab remembers: the ballot key, and the answers so far until they have arrived. */
export type Kept = { readonly credential: string; readonly level: Level; readonly journey: Journey | null };

const PLACE = 'gongping-ballot';

/** Storage may be forbidden by the browser; then a reload begins again, and nothing else is lost. */
function quietly<T>(use: () => T): T | null {
	try {
		return use();
	} catch {
		return null;
	}
}

const readFrom = (storage: Storage): Kept | null => JSON.parse(storage.getItem(PLACE) ?? 'null') as Kept | null;

/** What was kept in this tab, or on this device; null for nothing. */
export const readKept = (): Kept | null =>
	quietly(() => readFrom(sessionStorage)) ?? quietly(() => readFrom(localStorage));

/** Keeps where the rater stands: gone with the tab. A key left on the device for longer is renewed, without answers. */
export function keep(kept: Kept): void {
	quietly(() => sessionStorage.setItem(PLACE, JSON.stringify(kept)));
	if (isOnDevice()) keepOnDevice(kept);
}

/** Leaves the key, never an answer, on a device its owner says is theirs alone. */
export const keepOnDevice = ({ credential, level }: Kept): void =>
	void quietly(() => localStorage.setItem(PLACE, JSON.stringify({ credential, level, journey: null })));

/** Whether a key was left on this device. */
export const isOnDevice = (): boolean => quietly(() => localStorage.getItem(PLACE) !== null) ?? false;

/** Takes the key off the device again. */
export const forgetOnDevice = (): void => void quietly(() => localStorage.removeItem(PLACE));

/** Forgets it all. */
export function forget(): void {
	quietly(() => sessionStorage.removeItem(PLACE));
	forgetOnDevice();
}

/** What a letter's link carries: the code in its three groups, and the beginning of the digest of the right keys. */
export type Linked = { readonly code: string; readonly pin: string | null };

/**
 * What the letter's link carries, or null. The link is `/ballot#1.<18 digits>.<32 hex>`: what stands after # never reaches
 * a server, and it leaves the address bar and the history at once.
 */
export function takeLinkedCode(): Linked | null {
	const [, digits, pin] = /^#1\.(\d{18})(?:\.([0-9a-f]{32}))?/.exec(location.hash) ?? [];
	if (!digits) return null;
	history.replaceState(history.state, '', location.pathname);
	return { code: digits.replace(/\d{6}(?!$)/g, '$& '), pin: pin ?? null };
}

/** What stands on a person's slip: the office's key for them and the salt that hides it. */
export type Slip = { readonly key: string; readonly salt: string };

/**
 * The slip the address carries, or null. The link is `/verify/draw?draw=…#1.<salt>.<key>`: what stands after # never
 * reaches a server, and it leaves the address bar and the history at once.
 */
export function takeLinkedSlip(): Slip | null {
	const [, salt, key] = /^#1\.([0-9a-f]{64})\.(.+)$/.exec(location.hash) ?? [];
	if (salt === undefined || key === undefined) return null;
	history.replaceState(history.state, '', location.pathname + location.search);
	return { salt, key: decodeURIComponent(key) };
}

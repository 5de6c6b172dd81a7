const HERE = 'http://here';

/** A wished address if it lies on this site (path and query), else null: nobody is led elsewhere after signing in. */
export function ownAddress(wish: string | null): string | null {
	if (!wish?.startsWith('/') || !URL.canParse(wish, HERE)) return null;
	const { origin, pathname, search } = new URL(wish, HERE);
	return origin === HERE && !pathname.startsWith('//') ? pathname + search : null;
}

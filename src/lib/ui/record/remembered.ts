import { readHead, type SignedHead } from '#domain/ledger';

const PLACE = 'gongping-ledger-head';

/** The head of the ledger this browser saw last; null when it saw none or keeps nothing. */
export function recallHead(): SignedHead | null {
	try {
		const head = readHead(JSON.parse(localStorage.getItem(PLACE) ?? 'null'));
		return head.ok ? head.value : null;
	} catch {
		return null;
	}
}

/** Keeps a head for the next visit, where the browser keeps anything. */
export function rememberHead(head: SignedHead): void {
	try {
		localStorage.setItem(PLACE, JSON.stringify(head));
	} catch {
		// A browser that keeps nothing still checks everything but the past.
	}
}

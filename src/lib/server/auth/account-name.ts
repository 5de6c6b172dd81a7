const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u;

/** An account's name as kept, or null when it cannot be one: 2–40 letters, digits and . _ - ; case and width do not matter. */
export function readAccountName(text: string): string | null {
	const name = text.trim().normalize('NFKC').toLowerCase();
	return NAME.test(name) ? name : null;
}

/** The 32 symbols of Crockford's Base 32: no I, L, O, U. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const READABLE = /^[0-9A-HJKMNP-TV-Z]*$/;

/**
 * The symbols in what a person typed: small letters, full width, spaces and hyphens are taken, and O, I, L are read as
 * 0, 1, 1 (Crockford, Base 32 Encoding). Null when there is anything else.
 */
export function parseSymbols(text: string): string | null {
	const plain = text.normalize('NFKC').toUpperCase();
	const symbols = plain
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	return READABLE.test(symbols) ? symbols : null;
}

import { err, fromHex, ok, required, sha256Hex, toHex, type Result } from '../../basics/index.ts';
import { parseSymbols, SYMBOLS } from '../blind/symbols.ts';

export type TokenRefusal = { readonly code: 'kiosk-token-malformed' };

/** Bytes of a device token. */
export const TOKEN_BYTES = 32;
const LENGTH = 52;
const SYMBOL_BITS = 5n;

/** A device token as it is shown once: 52 symbols of Crockford's base 32 in thirteen groups of four. */
export function tokenText(token: Uint8Array): string {
	const bits = BigInt(`0x${toHex(token)}`);
	const places = Array.from({ length: LENGTH }, (_, at) =>
		Number((bits >> (SYMBOL_BITS * BigInt(LENGTH - 1 - at))) & 31n)
	);
	return places
		.map((place) => required(SYMBOLS[place], 'symbol'))
		.join('')
		.replace(/.{4}(?!$)/g, '$&-');
}

/** The token in what a person typed or a link brought, read as tolerantly as a receipt. */
export function parseToken(text: string): Result<Uint8Array, TokenRefusal> {
	const symbols = parseSymbols(text);
	if (symbols?.length !== LENGTH) return err({ code: 'kiosk-token-malformed' });
	const bits = Array.from(symbols).reduce((sum, symbol) => (sum << SYMBOL_BITS) | BigInt(SYMBOLS.indexOf(symbol)), 0n);
	if (bits >> BigInt(8 * TOKEN_BYTES) !== 0n) return err({ code: 'kiosk-token-malformed' });
	return ok(fromHex(bits.toString(16).padStart(2 * TOKEN_BYTES, '0')));
}

/** All that is stored of a token, 64 hex. Chance of 32 bytes needs no slow hash. */
export const tokenHash = (token: Uint8Array): string => sha256Hex(`gongping/1|kiosk|${toHex(token)}`);

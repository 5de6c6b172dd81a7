import { err, fromHex, ok, required, sha256, toHex, type Result } from '../../basics/index.ts';
import { parseSymbols, SYMBOLS } from './symbols.ts';

/** `symbols`: how many of the 28 were read. */
export type PhraseRefusal =
	{ readonly code: 'phrase-incomplete'; readonly symbols: number } | { readonly code: 'phrase-mistyped' };

const SEED_BITS = 128n;
const CHECK_BITS = 10n;
const LENGTH = 28;

/** The first ten bits of the seed's SHA-256: two symbols that make almost every slip of the pen visible. */
const checkOf = (seed: string): bigint => BigInt(`0x${toHex(sha256(fromHex(seed)).slice(0, 2))}`) >> (16n - CHECK_BITS);

/**
 * The seed of a ballot key to write down, as `7QVZ-…`: 26 symbols of Crockford's base 32 and two to check, in seven groups.
 */
export function phraseOf(seed: string): string {
	const bits = (BigInt(`0x${seed}`) << CHECK_BITS) | checkOf(seed);
	const places = Array.from({ length: LENGTH }, (_, at) => Number((bits >> BigInt(5 * (LENGTH - 1 - at))) & 31n));
	return places
		.map((place) => required(SYMBOLS[place], 'symbol'))
		.join('')
		.replace(/.{4}(?!$)/g, '$&-');
}

/** The seed (32 hex) in a phrase as a person typed it; read as tolerantly as a receipt. */
export function parsePhrase(text: string): Result<string, PhraseRefusal> {
	const symbols = parseSymbols(text);
	if (symbols === null || symbols.length > LENGTH) return err({ code: 'phrase-mistyped' });
	if (symbols.length < LENGTH) return err({ code: 'phrase-incomplete', symbols: symbols.length });
	const bits = Array.from(symbols).reduce((sum, symbol) => (sum << 5n) | BigInt(SYMBOLS.indexOf(symbol)), 0n);
	const value = bits >> CHECK_BITS;
	if (value >> SEED_BITS !== 0n) return err({ code: 'phrase-mistyped' });
	const seed = value.toString(16).padStart(32, '0');
	return checkOf(seed) === (bits & ((1n << CHECK_BITS) - 1n)) ? ok(seed) : err({ code: 'phrase-mistyped' });
}

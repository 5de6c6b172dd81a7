import { compareUtf16 } from './order.ts';

/** Anything JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON canonicalised by RFC 8785: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them.
 * A key whose value is `undefined` is left out, as `JSON.stringify` does. Throws on a number that is not finite.
 */
export function canonicalJson(value: Json): string {
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new Error('canonical JSON carries finite numbers only');
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	let members = '';
	for (const key of Object.keys(value).sort(compareUtf16)) {
		const item = value[key];
		if (item !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
	}
	return `{${members}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

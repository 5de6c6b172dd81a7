/** A string, and whether it names a member of an object. */
const STRINGS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * The value of a JSON text; undefined for a text that is none, and for one that names a member of an object twice, which two
 * readers could understand in two ways.
 */
export function readStrictJson(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return namesOnce(text, value) ? value : undefined;
	} catch {
		return undefined;
	}
}

const namesOnce = (text: string, value: unknown): boolean =>
	JSON.stringify(value).length === text.length || countNames(text) === countMembers(value);

const countNames = (text: string): number =>
	[...text.matchAll(STRINGS)].filter(([, colon]) => colon !== undefined).length;

function countMembers(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	const inside = Object.values(value).reduce<number>((sum, member) => sum + countMembers(member), 0);
	return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

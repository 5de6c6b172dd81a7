import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What of a file is nothing but zeros, most of an intake's, is read short. */
const HOLE = '\0'.repeat(4096);

/** The bytes of every file below a folder, read as one character a byte, by their names. */
export function filesBelow(folder: string): Map<string, string> {
	const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		found.map((entry) => {
			const file = path.join(entry.parentPath, entry.name);
			return [path.relative(folder, file), readFileSync(file, 'latin1').split(HOLE).join('\0')];
		})
	);
}

/** The ways a text may have been written down: as it is, in UTF-16, in hexadecimal and in base 64. */
function spellings(text: string): string[] {
	const bytes = Buffer.from(text);
	const wide = Buffer.from(text, 'utf16le');
	const [hex, base64] = [bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)];
	return [bytes.toString('latin1'), wide.toString('latin1'), hex, hex.toUpperCase(), base64];
}

/** The files that hold a text in any spelling. */
export const holders = (files: ReadonlyMap<string, string>, text: string): string[] =>
	[...files].filter(([, content]) => spellings(text).some((form) => content.includes(form))).map(([name]) => name);

/** All long numbers and digests of some files: what one store could be joined to another by. */
export function tokensIn(files: ReadonlyMap<string, string>, which: RegExp): Set<string> {
	const chosen = [...files].filter(([name]) => which.test(name));
	return new Set(chosen.flatMap(([, content]) => content.match(/[0-9a-f]{16,}/g) ?? []).flatMap(inPieces));
}

/** Values that stand side by side in a row have no gap between them: pieces of 16 digits at every place tell them apart. */
const inPieces = (digits: string): string[] =>
	Array.from({ length: digits.length - 15 }, (_, at) => digits.slice(at, at + 16));

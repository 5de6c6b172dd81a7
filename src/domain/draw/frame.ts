import { assert, err, merkleRoot, ok, required, sha256Hex, type Result } from '../basics/index.ts';

/** One line of the published frame: no name, only the member's commitment (64 hex). `unit` is the PSU column. */
export type FrameLine = {
	readonly group: string;
	readonly stratum: string;
	readonly unit?: string;
	readonly commitment: string;
};

/** A stratum of a group and the number of people in it. */
export type StratumCount = { readonly group: string; readonly stratum: string; readonly population: number };

/** What is published of a frame before the draw: SHA-256 of the file, Merkle root of its lines, number of people. */
export type FrameDigest = { readonly hash: string; readonly merkleRoot: string; readonly members: number };

/** Why a text is not a frame file; lines count from 1, the header. */
export type FrameTextRefusal =
	| { readonly code: 'frame-header-wrong' }
	| { readonly code: 'frame-line-malformed' | 'frame-not-sorted' | 'frame-member-twice'; readonly line: number };

const HEADER = 'svydraw/1/frame';
/** The unit column of a person who belongs to none. */
export const NO_UNIT = '-';
/** Codes of groups, strata, units, parties and sources (statistics §2.1). */
export const CODE = /^[A-Za-z0-9._-]{1,64}$/;
/** 32 bytes as lower-case hexadecimal. */
export const HEX32 = /^[0-9a-f]{64}$/;
const LINE = /^([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([0-9a-f]{64})$/;

/** Whether a text may stand as code of a group, stratum, unit or party (statistics §2.1). */
export const isCode = (text: string): boolean => CODE.test(text);

/** Whether a text is a hash, salt, reveal, commitment, seed or ticket: 32 bytes as lower-case hexadecimal. */
export const isHex32 = (text: string): boolean => HEX32.test(text);

/** A stratum of a group as one text, `group/stratum`: the slash stands in no code. */
export const stratumName = ({ group, stratum }: { readonly group: string; readonly stratum: string }): string =>
	`${group}/${stratum}`;

const textOf = ({ group, stratum, unit, commitment }: FrameLine): string =>
	[group, stratum, unit ?? NO_UNIT, commitment].join('\t');

/** The frame file: header, then the byte-sorted lines, each ended by a line feed (statistics §2.1 item 2; fixture 13). */
export function frameText(lines: readonly FrameLine[]): string {
	// Lines are ASCII, so the order of UTF-16 code units, JavaScript's own, is the order of bytes.
	const sorted = lines.map(textOf).sort();
	assert(
		sorted.every((line) => LINE.test(line)),
		'frame lines carry codes and commitments only'
	);
	return [HEADER, ...sorted, ''].join('\n');
}

/** Whether a text begins as a frame file does: what a wrong file, chosen by mistake, does not. */
export const isFrameText = (text: string): boolean => text.startsWith(`${HEADER}\n`);

/** The lines of a frame file, or the first place where it is not one: unsorted, malformed, or a person twice in a group. */
export function readFrameText(text: string): Result<FrameLine[], FrameTextRefusal> {
	const rows = text.split('\n');
	if (rows[0] !== HEADER) return err({ code: 'frame-header-wrong' });
	if (rows.at(-1) !== '') return err({ code: 'frame-line-malformed', line: rows.length });
	const lines: FrameLine[] = [];
	const people: People = new Map();
	const read = lineReader();
	let before = '';
	for (let at = 1; at < rows.length - 1; at++) {
		const row = required(rows[at], 'a row');
		const line = read(row);
		if (!line) return err({ code: 'frame-line-malformed', line: at + 1 });
		if (row < before) return err({ code: 'frame-not-sorted', line: at + 1 });
		if (!isNew(line, people)) return err({ code: 'frame-member-twice', line: at + 1 });
		lines.push(line);
		before = row;
	}
	return ok(lines);
}

/** Commitments by group. */
type People = Map<string, Set<string>>;

function isNew({ group, commitment }: FrameLine, people: People): boolean {
	const known = people.get(group) ?? new Set();
	people.set(group, known);
	return known.size < known.add(commitment).size;
}

/** Reads lines; those of one stratum and unit follow each other and differ in their commitments alone. */
function lineReader(): (row: string) => FrameLine | undefined {
	let before: FrameLine | undefined;
	let prefix = '';
	return (row) => {
		const commitment = row.slice(prefix.length);
		if (before && row.startsWith(prefix) && isHex32(commitment)) return { ...before, commitment };
		before = lineOf(row);
		prefix = row.slice(0, -64);
		return before;
	};
}

function lineOf(row: string): FrameLine | undefined {
	const [, group = '', stratum = '', unit = '', commitment = ''] = LINE.exec(row) ?? [];
	if (commitment === '') return undefined;
	return unit === NO_UNIT ? { group, stratum, commitment } : { group, stratum, unit, commitment };
}

/** What anyone can recompute from the frame file: `hash` is what `sha256sum` prints; the root leaves the header out. */
export function digestFrame(text: string, tell?: (share: number) => void): FrameDigest {
	const lines = text.split('\n').slice(1, -1);
	return { hash: sha256Hex(text), merkleRoot: merkleRoot(lines, tell), members: lines.length };
}

/** How many people each stratum holds, in the order of the lines. */
export function countStrata(lines: readonly FrameLine[]): StratumCount[] {
	const counts = new Map<string, { group: string; stratum: string; population: number }>();
	for (const line of lines) {
		const { group, stratum } = line;
		const count = counts.get(stratumName(line)) ?? { group, stratum, population: 0 };
		count.population += 1;
		counts.set(stratumName(line), count);
	}
	return [...counts.values()];
}

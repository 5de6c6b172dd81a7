import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { assert, compareUtf16, toHex, type FrameId } from '#domain/basics';
import { isCode, type FrameDigest } from '#domain/draw';
import type { Hands } from './crew.ts';
import { CHUNK, joinRoots } from './passes/leaves.ts';
import type { ArrangeLines, Source } from './tasks/arrange-lines.ts';
import { HEADER, prefixOf, share, type Cell, type Lines } from './tasks/cells.ts';
import type { Place } from './tasks/read-members.ts';

/** A frame to be committed to: its rows, and the file its public lines shall stand in. */
export type FrameToCommit = {
	readonly id: FrameId;
	readonly group: string;
	readonly members: number;
	readonly file: string;
	/** Hash the file must have to be kept, when there was one before. */
	readonly expected?: string;
};

/** What was committed to. */
export type CommittedFrame = { readonly digest: FrameDigest; readonly cells: readonly Cell[] };

/** How often each person of a frame is told of while a frame is committed: once read, once arranged. */
export const COMMIT_TELLS = 2;

/**
 * Reads a frame's rows, writes its file as `frameText` of the law would, aside first, and gives what `digestFrame` would;
 * null when there are not as many rows as members. Nobody sees a file half written, and the old one stands until the new
 * one is on disk.
 */
export async function commitFrame(hands: Hands, frame: FrameToCommit): Promise<CommittedFrame | null> {
	const members = {
		commitments: new SharedArrayBuffer(frame.members * 32),
		places: new SharedArrayBuffer(frame.members * 4)
	};
	const ranges = share(frame.members, hands.count, 1);
	const task = { frame: frame.id, members };
	const inputs = ranges.map((range) => ({ ...task, range, isLast: range.to === frame.members }));
	const readers = await hands.run('readMembers', inputs);
	const found = readers.filter((places) => places !== null);
	if (found.length < readers.length) return null;
	const { cells, sources } = joinPlaces(frame.group, ranges, found);
	return { cells, digest: await writeFrame(hands, frame, { cells, members, sources }) };
}

type Arranged = Pick<ArrangeLines, 'cells' | 'members' | 'sources'>;

async function writeFrame(hands: Hands, frame: FrameToCommit, arranged: Arranged): Promise<FrameDigest> {
	const aside = `${frame.file}.${toHex(randomBytes(8))}`;
	try {
		await (await open(aside, 'wx', 0o600)).close();
		const pieces = share(frame.members, hands.count, CHUNK);
		const roots = await hands.run(
			'arrangeLines',
			pieces.map((lines) => ({ ...arranged, file: aside, lines }))
		);
		await finish(aside);
		const [hash = ''] = await hands.run('hashFile', [{ file: aside }]);
		if (hash === (frame.expected ?? hash)) await rename(aside, frame.file);
		return { hash, merkleRoot: await joinRoots(roots.flat()), members: frame.members };
	} finally {
		await rm(aside, { force: true });
	}
}

/** Writes the header and sees everything to the disk. */
async function finish(file: string): Promise<void> {
	const handle = await open(file, 'r+');
	await handle.write(HEADER, 0, HEADER.length, 0);
	await handle.sync();
	await handle.close();
}

/** The cells of the whole frame in the order of its lines, and for each reader which cell its places are. */
function joinPlaces(
	group: string,
	ranges: readonly Lines[],
	readers: readonly (readonly Place[])[]
): { readonly cells: readonly Cell[]; readonly sources: readonly Source[] } {
	const people = new Map<string, Cell>();
	for (const { stratum, unit, people: more } of readers.flat()) {
		assert([group, stratum, unit].every(isCode), 'frame lines carry codes and commitments only');
		const prefix = prefixOf({ group, stratum, unit });
		people.set(prefix, { group, stratum, unit, people: (people.get(prefix)?.people ?? 0) + more });
	}
	// Lines are ASCII, so the order of UTF-16 code units is the order of bytes.
	const prefixes = [...people.keys()].sort(compareUtf16);
	const places = new Map(prefixes.map((prefix, at) => [prefix, at]));
	return {
		cells: prefixes.flatMap((prefix) => people.get(prefix) ?? []),
		sources: ranges.map((range, at) => ({
			range,
			cells: Uint32Array.from(readers[at] ?? [], (place) => places.get(prefixOf({ group, ...place })) ?? 0)
		}))
	};
}

import { open, rename, rm } from 'node:fs/promises';
import { compareUtf16, toHex, type FrameId } from '#domain/basics';
import type { FrameDigest } from '#domain/draw';
import type { Hands } from './crew.ts';
import { CHUNK, joinRoots } from './passes/leaves.ts';
import type { Source } from './tasks/arrange-lines.ts';
import { HEADER, prefixOf, share, type Cell, type Lines } from './tasks/cells.ts';
import type { Place } from './tasks/read-members.ts';

/** A frame to be committed to: its rows, the key of its salts, and the file its public lines shall stand in. */
export type FrameToCommit = {
	readonly id: FrameId;
	readonly group: string;
	readonly members: number;
	readonly frameKey: Uint8Array;
	readonly file: string;
};

/** What was committed to. */
export type CommittedFrame = { readonly digest: FrameDigest; readonly cells: readonly Cell[] };

/** How often each person of a frame is told of while a frame is committed: once read, once arranged. */
export const COMMIT_TELLS = 2;

/**
 * Reads a frame's rows, writes its file as `frameText` of the law would, aside first, and gives what `digestFrame` would.
 * Nobody sees a file half written; the old one stands until the new one is on disk.
 */
export async function commitFrame(hands: Hands, frame: FrameToCommit): Promise<CommittedFrame> {
	const members = {
		commitments: new SharedArrayBuffer(frame.members * 32),
		places: new SharedArrayBuffer(frame.members * 4)
	};
	const ranges = share(frame.members, hands.count, 1);
	const { id, frameKey } = frame;
	const inputs = ranges.map((range) => ({ frame: id, frameKey, range, members }));
	const { cells, sources } = joinPlaces(frame.group, ranges, await hands.run('readMembers', inputs));
	const aside = `${frame.file}.${toHex(crypto.getRandomValues(new Uint8Array(8)))}`;
	try {
		await (await open(aside, 'wx', 0o600)).close();
		const pieces = share(frame.members, hands.count, CHUNK);
		const task = { file: aside, cells, members, sources };
		const roots = await hands.run(
			'arrangeLines',
			pieces.map((lines) => ({ ...task, lines }))
		);
		await finish(aside);
		const [hash = ''] = await hands.run('hashFile', [{ file: aside }]);
		await rename(aside, frame.file);
		const merkleRoot = await joinRoots(roots.flat());
		return { digest: { hash, merkleRoot, members: frame.members }, cells };
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

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { assert, required } from '#domain/basics';
import { stratumName, type FrameDigest, type StratumCount } from '#domain/draw';
import type { Frame } from '../stores/sample/frames.ts';
import type { World } from '../world.ts';
import { COMMIT_TELLS, commitFrame, type CommittedFrame } from './commit.ts';
import type { Hands } from './crew.ts';
import { withHands } from './hands.ts';
import type { Cell } from './tasks/cells.ts';

/** A frame as the files know it. */
export type FiledFrame = Pick<Frame, 'id' | 'group' | 'members'>;

const fileOf = ({ config }: World, { id }: FiledFrame): string => path.join(config.dataDir, 'frames', `${id}.tsv`);

/**
 * Commits to a frame as its rows stand: writes its public file and gives the digests, strata and units. The rows stay the
 * truth; the file can be made again from them.
 */
export async function commitToFrame(
	world: World,
	frame: FiledFrame
): Promise<{
	readonly digest: FrameDigest;
	readonly strata: readonly StratumCount[];
	readonly units: readonly Cell[];
}> {
	const committed = await withHands(world, frame, COMMIT_TELLS, (hands) => rewriteFile(world, hands, frame));
	assert(committed, 'a frame has the members it was uploaded with');
	return { digest: committed.digest, strata: strataOf(committed.cells), units: committed.cells };
}

/** The digest of a frame if its rows are still those expected; null when anything of them was changed. */
export async function stillStands(world: World, frame: FiledFrame, expected: string): Promise<FrameDigest | null> {
	const again = await withHands(world, frame, COMMIT_TELLS, (hands) => rewriteFile(world, hands, frame, expected));
	return again?.digest.hash === expected ? again.digest : null;
}

/** Makes a frame's file from its rows; keeps it only under the hash expected of it, if one is. Null: rows are missing. */
export async function rewriteFile(
	world: World,
	hands: Hands,
	frame: FiledFrame,
	expected?: string
): Promise<CommittedFrame | null> {
	const file = fileOf(world, frame);
	await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
	const { id, group, members } = frame;
	const task = { id, group, members, file };
	return commitFrame(hands, expected === undefined ? task : { ...task, expected });
}

/** The file of a frame under the hash expected of it, made again when it is not there; null when the rows are others now. */
export async function keptFile(
	world: World,
	hands: Hands,
	frame: FiledFrame,
	expected: string
): Promise<string | null> {
	const file = fileOf(world, frame);
	if (existsSync(file)) return file;
	const again = await rewriteFile(world, hands, frame, expected);
	return again?.digest.hash === expected ? file : null;
}

/** The file of a frame that a draw is committed to; it is made again when it is not there, as after a restored backup. */
export async function frameFile(world: World, frame: FiledFrame, expected: string): Promise<string> {
	const file = fileOf(world, frame);
	if (existsSync(file)) return file;
	const again = await withHands(world, frame, COMMIT_TELLS, (hands) => keptFile(world, hands, frame, expected));
	return required(again, 'the frame that was committed to');
}

function strataOf(cells: readonly Cell[]): StratumCount[] {
	const strata = Map.groupBy(cells, stratumName);
	return [...strata.values()].flatMap((own) => {
		const people = own.reduce((sum, cell) => sum + cell.people, 0);
		return own.slice(0, 1).map(({ group, stratum }) => ({ group, stratum, population: people }));
	});
}

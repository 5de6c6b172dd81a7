import { fromHex } from '#domain/basics';
import {
	designHash,
	seedOf,
	transcript,
	type AnyDesign,
	type AnyManifest,
	type Source,
	type Ticket
} from '#domain/draw';
import type { Hands } from './crew.ts';
import { CHUNK, joinRoots } from './passes/leaves.ts';
import { lowestOf } from './passes/lowest.ts';
import { listsOf, type Lists } from './stages.ts';
import { share, type Cell } from './tasks/cells.ts';
import type { DrawnLines } from './tasks/draw-lines.ts';

/** Pieces for each hand, so that none waits long for another. */
const PIECES = 2;

/** Whether a design asks for no more than `drawFromFile` can do; the law itself does all others. */
export const isPlain = (design: AnyDesign): boolean => !design.after;

/**
 * Draws from a committed frame file: the manifest `makeManifest` of the law gives for its text; null when the file is
 * not the one the design is bound to, or its strata and units are not those of the design.
 */
export async function drawFromFile(
	hands: Hands,
	file: string,
	design: AnyDesign,
	sources: readonly Source[]
): Promise<AnyManifest | null> {
	const [hash = ''] = await hands.run('hashFile', [{ file }]);
	if (hash !== design.frame) return null;
	const [cells = []] = await hands.run('findCells', [{ file }]);
	const text = transcript(hash, designHash(design), sources);
	const seed = seedOf(text);
	const lists = listsOf(cells, design, seed);
	if (!lists) return null;
	const drawn = await drawAll(hands, file, cells, lists, fromHex(seed));
	const merkleRoot = await joinRoots(drawn.flatMap(({ roots }) => roots));
	return lists.record(
		{
			algorithm: 'svydraw/1',
			frame: { hash, merkleRoot, members: peopleIn(cells) },
			designHash: designHash(design),
			sources,
			transcript: text,
			seed
		},
		lists.keep.map((keep, at) => lowestIn(drawn, at, keep))
	);
}

const peopleIn = (cells: readonly Cell[]): number => cells.reduce((sum, { people }) => sum + people, 0);

async function drawAll(
	hands: Hands,
	file: string,
	cells: readonly Cell[],
	{ lists, keep }: Lists,
	seed: Uint8Array
): Promise<DrawnLines[]> {
	const pieces = share(peopleIn(cells), hands.count * PIECES, CHUNK);
	return hands.run(
		'drawLines',
		pieces.map((lines) => ({ file, cells, lists, keep, lines, seed }))
	);
}

const lowestIn = (drawn: readonly DrawnLines[], at: number, keep: number): Ticket[] =>
	lowestOf(
		drawn.map(({ lists }) => lists[at] ?? []),
		keep
	);

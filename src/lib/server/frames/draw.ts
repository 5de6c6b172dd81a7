import { assert, fromHex } from '#domain/basics';
import {
	designHash,
	earlierDraws,
	isTwoStage,
	seedOf,
	selectedIn,
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
import type { DrawLines, DrawnLines } from './tasks/draw-lines.ts';

/** Pieces for each hand, so that none waits long for another. */
const PIECES = 2;

/** Whether a design asks for no more than `drawFromFile` can do; the law itself does all others. */
export const isPlain = (design: AnyDesign): boolean => !design.after || !isTwoStage(design);

/** What is drawn: the design, the values of its sources, and for a later wave the draws it comes after. */
export type Plan = {
	readonly design: AnyDesign;
	readonly sources: readonly Source[];
	readonly earlier: readonly AnyManifest[];
};

/**
 * Draws from a committed frame file: the manifest `makeManifest` of the law gives for its text; null when the file is
 * not the one the design is bound to, or its strata and units are not those of the design.
 */
export async function drawFromFile(
	hands: Hands,
	file: string,
	{ design, sources, earlier }: Plan
): Promise<AnyManifest | null> {
	const before = earlierDraws(design.after ?? [], earlier);
	assert(before, 'the earlier draws are at hand');
	const out = before.flatMap(selectedIn);
	const [hash = ''] = await hands.run('hashFile', [{ file }]);
	if (hash !== design.frame) return null;
	const [cells = []] = await hands.run('findCells', [{ file }]);
	const text = transcript(hash, designHash(design), sources);
	const seed = seedOf(text);
	const lists = listsOf(cells, design, seed, out);
	if (!lists) return null;
	const without = out.map(({ commitment }) => commitment);
	const drawn = await drawAll(hands, { file, cells, without, seed: fromHex(seed) }, lists);
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
	task: Pick<DrawLines, 'file' | 'cells' | 'without' | 'seed'>,
	{ lists, keep }: Lists
): Promise<DrawnLines[]> {
	const { cells } = task;
	const pieces = share(peopleIn(cells), hands.count * PIECES, CHUNK);
	return hands.run(
		'drawLines',
		pieces.map((lines) => ({ ...task, lists, keep, lines }))
	);
}

const lowestIn = (drawn: readonly DrawnLines[], at: number, keep: number): Ticket[] =>
	lowestOf(
		drawn.map(({ lists }) => lists[at] ?? []),
		keep
	);

import { assert, fromHex } from '#domain/basics';
import {
	designHash,
	earlierDraws,
	isTwoStage,
	seedOf,
	selectedIn,
	selectFirst,
	stratumName,
	transcript,
	type AnyDesign,
	type DrawDesign,
	type DrawManifest,
	type DrawnStratum,
	type FrameLine,
	type Source
} from '#domain/draw';
import type { Hands } from './crew.ts';
import { CHUNK, joinRoots } from './passes/leaves.ts';
import { lowestOf } from './passes/lowest.ts';
import { share, type Cell } from './tasks/cells.ts';
import { NO_LIST, type DrawLines, type DrawnLines } from './tasks/draw-lines.ts';

/** Pieces for each hand, so that none waits long for another. */
const PIECES = 2;

/** Whether a design asks for no more than `drawFromFile` can do; the law itself does all others. */
export const isPlain = (design: AnyDesign): design is DrawDesign => !isTwoStage(design);

/** What is drawn: the design, the values of its sources, and for a later wave the draws it comes after. */
export type Plan = {
	readonly design: DrawDesign;
	readonly sources: readonly Source[];
	readonly earlier: readonly DrawManifest[];
};

/**
 * Draws from a committed frame file: the manifest `makeManifest` of the law gives for its text; null when the file is
 * not the one the design is bound to, or its strata are not those of the design. A stratum's people in all its units
 * compete for its places.
 */
export async function drawFromFile(
	hands: Hands,
	file: string,
	{ design, sources, earlier }: Plan
): Promise<DrawManifest | null> {
	const before = earlierDraws(design.after ?? [], earlier);
	assert(before, 'the earlier draws are at hand');
	const out = before.flatMap(selectedIn);
	const [hash = ''] = await hands.run('hashFile', [{ file }]);
	if (hash !== design.frame) return null;
	const [cells = []] = await hands.run('findCells', [{ file }]);
	if (!fits(cells, design, out)) return null;
	const text = transcript(hash, designHash(design), sources);
	const seed = seedOf(text);
	const without = out.map(({ commitment }) => commitment);
	const drawn = await drawAll(hands, { file, cells, without, seed: fromHex(seed) }, design);
	const merkleRoot = await joinRoots(drawn.flatMap(({ roots }) => roots));
	return {
		algorithm: 'svydraw/1',
		frame: { hash, merkleRoot, members: peopleIn(cells) },
		design,
		designHash: designHash(design),
		sources,
		transcript: text,
		seed,
		strata: selectAll(design, drawn)
	};
}

const peopleIn = (cells: readonly Cell[]): number => cells.reduce((sum, { people }) => sum + people, 0);

/** Whether the design counts the strata of the frame as earlier draws left them, and each holds its sample. */
function fits(cells: readonly Cell[], { strata, after }: DrawDesign, out: readonly FrameLine[]): boolean {
	const counted = Map.groupBy(cells, stratumName);
	const gone = Map.groupBy(out, stratumName);
	const left = (name: string): number => peopleIn(counted.get(name) ?? []) - (gone.get(name)?.length ?? 0);
	const same = strata.every((stratum) => left(stratumName(stratum)) === stratum.N);
	const named = new Set(strata.map(stratumName)).size;
	const whole = after !== undefined || named === counted.size;
	return same && named === strata.length && whole && strata.every(({ n, N }) => n >= 1 && n <= N);
}

async function drawAll(
	hands: Hands,
	task: Pick<DrawLines, 'file' | 'cells' | 'without' | 'seed'>,
	{ strata, reserve }: DrawDesign
): Promise<DrawnLines[]> {
	const { cells } = task;
	const numbers = new Map(strata.map((stratum, at) => [stratumName(stratum), at]));
	const lists = cells.map((cell) => numbers.get(stratumName(cell)) ?? NO_LIST);
	const keep = strata.map(({ n }) => n + reserve);
	const pieces = share(peopleIn(cells), hands.count * PIECES, CHUNK);
	return hands.run(
		'drawLines',
		pieces.map((lines) => ({ ...task, lists, keep, lines }))
	);
}

const selectAll = ({ strata, reserve }: DrawDesign, drawn: readonly DrawnLines[]): DrawnStratum[] =>
	strata.map(({ group, stratum, N, n }, at) => {
		const order = lowestOf(
			drawn.map(({ lists }) => lists[at] ?? []),
			n + reserve
		);
		return { group, stratum, population: N, sample: n, ...selectFirst(order, n, reserve) };
	});

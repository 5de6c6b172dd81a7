import { fromHex, required } from '#domain/basics';
import {
	designHash,
	isTwoStage,
	seedOf,
	selectFirst,
	stratumName,
	transcript,
	type AnyDesign,
	type DrawDesign,
	type DrawManifest,
	type DrawnStratum,
	type Source
} from '#domain/draw';
import type { Hands } from './crew.ts';
import { CHUNK, joinRoots } from './passes/leaves.ts';
import { lowestOf } from './passes/lowest.ts';
import { share, type Cell } from './tasks/cells.ts';
import type { DrawnLines } from './tasks/draw-lines.ts';

/** Pieces for each hand, so that none waits long for another. */
const PIECES = 2;

/** Whether a design asks for no more than `drawFromFile` can do; the law itself does all others. */
export const isPlain = (design: AnyDesign): design is DrawDesign => !isTwoStage(design) && !design.after;

/**
 * Draws from a committed frame file: the manifest `makeManifest` of the law gives for its text; null when the file is
 * not the one the design is bound to, or its strata are not those of the design. A stratum's people in all its units
 * compete for its places.
 */
export async function drawFromFile(
	hands: Hands,
	file: string,
	design: DrawDesign,
	sources: readonly Source[]
): Promise<DrawManifest | null> {
	const [hash = ''] = await hands.run('hashFile', [{ file }]);
	if (hash !== design.frame) return null;
	const [cells = []] = await hands.run('findCells', [{ file }]);
	if (!fits(cells, design)) return null;
	const text = transcript(hash, designHash(design), sources);
	const seed = seedOf(text);
	const drawn = await drawAll(hands, file, cells, design, fromHex(seed));
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

/** Whether the design counts the strata of the frame, and each holds its sample. */
function fits(cells: readonly Cell[], { strata }: DrawDesign): boolean {
	const counted = Map.groupBy(cells, stratumName);
	const same = strata.every((stratum) => peopleIn(counted.get(stratumName(stratum)) ?? []) === stratum.N);
	const named = new Set(strata.map(stratumName)).size;
	return same && named === strata.length && named === counted.size && strata.every(({ n, N }) => n >= 1 && n <= N);
}

async function drawAll(
	hands: Hands,
	file: string,
	cells: readonly Cell[],
	{ strata, reserve }: DrawDesign,
	seed: Uint8Array
): Promise<DrawnLines[]> {
	const numbers = new Map(strata.map((stratum, at) => [stratumName(stratum), at]));
	const lists = cells.map((cell) => required(numbers.get(stratumName(cell)), 'a stratum'));
	const keep = strata.map(({ n }) => n + reserve);
	const pieces = share(peopleIn(cells), hands.count * PIECES, CHUNK);
	return hands.run(
		'drawLines',
		pieces.map((lines) => ({ file, cells, lists, keep, lines, seed }))
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

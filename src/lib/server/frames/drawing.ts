import { assert, canonicalJson } from '#domain/basics';
import { readSources, ticketMaker, type DrawDesign, type DrawManifest, type Source } from '#domain/draw';
import { hasMembers } from '../stores/sample/frames.ts';
import type { World } from '../world.ts';
import { COMMIT_TELLS } from './commit.ts';
import type { Hands } from './crew.ts';
import { drawFromFile, isPlain, type Plan } from './draw.ts';
import { keptFile, rewriteFile, type FiledFrame } from './frame-file.ts';
import { FEW, withHands } from './hands.ts';

/**
 * Draws from a committed frame, for a later wave with the draws it comes after; what comes out was checked by the law itself: the whole draw where the frame is small, the
 * first and last ticket of every stratum where it is large. Null when the frame is no longer the one committed to.
 */
export async function drawFromFrame(
	world: World,
	frame: FiledFrame,
	design: DrawDesign,
	sources: readonly Source[],
	earlier: readonly DrawManifest[] = []
): Promise<DrawManifest | null> {
	const plan = { design, sources, earlier };
	return withHands(world, frame, 1, async (hands) => {
		const file = await keptFile(world, hands, frame, design.frame);
		if (!file) return null;
		const manifest =
			(await draw(hands, file, plan)) ??
			((await rewriteFile(world, hands, frame, design.frame)) && (await draw(hands, file, plan)));
		if (!manifest) return null;
		if (frame.members <= FEW)
			assert((await hands.run('verifyByLaw', [{ file, manifest, earlier }]))[0], 'a draw verifies');
		else assert(endsAreRight(manifest), 'the tickets are those of the law');
		return manifest;
	});
}

async function draw(hands: Hands, file: string, plan: Plan): Promise<DrawManifest | null> {
	if (isPlain(plan.design)) return drawFromFile(hands, file, plan);
	const [manifest] = await hands.run('drawByLaw', [{ file, ...plan }]);
	return manifest ?? null;
}

function endsAreRight({ seed, strata }: DrawManifest): boolean {
	const ticketOf = ticketMaker(seed);
	return strata.every(({ selected, cutoff }) => {
		const [first, last] = [selected[0], selected.at(-1)];
		return (
			first?.ticket === ticketOf(first?.commitment ?? '') &&
			last?.ticket === ticketOf(last?.commitment ?? '') &&
			last.ticket === cutoff
		);
	});
}

/**
 * Whether a draw comes out again as it was published, from the rows as they lie there now, since rows can be tampered
 * with; from the file alone once the rows were deleted. Passes what `verifyDraw` of the law passes.
 */
export async function drawHolds(
	world: World,
	frame: FiledFrame,
	manifest: DrawManifest,
	earlier: readonly DrawManifest[] = []
): Promise<boolean> {
	const hasRows = await hasMembers(world.portalReader, frame.id);
	return withHands(world, frame, COMMIT_TELLS + 1, async (hands) => {
		const { hash } = manifest.frame;
		const again = hasRows ? await rewriteFile(world, hands, frame, hash) : null;
		if (hasRows && again?.digest.hash !== hash) return false;
		const file = await keptFile(world, hands, frame, hash);
		if (!file) return false;
		if (frame.members <= FEW || !isPlain(manifest.design))
			return (await hands.run('verifyByLaw', [{ file, manifest, earlier }]))[0] ?? false;
		const values = Object.fromEntries(manifest.sources.map(({ name, value }) => [name, value]));
		const sources = readSources(manifest.design, values);
		if (!sources.ok) return false;
		const redone = await drawFromFile(hands, file, { design: manifest.design, sources: sources.value, earlier });
		return redone !== null && canonicalJson(redone) === canonicalJson(manifest);
	});
}

import { drawId, err, ok, required, toHex, type Result } from '#domain/basics';
import {
	allocate,
	checkDesign,
	designHash,
	LEAST_ROLLS,
	readSources,
	type AllocationRefusal,
	type DesignFault,
	type DrawDesign,
	type FrameDigest,
	type SeedRefusal,
	type StratumCount
} from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';
import { commitDraw as keepDraw, completeDraw, findDraw } from '../stores/draws.ts';
import { commitToFrame } from '../frames/frame-file.ts';
import { drawFromFrame } from '../frames/drawing.ts';
import { findFrame, frameById } from '../stores/frames.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from './act.ts';

/** Sample sizes: as the scheme says for every stratum, or a total shared out in proportion to the strata. */
export type SampleSize = { readonly kind: 'scheme' } | { readonly kind: 'proportional'; readonly total: number };

export type CommitRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| AllocationRefusal
	| { readonly code: 'frame-not-uploaded' }
	| { readonly code: 'draw-exists' }
	| { readonly code: 'design-bad'; readonly faults: readonly DesignFault[] };

/** Fixes and publishes frame and design of a group's draw, before any chance exists. Gives the digests. */
export async function commitDraw(
	office: Office,
	code: string,
	size: SampleSize
): Promise<Result<FrameDigest & { readonly designHash: string }, CommitRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await groupFor(office, code, 'commit-draw');
	if (!standing.ok) return standing;
	const frame = await findFrame(world.portal, cycle, code);
	if (!frame) return err({ code: 'frame-not-uploaded' });
	const { digest, strata } = await commitToFrame(world, frame);
	const sizes = sampleSizes(standing.value.group, strata, size);
	if (!sizes.ok) return sizes;
	const design = checkDesign(designFor(`${cycle}.${code}`, digest, strata, sizes.value));
	if (!design.ok) return design;
	const hashes = { ...digest, designHash: designHash(design.value) };
	return act(
		office,
		'draw-committed',
		during('commit-draw', office, async (trx) => {
			const draw = { id: drawId(toHex(world.random(16))), cycle, group: code, frame: frame.id, design: design.value };
			const kept = await keepDraw(trx, { ...draw, committedAt: world.clock(), committedBy: actor.role });
			return kept === 'exists'
				? err({ code: 'draw-exists' })
				: ok({ value: hashes, facts: { group: code, ...hashes } });
		})
	);
}

function sampleSizes(
	{ perStratum }: RaterGroup,
	strata: readonly StratumCount[],
	size: SampleSize
): Result<readonly number[], AllocationRefusal> {
	if (size.kind === 'scheme')
		return ok(strata.map(({ population }) => (perStratum === 'all' ? population : Math.min(perStratum, population))));
	const counted = strata.map(({ stratum, population }) => ({ code: stratum, N: population }));
	const shared = allocate(counted, size.total, { kind: 'proportional' });
	return shared.ok ? ok(shared.value.n) : shared;
}

const designFor = (
	round: string,
	digest: FrameDigest,
	strata: readonly StratumCount[],
	sizes: readonly number[]
): DrawDesign => ({
	v: 1,
	method: 'srswor-ticket',
	round,
	frame: digest.hash,
	strata: strata.map(({ group, stratum, population }, at) => ({
		group,
		stratum,
		N: population,
		n: required(sizes[at], 'sample size')
	})),
	reserve: 0,
	parties: {},
	beacon: { kind: 'dice', rolls: LEAST_ROLLS }
});

export type SeedEntryRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| SeedRefusal
	| { readonly code: 'draw-not-committed' }
	| { readonly code: 'draw-made' };

/** Makes a committed draw with the digits the dice showed, in the order of rolling; once. Gives the number drawn. */
export async function enterSeed(office: Office, code: string, dice: string): Promise<Result<number, SeedEntryRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, 'enter-seed');
	if (!standing.ok) return standing;
	const draw = await findDraw(world.portal, cycle, code);
	if (!draw) return err({ code: 'draw-not-committed' });
	const sources = readSources(draw.design, { dice });
	if (!sources.ok) return sources;
	const frame = required(await frameById(world.portal, draw.frame), 'the frame of a draw');
	const manifest = required(await drawFromFrame(world, frame, draw.design, sources.value), 'the frame committed to');
	return act(
		office,
		'draw-made',
		during('enter-seed', office, async (trx) => {
			const first = await completeDraw(trx, draw.id, { manifest, drawnAt: world.clock() });
			if (!first) return err({ code: 'draw-made' });
			const drawn = manifest.strata.reduce((sum, { sample }) => sum + sample, 0);
			return ok({ value: drawn, facts: { group: code, drawn, seed: manifest.seed, designHash: manifest.designHash } });
		})
	);
}

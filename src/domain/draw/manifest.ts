import { z } from 'zod';
import { assert, err, ok, required, type Result } from '../basics/index.ts';
import { designHash, type DrawDesign } from './design.ts';
import { countStrata, digestFrame, isCode, isHex32, readFrameText, type FrameDigest, type FrameLine } from './frame.ts';
import { seedOf, transcript, type Source } from './seed.ts';
import { selectStrata, type Selection } from './select.ts';

/** A stratum as published after the draw. */
export type DrawnStratum = {
	readonly group: string;
	readonly stratum: string;
	readonly population: number;
	readonly sample: number;
} & Selection;

/** The published record of a draw: with the frame file, all that anyone needs to redo it. */
export type DrawManifest = {
	readonly algorithm: 'svydraw/1';
	readonly frame: FrameDigest;
	readonly design: DrawDesign;
	readonly designHash: string;
	readonly sources: readonly Source[];
	readonly transcript: string;
	readonly seed: string;
	readonly strata: readonly DrawnStratum[];
};

const code = z.string().refine(isCode);
const hex32 = z.string().refine(isHex32);
const count = z.int().nonnegative();
const moment = z.iso.datetime({ offset: true });

/** A committed design as JSON; nothing may stand beside what the type names. */
export const drawDesignDocument: z.ZodType<DrawDesign> = z.strictObject({
	v: z.literal(1),
	method: z.literal('srswor-ticket'),
	round: code,
	frame: hex32,
	strata: z.array(z.strictObject({ group: code, stratum: code, N: count, n: count })),
	reserve: count,
	parties: z.record(code, hex32),
	beacon: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('dice'), rolls: count, at: moment.exactOptional() }),
		z.strictObject({ kind: z.literal('lottery'), name: code, draws: count, at: moment.exactOptional() }),
		z.strictObject({ kind: z.literal('drand'), chain: hex32, round: count, at: moment.exactOptional() })
	])
});

const tickets = z.array(z.strictObject({ commitment: hex32, ticket: hex32 }));

/** A published draw as JSON. */
export const drawManifestDocument: z.ZodType<DrawManifest> = z.strictObject({
	algorithm: z.literal('svydraw/1'),
	frame: z.strictObject({ hash: hex32, merkleRoot: hex32, members: count }),
	design: drawDesignDocument,
	designHash: hex32,
	sources: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^[!-~]+$/) })),
	transcript: z.string(),
	seed: hex32,
	strata: z.array(
		z.strictObject({
			group: code,
			stratum: code,
			population: count,
			sample: count,
			selected: tickets,
			cutoff: hex32,
			reserve: tickets
		})
	)
});

/** A manifest someone hands in, or the path to the first thing in it that is not as it should be. */
export function readManifest(
	json: unknown
): Result<DrawManifest, { readonly code: 'manifest-malformed'; readonly path: string }> {
	const parsed = drawManifestDocument.safeParse(json);
	if (parsed.success) return ok(parsed.data);
	return err({ code: 'manifest-malformed', path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** Draws. The design must be that of the frame, the sources those `readSources` accepted; anything else is a bug. */
export function makeManifest(frameText: string, design: DrawDesign, sources: readonly Source[]): DrawManifest {
	const frame = digestFrame(frameText);
	assert(frame.hash === design.frame, 'the design is bound to this frame');
	const lines = readFrameText(frameText);
	assert(lines.ok, 'a frame file is well formed');
	const hash = designHash(design);
	const text = transcript(frame.hash, hash, sources);
	const seed = seedOf(text);
	return {
		algorithm: 'svydraw/1',
		frame,
		design,
		designHash: hash,
		sources,
		transcript: text,
		seed,
		strata: drawStrata(lines.value, design, seed)
	};
}

function drawStrata(lines: readonly FrameLine[], design: DrawDesign, seed: string): DrawnStratum[] {
	assertSameStrata(lines, design);
	const selections = selectStrata(lines, design.strata, design.reserve, seed);
	return design.strata.map(({ group, stratum, N, n }, at) => ({
		group,
		stratum,
		population: N,
		sample: n,
		...required(selections[at], 'a selection')
	}));
}

function assertSameStrata(lines: readonly FrameLine[], { strata }: DrawDesign): void {
	const counted = countStrata(lines);
	const same = strata.every(({ group, stratum, N }) =>
		counted.some((one) => one.group === group && one.stratum === stratum && one.population === N)
	);
	assert(same && counted.length === strata.length, 'the design counts the strata of its frame');
}

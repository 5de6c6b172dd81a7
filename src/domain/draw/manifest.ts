import { z } from 'zod';
import { assert, err, ok, required, type Result } from '../basics/index.ts';
import type { Beacon } from './beacon.ts';
import { designHash, isTwoStage, type AnyDesign, type DrawDesign, type TwoStageDesign } from './design.ts';
import { CODE, countStrata, digestFrame, HEX32, readFrameText, type FrameDigest, type FrameLine } from './frame.ts';
import { seedOf, transcript, type Source } from './seed.ts';
import { selectStrata, type Selection } from './select.ts';
import { peopleByUnit, selectUnits, type DrawnUnits } from './units/select.ts';
import { earlierDraws, leaveOut } from './waves/wave.ts';

/** A stratum as published after the draw. */
export type DrawnStratum = {
	readonly group: string;
	readonly stratum: string;
	readonly population: number;
	readonly sample: number;
} & Selection;

type DrawRecordOf<Design, Stratum> = {
	readonly algorithm: 'svydraw/1';
	readonly frame: FrameDigest;
	readonly design: Design;
	readonly designHash: string;
	readonly sources: readonly Source[];
	readonly transcript: string;
	readonly seed: string;
	readonly strata: readonly Stratum[];
};

/** The published record of a draw: with the frame file, all that anyone needs to redo it. */
export type DrawManifest = DrawRecordOf<DrawDesign, DrawnStratum>;
/** The same of a draw in two stages. */
export type TwoStageManifest = DrawRecordOf<TwoStageDesign, DrawnUnits>;
export type AnyManifest = DrawManifest | TwoStageManifest;

const code = z.string().regex(CODE);
const hex32 = z.string().regex(HEX32);
const count = z.int().nonnegative();
const moment = z.iso.datetime({ offset: true });

const beacon = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('dice'), rolls: count, at: moment.exactOptional() }),
	z.strictObject({ kind: z.literal('lottery'), name: code, draws: count, at: moment.exactOptional() }),
	z.strictObject({ kind: z.literal('drand'), chain: hex32, round: count, at: moment.exactOptional() })
]);

const fixed = {
	v: z.literal(1),
	round: code,
	frame: hex32,
	parties: z.record(code, hex32),
	beacon,
	after: z.array(hex32).exactOptional(),
	replicates: count.exactOptional(),
	release: z.strictObject({ afterDays: count, below: z.number().min(0).max(1) }).exactOptional()
};

/** A public source as JSON. */
export const beaconDocument: z.ZodType<Beacon> = beacon;

/** A committed design as JSON; nothing may stand beside what the type names. */
export const drawDesignDocument: z.ZodType<DrawDesign> = z.strictObject({
	...fixed,
	method: z.literal('srswor-ticket'),
	strata: z.array(z.strictObject({ group: code, stratum: code, N: count, n: count })),
	reserve: count
});

/** A committed design of a draw in two stages. */
const twoStageDesignDocument: z.ZodType<TwoStageDesign> = z.strictObject({
	...fixed,
	method: z.literal('pareto-srswor-ticket'),
	strata: z.array(
		z.strictObject({ group: code, stratum: code, N: count, units: count, take: count, sizes: z.record(code, count) })
	),
	reserve: z.literal(0)
});

/** A committed design of either kind. */
export const anyDesignDocument: z.ZodType<AnyDesign> = z.union([drawDesignDocument, twoStageDesignDocument]);

const tickets = z.array(z.strictObject({ commitment: hex32, ticket: hex32 }));

const head = {
	algorithm: z.literal('svydraw/1'),
	frame: z.strictObject({ hash: hex32, merkleRoot: hex32, members: count }),
	designHash: hex32,
	sources: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^[!-~]+$/) })),
	transcript: z.string(),
	seed: hex32
};

const drawnHead = { group: code, stratum: code, population: count, sample: count };

/** A published draw as JSON. */
export const drawManifestDocument: z.ZodType<DrawManifest> = z.strictObject({
	...head,
	design: drawDesignDocument,
	strata: z.array(z.strictObject({ ...drawnHead, selected: tickets, cutoff: hex32, reserve: tickets }))
});

const unit = z.strictObject({
	unit: code,
	size: count,
	take: count,
	ticket: hex32,
	certain: z.boolean(),
	probability: z.number().min(0).max(1),
	selected: tickets,
	cutoff: hex32
});

/** A published draw in two stages as JSON. */
export const twoStageManifestDocument: z.ZodType<TwoStageManifest> = z.strictObject({
	...head,
	design: twoStageDesignDocument,
	strata: z.array(z.strictObject({ ...drawnHead, units: z.array(unit) }))
});

/** A published draw of either kind as JSON. */
export const anyManifestDocument: z.ZodType<AnyManifest> = z.union([drawManifestDocument, twoStageManifestDocument]);

/** A manifest someone hands in, or the path to the first thing in it that is not as it should be. */
export function readManifest(
	json: unknown
): Result<AnyManifest, { readonly code: 'manifest-malformed'; readonly path: string }> {
	const stages = twoStageMark.safeParse(json);
	const parsed = (stages.success ? twoStageManifestDocument : drawManifestDocument).safeParse(json);
	if (parsed.success) return ok(parsed.data);
	return err({ code: 'manifest-malformed', path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

const twoStageMark = z.object({ design: z.object({ method: z.literal('pareto-srswor-ticket') }) });

/** Whether a published draw was one in two stages. */
export const hasUnits = (manifest: AnyManifest): manifest is TwoStageManifest => isTwoStage(manifest.design);

/**
 * Draws. The design must be that of the frame, the sources those `readSources` accepted, `earlier` the
 * manifests of the draws a later wave comes after; anything else is a bug.
 */
export function makeManifest(
	frameText: string,
	design: DrawDesign,
	sources: readonly Source[],
	earlier?: readonly AnyManifest[]
): DrawManifest;
export function makeManifest(
	frameText: string,
	design: TwoStageDesign,
	sources: readonly Source[],
	earlier?: readonly AnyManifest[]
): TwoStageManifest;
export function makeManifest(
	frameText: string,
	design: AnyDesign,
	sources: readonly Source[],
	earlier: readonly AnyManifest[] = []
): AnyManifest {
	const frame = digestFrame(frameText);
	assert(frame.hash === design.frame, 'the design is bound to this frame');
	const read = readFrameText(frameText);
	assert(read.ok, 'a frame file is well formed');
	const before = earlierDraws(design.after ?? [], earlier);
	assert(before, 'the earlier draws are at hand');
	const lines = leaveOut(read.value, before);
	assertSameStrata(lines, design);
	const hash = designHash(design);
	const text = transcript(frame.hash, hash, sources);
	const seed = seedOf(text);
	const made = { algorithm: 'svydraw/1', frame, designHash: hash, sources, transcript: text, seed } as const;
	return isTwoStage(design)
		? { ...made, design, strata: drawStages(lines, design, seed) }
		: { ...made, design, strata: drawStrata(lines, design, seed) };
}

function drawStrata(lines: readonly FrameLine[], design: DrawDesign, seed: string): DrawnStratum[] {
	const selections = selectStrata(lines, design.strata, design.reserve, seed);
	return design.strata.map(({ group, stratum, N, n }, at) => ({
		group,
		stratum,
		population: N,
		sample: n,
		...required(selections[at], 'a selection')
	}));
}

function drawStages(lines: readonly FrameLine[], { strata }: TwoStageDesign, seed: string): DrawnUnits[] {
	const people = peopleByUnit(lines);
	return strata.map((stratum) => {
		const units = required(selectUnits(people, stratum, seed), 'a selection');
		const sample = units.reduce((sum, { take }) => sum + take, 0);
		return { group: stratum.group, stratum: stratum.stratum, population: stratum.N, sample, units };
	});
}

function assertSameStrata(lines: readonly FrameLine[], { strata, after }: AnyDesign): void {
	const counted = countStrata(lines);
	const same = [...strata].every(({ group, stratum, N }) =>
		counted.some((one) => one.group === group && one.stratum === stratum && one.population === N)
	);
	assert(same && (after || counted.length === strata.length), 'the design counts the strata of its frame');
}

/** The form of every manifest as a JSON Schema (2020-12), for programs that are not ours. */
export const manifestSchema = (): object => z.toJSONSchema(anyManifestDocument, { target: 'draft-2020-12' });

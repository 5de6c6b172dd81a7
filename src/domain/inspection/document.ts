import { z } from 'zod';
import { err, ok, type Result } from '../basics/index.ts';
import { beaconDocument, CODE, drawManifestDocument, HEX32, type DrawManifest } from '../draw/index.ts';
import { LONGEST_NAME, type Target } from './targets.ts';
import type { SpotPlan } from './plan.ts';

/** A visit as published: its day of departure, its draw and what was drawn, once it has set out. */
export type VisitRecord = {
	readonly departed: string | null;
	/** Shares opened so far, by holder. */
	readonly shares: Readonly<Record<string, string>>;
	readonly manifest: DrawManifest | null;
	readonly drawn: readonly Pick<Target, 'unit' | 'item'>[];
};

/** The public record of a spot check: with nothing else, all that anyone needs to redo every visit that has set out. */
export type SpotRecord = {
	readonly algorithm: 'gongping-spot/1';
	readonly plan: SpotPlan;
	readonly planHash: string;
	/** What the public source said; empty before. */
	readonly heard: string;
	readonly visits: readonly VisitRecord[];
	readonly voided: { readonly day: string; readonly role: string; readonly reason: string } | null;
};

const code = z.string().regex(CODE);
const hex32 = z.string().regex(HEX32);
const count = z.int().nonnegative();
const day = z.iso.date();

/** A plan as JSON; nothing may stand beside what the type names. */
export const spotPlanDocument: z.ZodType<SpotPlan> = z.strictObject({
	v: z.literal(1),
	cycle: code,
	number: z.int().min(1),
	title: z.string(),
	targets: z.array(
		z.strictObject({ unit: code, item: code, name: z.string().min(1).max(LONGEST_NAME), stratum: code })
	),
	frame: z.strictObject({ hash: hex32, merkleRoot: hex32, members: count }),
	strata: z.array(z.strictObject({ group: code, stratum: code, N: count, n: count })),
	beacon: beaconDocument,
	visits: z.array(z.strictObject({ by: day, parties: z.record(code, hex32) }))
});

const spotRecordDocument: z.ZodType<SpotRecord> = z.strictObject({
	algorithm: z.literal('gongping-spot/1'),
	plan: spotPlanDocument,
	planHash: hex32,
	heard: z.string().regex(/^[!-~]*$/),
	visits: z.array(
		z.strictObject({
			departed: day.nullable(),
			shares: z.record(code, hex32),
			manifest: drawManifestDocument.nullable(),
			drawn: z.array(z.strictObject({ unit: code, item: code }))
		})
	),
	voided: z.strictObject({ day, role: z.string(), reason: z.string() }).nullable()
});

/** The record somebody hands in, or the path to the first thing in it that is not as it should be. */
export function readSpotRecord(
	json: unknown
): Result<SpotRecord, { readonly code: 'spot-malformed'; readonly path: string }> {
	const parsed = spotRecordDocument.safeParse(json);
	if (parsed.success) return ok(parsed.data);
	return err({ code: 'spot-malformed', path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../../basics/index.ts';
import type { Sheet } from './sheet.ts';

const optional = z.number().nullable();
const instrument = z.enum(['democratic', 'social']);
const grade = z.enum(['excellent', 'good', 'fair', 'poor']);

const stratum = z.strictObject({
	code: z.string(),
	population: z.number(),
	invited: z.number(),
	ballots: optional
});
const group = z.strictObject({
	group: z.string(),
	instrument,
	strata: z.array(stratum),
	population: z.number(),
	invited: z.number(),
	ballots: optional,
	responseRate: optional
});
const groupScore = z.strictObject({ group: z.string(), weight: z.number(), score: optional, shown: z.boolean() });
const track = z.strictObject({
	track: z.enum(['livelihood', 'general', 'team']),
	share: z.number(),
	score: optional,
	se: optional,
	groups: z.array(groupScore)
});
const component = z.discriminatedUnion('component', [
	z.strictObject({ component: z.enum(['annual', 'tracking']), weight: z.number(), score: optional }),
	z.strictObject({
		component: instrument,
		weight: z.number(),
		score: optional,
		se: optional,
		low: optional,
		high: optional,
		tracks: z.array(track)
	})
]);
const composite = z.strictObject({
	score: z.number(),
	se: z.number(),
	df: z.number(),
	low: z.number(),
	high: z.number()
});
const rank = z.strictObject({ place: z.int(), best: z.int(), worst: z.int(), of: z.int() });
const shareRule = z.strictObject({ instrument, lastOptions: z.number(), share: z.number(), atMost: grade });
const measured = z.strictObject({ rule: shareRule, share: z.number(), ciLow: z.number() });
const step = z.discriminatedUnion('rule', [
	z.strictObject({ rule: z.literal('veto'), ground: z.string(), atMost: grade }),
	z.strictObject({ rule: z.literal('share'), measured, atMost: grade }),
	z.strictObject({ rule: z.literal('band'), from: z.number(), atMost: grade }),
	z.strictObject({ rule: z.literal('quota'), places: z.int(), atMost: grade })
]);
const recommended = z.strictObject({
	grade,
	path: z.array(step),
	flags: z.array(z.enum(['borderline', 'share-near', 'tie-at-quota']))
});
const unit = z.strictObject({
	unit: z.string(),
	cohort: z.string(),
	components: z.array(component),
	adjustment: z.number(),
	veto: z.string().nullable(),
	composite: composite.nullable(),
	missing: z.array(z.string()),
	renormalised: z.boolean(),
	officialPublicGap: optional,
	rank: rank.nullable(),
	grade: recommended.nullable()
});
const cell = z.strictObject({
	unit: z.string(),
	element: z.string(),
	group: z.string(),
	n: optional,
	dontKnow: optional,
	refused: optional,
	mean: optional,
	se: optional,
	low: optional,
	high: optional,
	boundLow: optional,
	boundHigh: optional,
	distribution: z.record(z.string(), z.number()).nullable(),
	shown: z.enum(['all', 'no-histogram', 'nearly-unanimous', 'too-few'])
});
const sheet: z.ZodType<Sheet> = z.strictObject({
	v: z.literal(1),
	cycle: z.string(),
	schemeHash: z.string(),
	level: z.number(),
	groups: z.array(group),
	units: z.array(unit),
	cells: z.array(cell)
});

/** A sheet read back from storage or an archive; throws when it is not one. */
export const parseSheet = (json: unknown): Sheet => sheet.parse(json);

/** SHA-256 of the canonical JSON (RFC 8785), 64 hex: what is published can be held against the ledger. */
export const sheetHash = (published: Sheet): string => sha256Hex(canonicalJson(published));

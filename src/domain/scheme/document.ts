import { z } from 'zod';
import { canonicalJson, err, ok, sha256Hex, type Result } from '../basics/index.ts';
import type { Scheme } from './scheme.ts';

/** The document is no scheme; `path` leads to each wrong place, its parts joined by dots, `message` is zod's own. */
export type SchemeUnreadable = {
	readonly code: 'scheme-unreadable';
	readonly issues: readonly { readonly path: string; readonly message: string }[];
};

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const named = { code: z.string(), name: text };
const unitKind = z.enum(['county', 'department']);
const instrument = z.enum(['democratic', 'social']);
const track = z.enum(['livelihood', 'general', 'team']);
const grade = z.enum(['excellent', 'good', 'fair', 'poor']);

const population = z.strictObject({ residents: z.int().positive(), source: z.enum(['census', 'recalled']) });
const unit = z.strictObject({
	...named,
	kind: unitKind,
	cohort: z.string().nullable(),
	population: z.exactOptional(population)
});
const component = z.strictObject({
	code: z.enum(['annual', 'tracking', 'democratic', 'social']),
	name: text,
	weight: z.number()
});
const option = z.strictObject({ code: z.string(), label: text, points: z.number() });
const scale = z.strictObject({ ...named, options: z.array(option) });
const element = z.strictObject({
	...named,
	instrument,
	track,
	scale: z.string(),
	weight: z.number(),
	relevance: z.array(z.enum(['livelihood', 'developmentService', 'socialConcern'])),
	question: text,
	responsible: z.array(z.string())
});
const rule = z.strictObject({
	instrument,
	track,
	kind: unitKind,
	share: z.number(),
	groupWeights: z.record(z.string(), z.number())
});
const assignment = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('own') }),
	z.strictObject({ kind: z.literal('own-and-block'), block: z.number() }),
	z.strictObject({ kind: z.literal('other-cohorts') }),
	z.strictObject({ kind: z.literal('all') })
]);
const group = z.strictObject({
	...named,
	instrument,
	view: z.enum(['official', 'public']),
	strata: z.array(z.string()),
	perStratum: z.union([z.number(), z.literal('all')]),
	assignment,
	minValid: z.number()
});
const grades = z.strictObject({
	bands: z.array(z.strictObject({ grade, from: z.number() })),
	excellentQuota: z.number(),
	shareRules: z.array(z.strictObject({ instrument, lastOptions: z.number(), share: z.number(), atMost: grade }))
});
const rules = z.strictObject({
	disclosureDays: z.number(),
	noticeDays: z.number(),
	adjustmentLimit: z.number(),
	maxDontKnow: z.number(),
	minWeight: z.number(),
	level: z.number()
});
const schemeDocument = z.strictObject({
	code: z.string(),
	title: text,
	jurisdiction: z.strictObject(named),
	cohorts: z.array(z.strictObject(named)),
	units: z.array(unit),
	components: z.array(component),
	scales: z.array(scale),
	elements: z.array(element),
	tracks: z.array(rule),
	groups: z.array(group),
	grades,
	rules
}) satisfies z.ZodType<Scheme>;

/** Reads a scheme from parsed JSON. Only the shape is judged here, down to a key too many; `checkScheme` judges the rules. */
export function parseScheme(json: unknown): Result<Scheme, SchemeUnreadable> {
	const parsed = schemeDocument.safeParse(json);
	if (parsed.success) return ok(parsed.data);
	const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
	return err({ code: 'scheme-unreadable', issues });
}

/** The public name of a scheme version: SHA-256 of its canonical JSON (RFC 8785), 64 hexadecimal digits. */
export const schemeHash = (scheme: Scheme): string => sha256Hex(canonicalJson(scheme));

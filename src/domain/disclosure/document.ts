import { z } from 'zod';
import { canonicalJson, isDay, sha256Hex } from '../basics/index.ts';
import type { DisclosedTarget, DisclosedTask, Disclosure, Highlight, PromiseKept } from './disclosure.ts';

/** The words a table may use where a disclosure offers a choice. */
export const choices = {
	direction: ['up', 'down', 'milestone', 'binary'] satisfies DisclosedTarget['direction'][],
	verification: ['verified', 'partly', 'unverifiable'] satisfies DisclosedTarget['status'][],
	task: ['done', 'partly', 'missed'] satisfies DisclosedTask['status'][],
	highlight: ['good', 'bad'] satisfies Highlight['kind'][],
	promise: ['kept', 'partly', 'broken'] satisfies PromiseKept['outcome'][]
} as const;

/** Most lines about who leads the unit, and most characters (字) of the unit's note (domain.md §1.10). */
export const limits = { leads: 2, note: 200 } as const;

/** Characters as a reader counts them: code points. */
export const lengthOf = (text: string): number => Array.from(text).length;

const filled = z.string().min(1);
const day = z.string().refine(isDay);

const schema: z.ZodType<Disclosure> = z.strictObject({
	unit: filled,
	leads: z.array(filled).min(1).max(limits.leads),
	targets: z
		.array(
			z.strictObject({
				indicator: filled,
				measure: z.string(),
				direction: z.enum(choices.direction),
				target: z.number(),
				actual: z.number().nullable(),
				source: filled,
				status: z.enum(choices.verification)
			})
		)
		.min(1),
	tasks: z.array(z.strictObject({ text: filled, status: z.enum(choices.task) })),
	emergencies: z.array(filled),
	highlights: z.array(z.strictObject({ day, text: filled, kind: z.enum(choices.highlight), points: z.number() })),
	promises: z.array(z.strictObject({ text: filled, outcome: z.enum(choices.promise) })),
	unverified: z.array(filled),
	note: z.string().refine((text) => lengthOf(text) <= limits.note),
	dutyReport: z.strictObject({ text: filled, presentedOn: z.exactOptional(day) }).nullable()
});

/** A disclosure read back from storage or an archive; throws when it is not one. */
export const parseDisclosure = (json: unknown): Disclosure => schema.parse(json);

/** SHA-256 of the canonical JSON (RFC 8785), 64 hex: what was shown can be held against what is shown now. */
export const contentHash = (disclosure: Disclosure): string => sha256Hex(canonicalJson(disclosure));

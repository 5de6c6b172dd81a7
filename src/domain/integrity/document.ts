import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../basics/index.ts';
import { INTEGRITY_RULES, type IntegrityNote } from './note.ts';

const optional = z.number().nullable();
const screened = z.strictObject({ share: z.number(), q: z.number() }).nullable();
const found = z.strictObject({
	class: z.string(),
	screened: z.boolean(),
	straight: screened,
	copies: screened,
	unanswered: screened,
	funnel: optional,
	dispersion: optional,
	burst: z.strictObject({ batch: z.int(), width: z.int(), p: z.number() }).nullable()
});
const group = z.strictObject({
	group: z.string(),
	classes: z.array(found),
	extreme: z.strictObject({
		pairs: z.int(),
		flagged: z.array(z.strictObject({ class: z.string(), unit: z.string(), q: z.number() }))
	}),
	home: z.array(z.strictObject({ unit: z.string(), excess: z.number(), se: z.number(), pHolm: z.number() })),
	fingerprint: z.array(z.string()),
	correlation: optional
});
const note = z.strictObject({
	v: z.literal(1),
	cycle: z.string(),
	schemeHash: z.string(),
	rules: z.record(z.enum(Object.keys(INTEGRITY_RULES) as (keyof typeof INTEGRITY_RULES)[]), z.number()),
	groups: z.array(group)
});

/** A note read back from storage or an archive; throws when it is not one. */
export const parseNote = (json: unknown): IntegrityNote => note.parse(json);

/** SHA-256 of the canonical JSON (RFC 8785), 64 hex: the ledger names it beside the result sheet's. */
export const noteHash = (published: IntegrityNote): string => sha256Hex(canonicalJson(published));

import { z } from 'zod';
import { err, ok, type Result } from '../basics/index.ts';
import { ledgerKinds, type Entry } from './entry.ts';
import type { SignedHead } from './head.ts';

const entrySchema: z.ZodType<Entry> = z.strictObject({
	seq: z.int().min(1),
	previous: z.string().regex(/^[0-9a-f]{64}$/),
	kind: z.enum(ledgerKinds),
	cycle: z.string(),
	role: z.string(),
	day: z.string(),
	facts: z.json()
});

/** An entry read back from storage or an archive; throws when it is not one. */
export const parseEntry = (json: unknown): Entry => entrySchema.parse(json);

const headSchema: z.ZodType<SignedHead> = z.strictObject({
	v: z.literal(1),
	seq: z.int().min(0),
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	day: z.iso.date(),
	key: z.string().regex(/^[0-9a-f]{64}$/),
	signature: z.string().regex(/^[0-9a-f]{128}$/)
});

/** A signed head from a file or the network. */
export function readHead(json: unknown): Result<SignedHead, { readonly code: 'head-malformed' }> {
	const parsed = headSchema.safeParse(json);
	return parsed.success ? ok(parsed.data) : err({ code: 'head-malformed' });
}

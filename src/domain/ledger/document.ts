import { z } from 'zod';
import { ledgerKinds, type Entry } from './entry.ts';

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

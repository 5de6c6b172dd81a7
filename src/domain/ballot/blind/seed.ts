import { err, ok, toHex, type Result } from '../../basics/index.ts';
import type { RandomBytes } from '../code.ts';

export type SeedRefusal = { readonly code: 'seed-malformed' };

const SEED = /^[0-9a-f]{32}$/;

/** The seed of a form or of a ballot key: 16 bytes of chance as 32 hex. */
export const makeSeed = (random: RandomBytes): string => toHex(random(16));

/** A seed that came back with a form. */
export const parseSeed = (text: string): Result<string, SeedRefusal> =>
	SEED.test(text) ? ok(text) : err({ code: 'seed-malformed' });

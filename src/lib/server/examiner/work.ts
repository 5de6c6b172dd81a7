import type { Claim } from './claim.ts';
import type { Examined, Paper } from './examine.ts';

/** Whether a claim holds, or what a ballot is. */
export type Kind = Claim['kind'] | 'ballot';

/** What went wrong that must not: it spoils nothing but its own question. */
export type Bug = { readonly bug: string };

export type Finding = boolean | Examined | Bug;

/** Fields end to end: each of many arrays would be copied with great ceremony. */
export type Packed = { readonly ends: readonly number[]; readonly bytes: Uint8Array<ArrayBuffer> };

/** So many fields has each question: key, message and signature of a claim, text and salt of a ballot. */
export const FIELDS = { pss: 3, ed25519: 3, ballot: 2 } as const satisfies Record<Kind, number>;

/** What the thread is told: questions, which it answers in their order, or a paper by its key, which it knows from then on. */
export type Order = Questions | { readonly key: string; readonly paper: Paper };
export type Questions = { readonly kinds: readonly Kind[]; readonly packed: Packed };

/** Packs fields into one, in memory of its own, which may be handed over. */
export function pack(fields: readonly Uint8Array[]): Packed {
	let end = 0;
	const ends = fields.map(({ length }) => (end += length));
	const bytes = new Uint8Array(end);
	for (const [at, field] of fields.entries()) bytes.set(field, at > 0 ? ends[at - 1] : 0);
	return { ends, bytes };
}

/** The fields again. */
export const unpack = ({ ends, bytes }: Packed): Uint8Array[] =>
	ends.map((end, at) => bytes.subarray(at > 0 ? ends[at - 1] : 0, end));

import type { Text } from '#domain/scheme';
import type { Words } from './index.ts';
import type { Lang } from './lang.ts';

/** A stratum in parts: the unit or cohort it begins with, null when it is none, and the rest of its code. */
export type StratumParts = { readonly head: Text | null; readonly rest: readonly string[] };

/** The name of a stratum in the reader's language: its unit, then the rest of its code as far as there are words for it. */
export function stratumText(
	{ head, rest }: StratumParts,
	lang: Lang,
	{ stratumParts }: Words['public']['year']
): string {
	const parts = rest.map((part) => stratumParts[part] ?? part);
	return (head ? [head[lang], ...parts] : parts).join(' · ');
}

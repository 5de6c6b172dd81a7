import type { StratumParts } from '#domain/scheme';
import type { Words } from './index.ts';
import type { Lang } from './lang.ts';

/** The name of a stratum in the reader's language: its unit, then the rest of its code as far as there are words for it. */
export function stratumText({ head, rest }: StratumParts, lang: Lang, words: Words['public']['year']): string {
	const parts = rest.map((part) => words.stratumParts[part] ?? part);
	return (head ? [head[lang], ...parts] : parts).join(' · ');
}

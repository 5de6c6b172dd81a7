import type { Lang, Words } from '#lib/words/index.ts';
import type { Format } from '#lib/words/format.ts';
import type { PageData } from './$types';

type Name = Pick<PageData['strata'][number], 'head' | 'rest'>;

/** The name of a stratum in the reader's language: its unit, then the rest of its code as far as there are words for it. */
export function nameOf({ head, rest }: Name, lang: Lang, { stratumParts }: Words['public']['year']): string {
	const parts = rest.map((part) => stratumParts[part] ?? part);
	return (head ? [head[lang], ...parts] : parts).join(' · ');
}

/** A chance in per cent, with as many decimals as a small one needs. */
export const chance = (probability: number, f: Pick<Format, 'percent'>): string =>
	f.percent(probability, probability < 0.001 ? 4 : probability < 0.1 ? 2 : 1);

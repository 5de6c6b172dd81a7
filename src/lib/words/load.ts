import type { Words } from './index.ts';
import type { Lang } from './lang.ts';

/** Who reads a page: raters take only their own texts along, because an old phone waits for every kilobyte. */
export type Audience = 'raters' | 'all';

const parts: Readonly<Record<Audience, Readonly<Record<Lang, () => Promise<Partial<Words>>>>>> = {
	raters: { zh: () => import('./zh/for-raters.ts'), en: () => import('./en/for-raters.ts') },
	all: { zh: () => import('./zh/index.ts'), en: () => import('./en/index.ts') }
};

/** The texts of one language for the pages of an audience; pages of raters use `ui` and `rater` only. */
export const loadWords = async (lang: Lang, audience: Audience): Promise<Words> => await parts[audience][lang]();

import { loadWords } from '#lib/words/load.ts';
import type { LayoutLoad } from './$types';

/** Brings the page's texts, in one language. */
export const load: LayoutLoad = async ({ data, route }) => ({
	...data,
	words: await loadWords(data.lang, route.id?.startsWith('/(rater)') ? 'raters' : 'all')
});

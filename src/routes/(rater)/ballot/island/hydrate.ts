import { hydrate } from 'svelte';
import type { Words } from '#lib/words/index.ts';
import type { Lang } from '#lib/words/lang.ts';
import Island from './Island.svelte';
import { PLACE, type Start } from './start.ts';

/** Brings the ballot on the page to life, from what the server began it with; `words`: those a rater needs. */
export function bringToLife(lang: Lang, words: Partial<Words>): void {
	const target = document.getElementById(PLACE);
	if (!target) return;
	const start = JSON.parse(target.dataset['start'] ?? '') as Start;
	hydrate(Island, { target, props: { lang, words: words as Words, start } });
}

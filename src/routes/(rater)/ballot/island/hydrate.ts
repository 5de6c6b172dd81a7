import { hydrate } from 'svelte';
import type { Words } from '#lib/words/index.ts';
import type { Lang } from '#lib/words/lang.ts';
import Island from './Island.svelte';
import { PLACE, readStart } from './start.ts';

/** Whether this browser has the youngest of what the script needs; without it the page stays as good as without a script. */
const isYoung = (): boolean =>
	'hasOwn' in Object &&
	'at' in Array.prototype &&
	typeof SubmitEvent === 'function' &&
	'submitter' in SubmitEvent.prototype;

/** Brings the ballot on the page to life, from what the server began it with; `words`: those a rater needs. */
export function bringToLife(lang: Lang, words: Partial<Words>): void {
	const target = document.getElementById(PLACE);
	if (!target || !isYoung()) return;
	const start = readStart(target.dataset['start'] ?? '');
	hydrate(Island, { target, props: { lang, words: words as Words, start } });
}

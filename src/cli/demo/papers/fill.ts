import type { Chance } from '../chance.ts';

/** The text with a number for every `{20-40}`, a large one rounded to its first two digits. */
export const fill = (text: string, chance: Chance): string =>
	text.replace(/\{(\d+)-(\d+)\}/g, (_, low: string, high: string) => {
		const step = 10 ** Math.max(0, high.length - 2);
		return String(Math.round(chance.whole(Number(low), Number(high)) / step) * step);
	});

import { DONT_KNOW, REFUSED } from '#domain/ballot';
import type { Paper } from '#lib/server/views/rater.ts';
import type { Words } from '#lib/words/index.ts';

const nobody = { code: '', name: '', disclosure: '' };

/** A unit of the paper by its code. */
export const named = ({ units }: Paper, code: string): Paper['units'][number] =>
	units.find((unit) => unit.code === code) ?? nobody;

/** An answer as it is read; undefined for none. */
export function labelOf(
	{ scales }: Paper,
	words: Words['rater']['question'],
	scale: string,
	answer: string | undefined
): string | undefined {
	if (answer === DONT_KNOW) return words.dontKnow;
	if (answer === REFUSED) return words.refused;
	return scales[scale]?.find(({ code }) => code === answer)?.label;
}

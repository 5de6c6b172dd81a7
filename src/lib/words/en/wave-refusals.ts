import { format } from '../format.ts';
import type { waveRefusals as zh } from '../zh/wave-refusals.ts';
import type { Sentence } from '../sentence.ts';

const f = format('en');

/** Why a later wave of a draw cannot go on. */
export const waveRefusals: Record<keyof typeof zh, Sentence> = {
	'code-held': () =>
		'This letter cannot be used yet; your code is not spent. Try again in a day or two, or call the number on the letter.',
	'replicates-left': ({ left }) => `${left} more parts of the last sample must go out first.`,
	'wave-too-early': ({ from }) => `By the design no further wave can be prepared before ${f.dateTime(from)}.`,
	'wave-response-enough': ({ rate, below }) =>
		`${f.percent(rate, 0)} have answered, which is not below ${f.percent(below, 0)}: no further wave is needed.`,
	'wave-aim-bad': () => 'The response aimed at is a whole number from 1 to 100.',
	'wave-not-opened': () => 'The letters of the last wave are not out yet. Send them first.',
	'wave-after-stages': () =>
		'The first draw took units and then people, so no further wave can follow. Fix the parts of a sample before its draw instead.',
	'wave-after-pack': () => 'Some strata got cards in a hall, without names, so no further wave can be drawn.',
	'wave-letters-left': () => 'Some of those drawn have no letter yet. Print all letters first.',
	'nobody-left': () => 'Fewer than 10 people are left in every stratum: nobody more can be drawn.',
	'wave-missing': () => 'No letters of a later wave are waiting to go out.',
	'wave-opened': () => 'The letters of this wave are in force and cannot be printed again.'
};

import { counted, format } from '../format.ts';
import type { waves as zh } from '../zh/waves.ts';

const f = format('en');

/** Later draws from the same list. */
export const waves: typeof zh = {
	title: 'Waves of this draw',
	together:
		'All waves draw from the same list, each with a design and dice of its own. Those drawn in all of them together are one sample.',
	wave: (wave) => `Wave ${wave} of the draw`,
	altered: (wave) => `wave ${wave}: record cannot be read`,
	more: (wave, drawn) => `wave ${wave}: ${f.count(drawn)}`,
	text: 'Drawn from the same fixed list, among those not drawn before. More people are invited and nobody is replaced: whoever was drawn earlier may still answer.',
	reason: (invited, answered, below) =>
		`The reason is a matter of counts alone: ${counted(invited, 'person', 'people')} invited, ${answered === 0 ? 'fewer than 10 answers' : `${f.count(answered)} answers or more`}, below the aim of ${below}.`,
	first: 'Wave 1 of the draw',
	left: 'Not drawn yet',
	earlier: (attempt) => `record of the draw before, ${attempt}.json (draw number ${attempt})`,
	choose: 'Records of the waves before (only to check a later wave; several may be chosen)',
	waveOf: (name, wave) => `${name} · wave ${wave}`
};

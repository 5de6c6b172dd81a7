import { counted } from '../../format.ts';
import type { waves as zh } from '../../zh/office/waves.ts';

/** Texts for those who handle a later wave. */
export const waves: typeof zh = {
	suffix: (wave) => ` (wave ${wave})`,
	title: (wave) => `Prepare wave ${wave} of the draw`,
	lead: 'If too few people answer, more can be drawn from the same fixed list. Those drawn before take no part and are not replaced: nobody can be picked, and nobody exchanged.',
	together:
		'All waves together are one sample. The steps are those of the first draw: another officer fixes the design, parties hold shares, and chance is made in public.',
	aim: 'Response aimed at, in per cent',
	aimHint:
		'A wave may be drawn only while the response is below it. Counts and reason go into the public ledger. Where the first design fixed a rule, that rule decides.',
	how: 'How many more to draw',
	byStratum: 'For each stratum',
	byStratumHint: (least) =>
		`Fill in the table below: at least ${least} people, or nothing for a stratum that is left out.`,
	totalHint:
		'Not needed when each stratum has its own number. A total is shared out among all strata that can be drawn from.',
	strata: 'Response so far by stratum, in steps of ten',
	left: 'Not drawn yet',
	size: 'To be drawn',
	sizeOf: (layer) => `To be drawn of ${layer}`,
	tooFew: 'fewer than 10',
	submit: 'Keep the design',
	letters: (wave) => `Letters of wave ${wave}`,
	held: 'The codes of this wave cannot be used yet, so its letters can be printed again, which makes the earlier ones worthless. Once you press the button below, the codes are good and nothing is printed again.',
	open: 'All printed: send the letters',
	openText:
		'From then on the codes can be used and these people count as invited. Press it on the day the letters are sent.',
	openSubmit: 'Put the codes in force',
	opened: (letters) => `${counted(letters, 'letter is', 'letters are')} in force and can be sent.`
};

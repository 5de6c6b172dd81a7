import { counted } from '../../format.ts';
import type { letters as zh, slip as zhSlip } from '../../zh/office/letters.ts';
import { toldLink } from '../voice/told.ts';

/** The page that prints letters, and the letter itself. */
export const letters: typeof zh = {
	title: (group) => `Print letters: ${group}`,
	noDraw: 'The draw has not been made yet, so there is nothing to print.',
	once: 'Codes are shown once, on the print page only',
	onceText:
		'The system does not keep the codes. Watch the paper and the printer; once you close the page they cannot be seen again.',
	replaces:
		'Printing again makes every unused code of the stratum worthless. People whose code was used get no other letter.',
	strata: 'Letters by stratum',
	layer: 'Stratum',
	drawn: 'Drawn',
	state: 'State',
	unprinted: 'Not printed',
	printed: 'Printed',
	print: 'Print',
	printOf: (layer) => `Print the letters of ${layer}`,
	reprint: 'Print again',
	reprintOf: (layer) => `Print again the letters of ${layer}`,
	confirm: 'To print again: I know that unused codes become worthless',
	phone: 'Telephone',
	phoneHint: 'Printed on the letters, for people with a question.',
	dates: 'When to answer',
	datesHint: 'Printed on the letters, like: 24 January to 6 February.',
	ready: (count, layer) => `${layer}: ${counted(count, 'letter')}`,
	how: 'Print now with your browser (Ctrl+P), A4, one letter a page. Once you leave or reload, these codes cannot be seen again.',
	leave: 'Printed: go back',
	letter: {
		title: 'You are invited to rate',
		greeting: 'Dear neighbour,',
		opening:
			'You were picked by a public random draw to rate the work of some units. Anyone can check the draw. No one can learn what you answer. It takes about 6 minutes.',
		how: 'What to do',
		scan: 'Scan the code with a telephone, or open',
		type: 'Enter your code',
		once: 'The code works once. Do not pass it on.',
		voluntary: 'Taking part is voluntary. You may answer “don’t know” or “prefer not to say” to any question.',
		protection: `Nobody may tell you how to answer or offer you money or gifts. If they do, tell the discipline inspection commission; you need not give a name; or follow “${toldLink}” on our first page.`,
		reporting: (group, stratum) => `There, choose “${group}”, then “${stratum}”.`,
		code: 'Your code',
		dates: (dates) => `When to answer: ${dates}`,
		phone: (phone) => `Questions? Call ${phone}`,
		demo: 'Demo data · not a real letter'
	}
};

/** Slips: whoever is on the list may have one for themselves. */
export const slip: typeof zhSlip = {
	title: (group) => `Slips: ${group}`,
	lead: 'Whoever is on the list and wants to check their own ticket gets a slip. Look at their papers first, and give it to them only. The ledger does not say who asked.',
	link: 'Print a slip for somebody on the list',
	key: 'Key of the person',
	keyHint: 'As in the column person_key of the list.',
	issue: 'Make the slip',
	ready: 'Shown on this page only',
	readyText: 'Print it, hand it to the person and leave this page. Nobody keeps who asked for a slip.',
	again: 'Another slip',
	paper: {
		title: (group) => `Slip: ${group}`,
		what: 'With this slip you can check at which place your ticket stood in the draw, and whether you were drawn.',
		key: 'Key',
		salt: 'Salt',
		address: 'Page to check on',
		code: 'Scan to open the page with key and salt filled in',
		how: 'Scan the code or open the page, press “Start checking”, then “Compute my ticket”. All is computed on your own phone or computer; key and salt are sent nowhere.',
		secret: 'With this slip your line in the published list can be recognised. Keep it, and show it to nobody.'
	}
};

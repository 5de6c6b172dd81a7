import type { hall as zh } from '../zh/hall.ts';

/** For the screen in a hall: what to do with a card. */
export const hall: typeof zh = {
	title: 'Please rate on your own phone',
	lead: 'Everybody takes one card from the pack. It bears no name, and nobody knows which one is yours.',
	steps: [
		'Scan the code on your card; or open the page shown here and enter its 18 digits.',
		'Press “Continue: get my ballot key”. Answer now, or later from anywhere before the close.',
		'Choose an answer to each question, check them, send them, and note the receipt.',
		'No smartphone? Use the machine the staff will show you; staff please step back.'
	],
	rules: [
		'Do not look at other people’s screens or show yours.',
		'Taking part is voluntary; whoever does not want to puts the card into the box.'
	],
	address: 'Page'
};

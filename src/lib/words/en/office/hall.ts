import { counted } from '../../format.ts';
import type { hall as zh } from '../../zh/office/hall.ts';
import { toldLink } from '../voice/told.ts';

/** Sessions in a hall: cards that are nobody's. */
export const hall: typeof zh = {
	link: 'Cards for a hall',
	title: (group) => `Cards for a session: ${group}`,
	lead: 'When duty reports are given in a hall, cards may be handed out instead of letters. They bear no names; there are as many as people were drawn, and everybody takes one from the pack.',
	rule: 'One way a stratum: letters or cards, never both. Which one was chosen stands in the public ledger.',
	once: 'Codes are shown once, on the print page only',
	onceText:
		'The system keeps hashes only. Once the page is closed nobody can see the codes. Cut the cards, shuffle them and put them into an opaque bag.',
	noDraw: 'The draw has not been made yet, so there is nothing to print.',
	strata: 'What each stratum uses',
	layer: 'Stratum',
	drawn: 'Drawn',
	state: 'Uses',
	states: { nothing: 'Nothing yet', letters: 'Letters', pack: 'Cards' },
	act: 'To do',
	print: (layer) => `Print the cards of ${layer}`,
	reprint: (layer) => `Print the cards of ${layer} again (voids the others)`,
	more: (layer, count) => `Print ${counted(count, 'more card')} of ${layer}`,
	void: (layer) => `After the session: void unused cards of ${layer}`,
	voidHint:
		'Press when the session is over. Every card without a ballot key becomes void, also those taken home; whoever has a key may answer until the close. It cannot be undone, and whoever did not come can no longer answer.',
	over: 'The session is over and the cards left are collected',
	voided: 'All unused cards are void.',
	screen: 'For the screen in the hall: what to do',
	ready: (count, layer) => `${layer}: ${counted(count, 'card')}`,
	how: 'Print now (Ctrl+P), A4, eight a page, and cut along the dashes. Once you leave or reload, these codes cannot be seen again.',
	leave: 'Printed: go back',
	card: {
		title: 'Rating card',
		scan: 'Scan with your own phone',
		type: 'or open the page and enter the code:',
		nobody: 'The card is nobody’s. Do not write on it or show it around.',
		told: (choose) => `To report interference without a name, follow “${toldLink}” on our first page. ${choose}`,
		demo: 'Demo data'
	}
};

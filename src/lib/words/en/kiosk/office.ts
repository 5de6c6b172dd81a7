import type { kiosks as zh } from '../../zh/kiosk/office.ts';

/** Setting up public machines. */
export const kiosks: typeof zh = {
	title: 'Public rating machines',
	lead: 'For people without a smartphone, in service halls and township offices. Only a code from a letter opens a rating, so a machine adds no ballots.',
	season: 'Machines can be set up and switched off only while rating is open.',
	rules: [
		'Shield the screen and keep it out of view of cameras; staff and others stand where they cannot see it.',
		'Give the browser a profile of its own without autofill, sync, extensions or saved passwords, and install nothing that records the screen.',
		'Nobody of a rated unit may stand by or help.'
	],
	rulesTitle: 'How to place it',
	nothing: 'Neither the machine nor the system records who used it, how often or when.',
	list: 'Machines',
	none: 'None yet.',
	number: 'Number',
	no: (number) => `No. ${number}`,
	place: 'Place',
	state: 'State',
	open: 'In use',
	closed: 'Switched off',
	act: 'To do',
	close: 'Switch off',
	closeOf: (number) => `Switch off machine ${number}`,
	told: (number) => `Machine ${number} is switched off.`,
	add: 'Set up a machine',
	placeLabel: 'Where it stands',
	placeHint:
		'It appears in the public ledger, for example “Qixingguan service hall, ground floor”. No names of people.',
	submit: 'Set up a machine',
	made: (number, place) => `Setup code of machine ${number} (${place})`,
	once: 'The setup code is shown once only',
	onceText:
		'The system keeps only a hash. Whoever has the code can turn any computer into this machine: hand it to the installer in person, and destroy it when the machine is set up.',
	link: 'Open this link on the machine:',
	type: 'Or open this page and type the setup code:',
	leave: 'Noted, go back'
};

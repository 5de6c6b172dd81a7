import type { kioskRefusals as zh } from '../../zh/kiosk/refusals.ts';

/** Why a public machine could not be set up. */
export const kioskRefusals: typeof zh = {
	'kiosk-place-missing': () => 'Say where the machine stands.',
	'kiosk-unknown': () => 'There is no such machine.',
	'kiosk-closed': () => 'This machine is switched off for good. Set up another one.',
	'kiosk-token-malformed': () =>
		'The setup code is incomplete or has a slip in it: 13 groups of 4 digits and letters. Compare it group by group.',
	'kiosk-token-unknown': () =>
		'There is no such setup code. Check it; if it is lost, switch that machine off and set up another.',
	'kiosk-over': () => 'The year of this setup code is not open for rating now.',
	'kiosk-staff': () => 'A member of staff is signed in on this machine. Sign out first, then set it up.'
};

import type { keys as zh } from '../../zh/office/keys.ts';

/** The page where ballot keys are made and confirmed. */
export const keys: typeof zh = {
	title: 'Ballot keys',
	lead: 'Each stratum of each group has a key. With it the server signs the right to a ballot without seeing the ballot; without it no letters can be printed.',
	two: 'Two people do this',
	twoText:
		'One makes the keys, another compares the fingerprint of the list and confirms it. From then on the list is public and in the ledger and cannot be replaced; when the rating closes the private keys are destroyed. For the leading group and the auditor.',
	list: 'Ballot keys by group',
	group: 'Group',
	keys: 'Keys',
	digest: 'Fingerprint of the list',
	state: 'State',
	act: 'To do',
	states: {
		altered: 'Draw record cannot be read',
		undrawn: 'Not drawn yet',
		none: 'Not made',
		made: 'To be confirmed',
		confirmed: 'Confirmed'
	},
	make: 'Make',
	makeOf: (group) => `Make the ballot keys: ${group}`,
	again: 'Make again',
	confirm: 'Confirm list',
	confirmOf: (group) => `Confirm the list of ballot keys: ${group}`,
	other: 'You made these; another person confirms them.',
	made: 'The keys are made. Another person now compares the fingerprint and confirms.',
	confirmed: 'The list is confirmed; letters can be printed.'
};

import { counted, format } from '../../format.ts';
import { partyName } from '../../party.ts';
import type { draw as zh } from '../../zh/public/draw.ts';
import { terms } from '../office/terms.ts';

const f = format('en');

/** The draw of a group of raters. */
export const draw: typeof zh = {
	title: (group) => `Draw: ${group}`,
	states: { none: 'List not fixed', committed: 'Fixed, not drawn', made: 'Drawn' },
	altered: 'The record of this draw cannot be read',
	alteredText:
		'The record of this draw in the database cannot be read; somebody may have altered it. The fingerprints written down when the list was fixed and the draw was made are still in the public ledger.',
	noneText:
		'The list of this group is not fixed yet. Its fingerprint and the numbers to be drawn will be published here before the draw.',
	preparingText:
		'The draw is being prepared: it can be made once all parties have committed and list and design are fixed.',
	committedText:
		'List and sampling design are fixed and in the public ledger. The seed does not exist yet: it is made in public at the promised moment.',
	madeText:
		'The list was fixed first, chance came afterwards. From the list file and these values anyone gets the same result.',
	voidTitle: (attempt) => `Draw number ${attempt} is void`,
	voidText: (role, date) => `Declared void by: ${role}, ${date}. Reason:`,
	unrevealed: (parties) => `Did not reveal a share: ${parties}.`,
	attempts: 'All draws of this group',
	attemptsText: 'Void draws and their reasons stay here for ever.',
	attempt: (attempt) => `Draw number ${attempt}`,
	attemptStates: {
		shares: 'Being prepared',
		commit: 'Being prepared',
		wait: 'Fixed',
		beacon: 'Under way',
		reveals: 'Under way',
		draw: 'Under way',
		made: 'Drawn',
		void: 'Void'
	},
	record: 'record of all draws, attempts.json',
	live: 'Projector page of the ceremony',
	parties: 'Parties with a share',
	party: (code) => partyName(terms.roles, code),
	partyWord: 'Party',
	promise: 'Commitment',
	share: 'Share',
	notYet: 'Not yet',
	moment: 'Promised moment of the draw',
	heard: 'The public source so far',
	privacy: 'There are no names here. Everybody on the list is a number that only they and the auditors can match.',
	commitment: 'Step 1: list and design are fixed',
	committedOn: 'Fixed on',
	entry: 'In the ledger',
	entryNo: (seq) => `Entry ${seq}`,
	members: 'People on the list',
	frameHash: 'Fingerprint of the list file (SHA-256)',
	merkleRoot: 'Root of the list’s Merkle tree',
	designHash: 'Fingerprint of the design (SHA-256)',
	beacon: 'Source of the seed',
	beaconText: (beacon) => {
		if (beacon.kind === 'dice') return `${counted(beacon.rolls, 'public roll')} of a ten-sided die`;
		if (beacon.kind === 'lottery') return `${counted(beacon.draws, 'draw')} of the lottery ${beacon.name}`;
		return `Round ${f.count(beacon.round)} of the public randomness drand (chain ${beacon.chain.slice(0, 8)}…)`;
	},
	strata: 'Strata and numbers',
	stratum: 'Stratum',
	population: 'On the list',
	sample: 'Sample',
	cutoff: 'Cutoff',
	probability: 'Inclusion probability',
	cases: 'Everyone drawn with inclusion probability and weight: cases.csv',
	stages: {
		title: 'Units first, then people',
		text: 'Units (towns or windows) of each stratum are drawn first, large ones with a larger chance and the largest for certain; then people in those. A person’s inclusion probability is the product of both chances.',
		plan: (stratum, units, listed, take) =>
			`${stratum}: ${f.count(units)} of ${counted(listed, 'unit')}, and of each ${counted(take, 'person', 'people')}, or all where there are fewer.`,
		unit: 'Unit',
		people: 'People',
		chosen: 'Drawn',
		how: 'How it came in',
		certain: 'Certain, by size',
		byLot: 'By lot',
		cutoff: 'Cutoff of the unit',
		ticketsText:
			'The seed gives each number a ticket; those whose ticket is at or below the cutoff of their unit are drawn. Shown are the whole number and the first 16 digits of the ticket; the record has all of it.'
	},
	total: 'Total',
	seedTitle: 'Step 2: the seed is made in public',
	drawnAt: 'Drawn on',
	sources: {
		dice: 'Dice, in the order of rolling',
		lottery: 'Lottery numbers',
		drand: 'drand randomness',
		party: (code) => `Share revealed: ${partyName(terms.roles, code)}`
	},
	liveWords: {
		title: (group) => `Public draw: ${group}`,
		none: 'No draw has been prepared yet.',
		shares: 'Waiting for the parties’ commitments',
		commit: 'Waiting for list and design to be fixed',
		wait: 'List and design are fixed. The draw begins in',
		days: (days) => `${counted(days, 'day')} `,
		beacon: 'The public source',
		reveals: 'The parties reveal their shares',
		draw: 'All is there; waiting for the draw officer to press the button',
		made: 'The draw is made',
		void: 'This draw is void',
		committed: 'Committed',
		waiting: 'Waiting',
		drawn: (drawn, people) => `${f.count(drawn)} drawn of ${f.count(people)}`,
		result: 'Fingerprint of the record (SHA-256)',
		scan: 'Scan to open the public page and redo the draw'
	},
	seed: 'Seed',
	transcript: 'Text the seed is made of',
	ticketsTitle: 'Step 3: the numbers drawn',
	ticketsText:
		'The seed gives every number a ticket; those with a ticket at or below the cutoff of their stratum are drawn. You see whole numbers and the first 16 digits of their tickets; the whole tickets are in the record of the draw.',
	tickets: (stratum, n) => `${stratum}: ${f.count(n)} drawn`,
	checkHere: 'Check this draw in your browser and look up your own ticket',
	check: 'Redo it yourself',
	checkText: 'Download two files first:',
	manifest: 'record of the draw, manifest.json',
	frame: 'list file, frame.tsv',
	framePacked: 'compressed',
	withOurs: 'One command of our open program checks every step:',
	withOthers: 'Without our program, with tools every computer has:',
	lines: {
		frame: 'Fingerprint of the list file, the same as published before the draw',
		strata: 'People in each stratum',
		design: 'Fingerprint of the design',
		seed: 'The seed from the public values',
		ticket: 'The ticket of a number, to be compared with the cutoff'
	},
	shouldBe: 'Should give:'
};

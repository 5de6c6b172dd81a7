import { counted, format } from '../../format.ts';
import type { draw as zh } from '../../zh/public/draw.ts';

const f = format('en');

/** The draw of a group of raters. */
export const draw: typeof zh = {
	title: (group) => `Draw: ${group}`,
	states: { none: 'List not fixed', committed: 'Fixed, not drawn', made: 'Drawn' },
	noneText:
		'The list of this group is not fixed yet. Its fingerprint and the numbers to be drawn will be published here before the draw.',
	committedText:
		'List and sampling design are fixed and in the public ledger. The seed does not exist yet: it comes from dice rolled in public.',
	madeText:
		'The list was fixed first, the dice were rolled afterwards. From the list file and the dice anyone gets the same result.',
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
	dice: (rolls) => `${counted(rolls, 'public roll')} of a ten-sided die`,
	lottery: (name, draws) => `${counted(draws, 'draw')} of the lottery ${name}`,
	strata: 'Strata and numbers',
	stratum: 'Stratum',
	population: 'On the list',
	sample: 'Sample',
	cutoff: 'Cutoff',
	total: 'Total',
	seedTitle: 'Step 2: the seed is made in public',
	drawnAt: 'Drawn on',
	sources: {
		dice: 'Dice, in the order of rolling',
		lottery: 'Lottery numbers',
		party: (name) => `Number revealed by ${name}`
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
	withOurs: 'One command of our open program checks every step:',
	withOthers: 'Without our program, with tools every computer has:',
	lines: {
		frame: 'Fingerprint of the list file, the same as published before the draw',
		strata: 'People in each stratum',
		design: 'Fingerprint of the design',
		seed: 'The seed from the dice',
		ticket: 'The ticket of a number, to be compared with the cutoff'
	},
	shouldBe: 'Should give:'
};

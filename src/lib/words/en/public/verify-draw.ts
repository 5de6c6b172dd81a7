import type { verifyDraw as zh } from '../../zh/public/verify-draw.ts';
import { format } from '../../format.ts';

const f = format('en');

/** Checking a draw on one's own device. */
export const verifyDraw: typeof zh = {
	title: 'Check a draw',
	lead: 'List and record come to your device, and your device computes the draw anew. What you type never leaves it.',
	noScript: 'This page computes with a script. Without scripts you can check in the ways below, with the same result.',
	published: 'Check a published draw',
	choose: 'Which draw',
	drawOf: (place, year, group) => `${place} ${year} · ${group}`,
	noDraws: 'No draw has been published yet.',
	start: 'Start checking',
	own: 'Check files of your own',
	ownText: 'The two files are opened on your device only and sent nowhere.',
	manifest: 'Record of the draw, manifest.json',
	frame: 'List, frame.tsv',
	startOwn: 'Check these two files',
	stages: {
		fetch: (megabytes) => `Fetching the files (${f.number(megabytes, 1)} MB)`,
		frame: 'Reading and hashing the list',
		tree: 'Computing the tree of the list',
		tickets: 'Computing a ticket for every number',
		place: 'Looking for your ticket'
	},
	cancel: 'Stop',
	cancelled: 'Stopped, with no verdict.',
	progress: 'Progress of the check',
	broken:
		'The computation broke off, most likely for lack of memory. Close other pages and try again, or check in the ways below.',
	good: (members) => `The check passed: this is what the list of ${f.count(members)} people and the public seed give`,
	goodText: 'Your device computed every step anew and found exactly what was published.',
	bad: (wrong) => `The check failed: ${wrong} ${wrong === 1 ? 'thing does' : 'things do'} not match`,
	badText: 'Do not believe this draw. Keep both files and show the auditors what is crossed out below.',
	unrecorded: 'The files agree with each other, but not with the public ledger of this site',
	unrecordedText: 'See what is crossed out below. Files of another site must be compared with the ledger of that site.',
	noLedger:
		'The public ledger could not be fetched, so the hashes published before the draw were not compared. Compare them with a newspaper or the ledger yourself.',
	checks: (count) => `Check by check: ${f.count(count)} in all`,
	checksText: 'Open a check to see what both sides say.',
	yes: 'right',
	no: 'wrong',
	where: 'Stratum',
	computed: 'Computed by your device',
	stated: 'Said by the record',
	recorded: 'Said by the ledger',
	manyStrata: (count) => (count === 1 ? 'one stratum' : `${f.count(count)} strata`),
	names: {
		'frame-form': 'The list is complete and sorted, and nobody stands in a group twice',
		'frame-hash': 'The hash of the list is the one in the record',
		'frame-root': 'The tree root of the list is the one in the record',
		'frame-members': 'The list has as many people as the record says',
		'design-hash': 'The hash of the design is the one in the record',
		sources: 'Dice and other public values are as the design promised',
		transcript: 'The text behind the seed is made of list, design and public values',
		seed: 'The seed comes from that text',
		strata: 'The strata of list, design and record are the same',
		'stratum-population': 'Every stratum has as many people as the list',
		'stratum-sample': 'From every stratum as many are drawn as the design says',
		'stratum-selection': 'The numbers drawn are those with the lowest tickets',
		'stratum-cutoff': 'The cut is the last ticket drawn',
		'stratum-reserve': 'The reserve are the numbers that follow',
		'earlier-draws': 'The draws before this wave are there and right',
		'stratum-units': 'The units drawn, their tickets and their chances are right',
		'unit-selection': 'The numbers drawn in the unit are those with the lowest tickets',
		'unit-cutoff': 'The cut of the unit is the last ticket drawn',
		'record-chain': 'Every entry of the public ledger holds the one before',
		'record-frame': 'The hash of the list is the one the ledger recorded before the draw',
		'record-root': 'The tree root is the one the ledger recorded before the draw',
		'record-design': 'The hash of the design is the one the ledger recorded before the draw',
		'record-seed': 'The seed is the one the ledger recorded',
		'record-order': 'List and design were fixed before the seed existed (numbers of the ledger entries)'
	},
	fixFirst: 'What is crossed out above must be cleared up before your ticket can be computed.',
	personal: 'Where does my ticket stand?',
	personalText:
		'Whoever is on the list can ask its keeper for a slip with their key and a salt. Enter both here, and your device computes your ticket. What you type does not leave this device.',
	linked:
		'Your slip has been filled in, and wiped from the address. Press “Start checking” first, then look up your ticket.',
	key: 'Key',
	keyHint: 'First line of the slip, like GZ-0001.',
	salt: 'Salt',
	saltHint: '64 digits and letters a to f; groups and spaces do not matter.',
	find: 'Compute my ticket',
	place: ({ place, population, sample }) =>
		`Your ticket stands at place ${f.count(place)} of ${f.count(population)}; the first ${f.count(sample)} were drawn.`,
	outcomes: {
		drawn: 'You were drawn.',
		reserve: 'You were not drawn; you stand in the reserve.',
		'not-drawn': 'You were not drawn.'
	},
	once: (line) => `Your number stands in the list exactly once: on line ${f.count(line)}.`,
	commitment: 'Number that stands for you',
	stratum: 'Your stratum',
	ticket: 'Your ticket',
	cutoff: 'Cut of the stratum',
	rule: 'A ticket not above the cut is drawn. Before the seed was public nobody could compute this ticket.',
	others: 'You do not trust this page?',
	othersText: 'We made the page too. These ways do without it:',
	byHand: 'With tools every computer has:',
	byHandText:
		'Hash the list and compare with what newspapers and notices printed before the draw. The commands for all other steps stand on the page of each draw.',
	byPython: 'With a Python program written apart, which shares no line with this site:',
	byCommand: 'With the program of this site, which is public:',
	drawPages: 'Pages and files of the draws'
};

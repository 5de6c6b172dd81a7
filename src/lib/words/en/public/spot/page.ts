import { counted, format } from '../../../format.ts';
import { partyName } from '../../../party.ts';
import type { spot as zh } from '../../../zh/public/spot/page.ts';
import { terms } from '../../office/terms.ts';

const f = format('en');

/** Spot checks: where the inspectors go is drawn by lot and sealed until they set out. */
export const spot: typeof zh = {
	list: 'Spot checks',
	listLead:
		'Which unit is visited, and for what, is decided by lot. Nobody can arrange it, and until the inspectors set out the unit does not know.',
	none: 'No spot check has a fixed plan yet.',
	see: 'See the spot checks',
	number: (number) => `No. ${f.count(number)}`,
	name: 'Name',
	progress: 'Progress',
	out: (out, all) => `${f.count(out)} of ${counted(all, 'visit')} set out`,
	missedCount: (count) => `, ${f.count(count)} overdue`,
	title: (number, title) => `Spot check ${f.count(number)}: ${title}`,
	stages: {
		shares: 'In preparation',
		commit: 'In preparation',
		wait: 'Fixed, waiting for the public source',
		source: 'Public source awaited',
		visits: 'Under way',
		done: 'All set out',
		void: 'Void'
	},
	states: {
		sealed: 'Sealed',
		departed: 'Set out',
		missed: 'Overdue',
		late: 'Opened after its day',
		dropped: 'Void, never set out'
	},
	how: 'How a sealed target is drawn',
	steps: [
		'The list is public. For each visit two or more inspectors each think of a secret share and publish only a commitment to it.',
		'When list, plan and commitments are fixed, a public source of chance speaks. From then on nobody can change the result.',
		'Setting out, the inspectors open their shares of that visit. Shares and source together draw the target, which is public at once.',
		'Anyone can redo it from the published values.'
	],
	risk: 'Please note: once the public source has spoken, all inspectors together could work out a target in advance; as long as one of them keeps the share to themselves, nobody can. A share that is kept back is shown here for good once its day is over.',
	visits: 'Visits',
	visit: (visit) => `Visit ${f.count(visit)}`,
	by: 'Last day',
	day: 'Set out on',
	target: 'Target',
	sealedText: 'Opened on departure',
	withheld: (parties) => `Share not opened: ${parties}`,
	opened: (parties) => `Share opened: ${parties}`,
	state: 'State',
	commitment: 'What was fixed',
	commitmentText: 'All of this was published and entered in the public ledger before any chance existed.',
	source: 'Public source of chance',
	moment: 'Promised moment',
	heard: 'What the source said',
	notYet: 'Not yet',
	committedOn: 'Fixed on',
	entry: 'Entry in the ledger',
	planHash: 'Fingerprint of the plan (SHA-256)',
	frameHash: 'Fingerprint of the list (SHA-256)',
	holders: 'Inspectors who hold shares',
	party: (code) => partyName(terms.roles, code),
	odds: 'Chances',
	oddsText: 'Each visit is drawn on its own: a unit that was visited may be drawn again the next time.',
	stratum: 'Stratum',
	all: 'All',
	kinds: { county: 'Counties', department: 'Departments' },
	population: 'Targets',
	sample: 'Drawn per visit',
	chance: 'Chance of each',
	targets: 'Everything that may be checked',
	targetsCount: (count) => `${counted(count, 'target')} by unit`,
	unit: 'Unit',
	items: 'Items',
	voidTitle: 'This spot check is void',
	voidText: (role, day) =>
		`Declared void by the ${role.toLowerCase()} on ${day}. Visits that had set out stand. Reason:`,
	check: 'Check it yourself',
	checkHere: 'Check this spot check in the browser',
	checkText: 'One file holds everything: list, plan, commitments, public source and the draw of each visit.',
	file: 'Record of the spot check (JSON)',
	frame: 'List file frame.tsv',
	manifest: (visit) => `Draw of visit ${f.count(visit)}`,
	withOurs: 'With our own program:',
	withPython: 'With a program in Python that shares no line with ours:',
	verify: {
		title: 'Check a spot check',
		lead: 'Your device downloads the record and the public ledger and works everything out again.',
		choose: 'Which spot check',
		of: (place, year, number, title) => `${place} ${year} · No. ${f.count(number)}: ${title}`,
		start: 'Check',
		own: 'Or open a record of your own',
		nothing: 'There is no spot check to check yet.',
		checking: 'Your browser is checking…',
		good: 'It holds: the targets are those that list, commitments and source draw',
		goodText: (out, sealed) =>
			`${counted(out, 'visit')} set out, each drawn again with the same result; ${f.count(sealed)} still sealed.`,
		bad: 'It does not hold',
		badText: 'Do not believe this spot check. Keep the file and tell the auditor what is marked below.',
		noLedger:
			'The public ledger could not be fetched, so nothing was compared with it. Check your connection and try again.',
		where: (visits) => `In visit ${visits.map((visit) => f.count(visit)).join(', ')}.`,
		names: {
			'plan-form': 'The plan keeps the rules: no target twice, no stratum drawn whole, all days after the draw.',
			'plan-hash': 'The fingerprint of the plan is the published one.',
			'plan-frame': 'The list file is made of the public list.',
			'plan-strata': 'The strata have as many targets as the list.',
			'plan-holders': 'Every visit has commitments of the same two or more inspectors.',
			'plan-source': 'The public source spoke as the plan promised.',
			'visits-all': 'Every visit of the plan is there.',
			'visit-shares': 'Opened shares are those committed to.',
			'visit-made': 'A visit is drawn once all its shares are open, and not before.',
			'visit-design': 'Every visit was drawn by the fixed plan.',
			'visit-source': 'Every visit was drawn from its own shares and the same public source.',
			'visit-draw': 'Drawn again, the same numbers come out.',
			'visit-drawn': 'The published targets are the drawn ones.',
			'ledger-chain': 'The whole public ledger holds.',
			'ledger-plan': 'The plan is the one recorded when it was fixed, once.',
			'ledger-source': 'The public source said what was recorded, once.',
			'ledger-shares': 'Opened shares are the recorded ones; none is hidden.',
			'ledger-visits': 'Days and seeds of the visits are the recorded ones; none is hidden.',
			'ledger-order': 'In the ledger the plan comes first, then the source, then the visits.'
		}
	}
};

import { format } from '../../format.ts';
import type { spot as zh } from '../../zh/office/spot.ts';
import { designFaults } from './faults.ts';

const f = format('en');

/** Spot checks for the office. */
export const spot: typeof zh = {
	faults: {
		'spot-title-bad': () => 'The name has 1 to 100 characters.',
		'take-bad': () => 'Every visit draws at least 1 target from each stratum; enter a whole number.',
		'visits-bad': ({ most }) => `There must be 1 to ${f.count(most)} visits.`,
		'visit-day-bad': ({ at }) => `The day of visit ${f.count(at)} is no day, or lies before the promised moment.`,
		'targets-too-many': ({ most }) => `There may be at most ${f.count(most)} targets.`,
		'nothing-to-draw': ({ stratum, count }) =>
			`Stratum ${stratum} has only ${f.count(count)} targets; drawn whole, nothing would be secret. Draw fewer, or use one stratum.`,
		'spot-moment-bad': () => 'Enter the day and time of the public source.',
		'too-few-rolls': designFaults['too-few-rolls'],
		'too-few-draws': designFaults['too-few-draws'],
		'lottery-name-bad': designFaults['lottery-name-bad'],
		'drand-chain-bad': designFaults['drand-chain-bad'],
		'drand-round-bad': designFaults['drand-round-bad']
	},
	title: 'Spot checks',
	lead: 'Where the inspectors go is drawn by lot and opened on departure. One draw officer prepares, the inspectors commit, another draw officer fixes the plan.',
	list: 'Spot checks of the year',
	none: 'There is no spot check yet.',
	number: 'No.',
	name: 'Name',
	state: 'Now',
	stages: {
		shares: 'Waiting for commitments',
		commit: 'Waiting for the second officer',
		wait: 'Waiting for the promised moment',
		source: 'Waiting for the public source',
		visits: 'Under way',
		done: 'All set out',
		void: 'Void'
	},
	public: 'Open the public page',
	prepare: {
		title: 'Prepare a spot check',
		name: 'Name',
		nameHint: 'For example: key projects, second quarter. It will be public.',
		list: 'What may be checked',
		items: 'The same items in every assessed unit',
		itemsHint: 'Write one item a line below.',
		file: 'A table',
		fileHint: 'Columns unit, item, name: code of the unit, code and name of the item.',
		text: 'Items',
		textHint: 'One a line: code, blank, name, like roads Village roads.',
		upload: 'Table file',
		template: 'targets-template.csv',
		strata: 'Strata',
		strataHint: 'With strata, every visit draws from each of them.',
		none: 'None',
		cohort: 'By cohort',
		kind: 'Counties and departments',
		take: 'Targets a visit draws from each stratum',
		takeHint: 'With 1, setting out warns nobody else.',
		days: 'Last day of each visit',
		daysHint: 'One a line, like 2010-06-30. A visit that has not set out by then is shown as overdue for good.',
		sourceHints: {
			dice: 'With witnesses who see them fall.',
			lottery: 'Enter its name and the number of draws below.',
			drand: 'Enter chain and round below.'
		},
		moment: 'Moment of the public source (China time)',
		momentHint: 'The plan must be fixed before it; what the source says is entered after it.',
		holders: 'Inspectors who hold shares',
		holdersHint: (least) =>
			`At least ${least}, for example the auditor and the survey agency. Draw officers who handle it cannot be among them.`,
		submit: 'Keep the plan'
	},
	told: {
		prepared: 'The plan is kept. Ask the inspectors for their commitments.',
		committed: 'The plan is fixed and its fingerprint public.',
		heard: 'The public source is entered. Visits may set out.',
		sealed: 'Commitments received. Keep your secret well: every visit needs it.',
		opened: 'Opened, as committed. The other inspectors are awaited.',
		departed: 'Set out. The target is drawn; see below.',
		voided: 'Declared void.'
	},
	steps: 'Steps',
	prepared: 'Plan written',
	holders: 'Inspectors',
	sealed: 'committed',
	unsealed: 'not committed yet',
	commit: {
		title: 'Fix the plan',
		lead: 'Once fixed, list, days, commitments and moment cannot change, and the fingerprint is public. Whoever wrote the plan cannot fix it.',
		submit: 'Fix the plan'
	},
	hear: {
		title: 'Enter what the public source said',
		lead: 'All at once; it cannot be changed. All visits use it.',
		submit: 'Enter'
	},
	visits: 'Visits',
	share: {
		title: (number) => `Your shares: spot check ${f.count(number)}`,
		link: 'Commit, or open a share on departure',
		list: 'Spot checks that wait for you',
		none: 'You are not an inspector of this spot check; there is nothing for you to do here.',
		lead: 'You keep one secret, from which your share of each visit follows. Tell it to nobody, and never give it to the server: as long as you are silent nobody can know a target before departure.',
		code: 'Your name in this spot check',
		round: 'Number of this spot check',
		make: 'Make the secret on this device',
		made: 'Your secret (64 characters)',
		keep: 'Save it as a file and keep it well; every visit needs it. It was not sent to the server. If it is lost, all your visits can only be overdue.',
		save: 'Save as a file',
		byHand: 'You need not use this page: run this command on your own computer and paste the commitments here.',
		commitments: (count) => `Commitments (${f.count(count)}, one a line)`,
		given: 'Your commitments are here. You may replace them until the plan is fixed.',
		submit: 'Commit',
		wait: 'The commitments are fixed. Come back on departure, once the public source is entered.',
		open: 'Set out: open the share of this visit',
		openLead: 'Open it only as you set out. With the last share the target is drawn and public at once.',
		which: 'Which visit is this',
		by: (day) => `by ${day}`,
		secret: 'Your secret (used on this device only, never sent)',
		derive: 'Work out the share of this visit',
		bad: 'A secret has 64 characters, 0 to 9 and a to f only.',
		field: 'Share of this visit (64 characters)',
		fieldHint: 'The share of this visit only, never the secret.',
		confirm: 'Confirm',
		leaving: 'We are setting out now',
		send: 'Open the share',
		opened: 'Opened by you',
		over: 'There is nothing left for you to open.'
	},
	voiding: {
		title: (number) => `Declare spot check ${f.count(number)} void`,
		link: 'Declare void',
		lead: 'It stays public for ever with its reason. Visits that have set out stand; the others never will.',
		none: 'It cannot be declared void now.',
		submit: 'Declare void'
	}
};

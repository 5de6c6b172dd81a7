import { counted, format } from '../format.ts';
import type { office as zh } from '../zh/office.ts';
import { draws } from './office/draws.ts';
import * as faults from './office/faults.ts';
import { hall } from './office/hall.ts';
import { kiosks } from './kiosk/office.ts';
import { keys } from './office/keys.ts';
import { letters, slip } from './office/letters.ts';
import { list } from './office/list.ts';
import { phone } from './office/phone.ts';
import { paper } from './office/paper.ts';
import { plan } from './office/plan.ts';
import { spot } from './office/spot.ts';
import { stages } from './office/stages.ts';
import { conditions, terms } from './office/terms.ts';
import { waves } from './office/waves.ts';

const f = format('en');

/** Texts of the office's pages, one group a page. */
export const office: typeof zh = {
	terms,
	conditions,
	faults,
	hall,
	keys,
	kiosks,
	paper,
	letters,
	slip,
	spot,
	phone,
	plan,
	stages,
	list,
	signIn: {
		title: 'Staff sign-in',
		lead: 'Raters do not sign in: use the code on your letter.',
		name: 'Account name',
		password: 'Password',
		submit: 'Sign in',
		signedOut: 'You have signed out.'
	},
	home: {
		title: 'Office',
		cycles: 'Assessment years',
		none: 'There is no assessment year yet.',
		year: 'Year',
		jurisdiction: 'Place',
		phase: 'Phase',
		accounts: 'Manage accounts',
		create: {
			title: 'Create an assessment year',
			lead: 'Once created, the scheme of the year cannot be changed.',
			year: 'Year',
			yearHint: 'Four digits, like 2010.',
			scheme: 'Assessment scheme',
			bijie: 'Bijie scheme of 2010',
			own: 'Your own scheme',
			ownHint: 'Uploaded as a JSON file.',
			file: 'Scheme file',
			demo: 'This year is a demonstration',
			demoHint: 'Every page and print-out will say “Demo data”.',
			submit: 'Create year',
			rules: (count) => `${counted(count, 'rule')} broken`,
			places: 'Wrong places in the file'
		}
	},
	cycle: {
		title: (place, year) => `${place}: assessment of ${year}`,
		caption: (place, year) => `${place}, ${year}`,
		back: 'Back to the year',
		now: 'Phase now',
		next: 'Next phase',
		ready: 'Everything it needs is there.',
		missing: 'Still missing:',
		move: (phase) => `Enter “${phase}”`,
		final: 'Phases go forward only.',
		public: 'Entering the disclosure makes every draft public at once; none can be changed afterwards.',
		publish: 'Entering the results notice makes the results public at once.',
		mover: (role) => `Moved by: ${role}.`,
		done: 'This is the last phase.',
		moved: 'The year has entered a new phase.',
		withheld: (units: string) => `No ballots are taken about: ${units}`,
		withheldWhy:
			'What they disclosed is not what stands in the ledger; somebody may have changed it. Find out first, and put back what was there.',
		created: 'The assessment year was created.',
		timeline: 'Phases of the year',
		showTimeline: 'Show all phases',
		work: 'What to do',
		groups: 'Samples by group',
		group: 'Group',
		frame: 'List',
		draw: 'Draw',
		letters: 'Letters',
		open: (what, group) => `${what}: ${group}`,
		states: {
			none: 'Not uploaded',
			uploaded: (people) => (people === 1 ? '1 person' : `${f.count(people)} people`),
			undrawn: 'Not fixed',
			committed: 'Fixed, to be drawn',
			altered: 'Draw record cannot be read',
			made: (people) => `${f.count(people)} drawn`
		},
		see: 'Open',
		ledger: 'Latest in the ledger',
		ledgerAll: 'See the whole public ledger',
		about: (what) => `: ${what}`,
		entry: { seq: 'No.', day: 'Day', what: 'What was done', who: 'By whom' }
	},
	upload: {
		file: 'Table file',
		hint: 'CSV or XLSX, at most 20 MB. CSV may be UTF-8 or GB18030.',
		template: 'Download the template',
		done: (count) => `${counted(count, 'unit')} saved.`,
		bad: {
			title: 'Nothing was imported: correct these and upload again',
			count: (count, shown) =>
				count > shown ? `${f.count(count)} faults, the first ${f.count(shown)} listed` : counted(count, 'fault'),
			row: 'Row',
			column: 'Column',
			value: 'Value',
			reason: 'Reason',
			first: (row) => ` (as row ${f.count(row)})`,
			empty: '(empty)'
		}
	},
	disclosures: {
		title: 'Performance disclosures',
		lead: 'One long table, one row for each thing shown. A unit’s new rows replace its draft; once public nothing can be changed.',
		upload: 'Upload disclosures',
		list: 'Disclosures by unit',
		unit: 'Unit',
		state: 'State',
		draft: 'Draft',
		published: 'Public',
		missing: 'Nothing yet',
		hash: 'Fingerprint',
		preview: 'Preview',
		previewOf: (unit) => `Preview the disclosure of ${unit}`,
		previewTitle: (unit) => `Preview: ${unit}`,
		source: 'Verified by',
		status: 'Verification',
		file: 'disclosures-template.csv',
		example: {
			leads: 'Party secretary and head of the county; economy and society of the county',
			item: 'Forest cover',
			measure: '%',
			source: 'Forestry bureau'
		}
	},
	scores: {
		title: 'Annual and tracking scores',
		lead: 'One row for each assessed unit. A new table replaces the old one. Nothing can be changed once computing begins.',
		upload: 'Upload scores',
		list: 'Scores now',
		none: 'There are no scores yet.',
		unit: 'Unit',
		annual: 'Annual',
		tracking: 'Tracking',
		adjustment: 'Adjustment',
		veto: 'Veto',
		file: 'scores-template.csv'
	},
	frames: {
		title: (group) => `List for the draw: ${group}`,
		lead: 'Upload everybody who may be drawn. All that becomes public is one line a person that shows no name.',
		columns: 'Columns it needs',
		column: 'Column',
		meaning: 'Meaning',
		key: 'One key for each person; not the identity number',
		heads: 'Code of a unit or cohort, see below',
		stratum: 'Your own stratum code, letters and digits',
		label: 'What stands on the envelope; the column may be left out',
		allowed: (column) => `Codes ${column} may have`,
		code: 'Code',
		name: 'Name',
		upload: 'Upload list',
		progress:
			'A list whose columns have these names can be uploaded at once; look through any other first. A long list shows how far it is.',
		now: 'List now',
		none: 'There is no list yet.',
		people: (people) => (people === 1 ? '1 person in all' : `${f.count(people)} people in all`),
		layer: 'Stratum',
		count: 'People',
		done: (people) => `The list was saved: ${people === 1 ? '1 person' : `${f.count(people)} people`}.`,
		committed: 'The list is fixed and cannot be replaced.',
		file: 'list-template.csv',
		envelope: 'Zhang San, Some Village'
	},
	draws,
	waves,
	field: {
		title: 'Responses',
		lead: 'Counts only, no scores. Codes and ballots are counted in tens, so that no single person shows.',
		group: 'Group',
		layer: 'Stratum',
		invited: 'Invited',
		exchanged: 'Codes entered',
		ballots: 'Ballots',
		rate: 'Response rate',
		total: 'Total',
		few: '<10',
		none: 'Nobody has been invited yet.'
	},
	results: {
		title: 'Compute and check',
		lead: 'One person computes, another computes again from all ballots. Only if both come out the same may results be public.',
		none: 'Nothing has been computed yet.',
		version: (version) => `Version ${version}`,
		hash: 'Fingerprint of the results',
		computedAt: 'Computed at',
		state: 'State',
		computed: 'Computed, to be checked',
		checked: 'Checked by someone else',
		compute: 'Compute results',
		again: 'Compute again',
		check: 'Compute again and check',
		checkLead: 'Everything is computed again from all ballots and held against the fingerprint above.',
		doneCompute: 'The results were computed.',
		doneCheck: 'Both computations are the same: the results are checked.',
		publish: 'The leading group publishes them on the page of the year.',
		preview: 'Preview (not public)',
		unit: 'Unit',
		composite: 'Composite',
		interval: 'Interval',
		rank: 'Rank interval',
		grade: 'Recommended grade',
		veto: 'Veto',
		missing: 'Scores missing'
	},
	accounts: {
		title: 'Manage accounts',
		list: 'Accounts',
		name: 'Account name',
		role: 'Duty',
		since: 'Since',
		state: 'State',
		active: 'Active',
		disabled: 'Disabled',
		disable: 'Disable',
		disableOf: (name) => `Disable account ${name}`,
		own: '(you)',
		create: 'Create an account',
		nameHint: '2 to 40 letters or digits.',
		submit: 'Create account',
		made: 'The account was created',
		once: 'The password is shown this once. Write it down and hand it over in person.',
		password: 'Password',
		doneDisable: 'The account was disabled and whoever used it is signed out.'
	}
};

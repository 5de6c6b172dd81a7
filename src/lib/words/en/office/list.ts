import { counted, format } from '../../format.ts';
import type { list as zh } from '../../zh/office/list.ts';

const f = format('en');
const people = (count: number): string => counted(count, 'person', 'people');

/** The page where a list is looked through, and what the page of a list says beside it. */
export const list: typeof zh = {
	title: (group) => `Look through the list: ${group}`,
	lead: 'Nothing has been taken yet. See whether the columns are read right, who becomes one person and who stands aside; then decide. After an hour the file is deleted.',
	look: 'Look through first',
	hint: 'CSV up to 200 MB, XLSX up to 20 MB. CSV may be UTF-8 or GB18030.',
	waiting: 'A list of yours waits to be looked through',
	open: 'Look through it',
	drop: 'Give this list up',
	busy: {
		title: 'The list is being worked on',
		read: (rows) => `${counted(rows, 'row')} checked`,
		write: (count) => `${people(count)} written down`,
		reload: 'See how far it is',
		lead: 'You may leave this page; the work goes on and shows its outcome here.'
	},
	columns: {
		title: 'What the columns mean',
		absent: '(no such column)',
		needed: 'needed',
		rows: 'First rows of the file',
		names: {
			person_key: 'Key of the person',
			label: 'What stands on the envelope',
			person_id: 'Pseudonym (the same in all lists; finds one person in several)',
			title: 'Title',
			employer: 'Employer',
			post: 'Post',
			household: 'Household',
			psu: 'Sampling unit (code of town or window, for draws in two steps)'
		},
		stratum: (column) => `Stratum: ${column}`
	},
	rules: {
		title: 'Who may be drawn',
		lead: 'The rules are the same for everybody and public with the numbers; nobody is put in or left out by hand.',
		merge: 'Several rows of one person become one person',
		mergeHint:
			'The same key or pseudonym is the same person; the first row counts. If not chosen, a key twice is a fault.',
		recuse: 'Who works for a rated unit stands aside',
		recuseHint: 'Needs a column for the employer with the unit’s code or full name.',
		posts: 'Posts that stand aside',
		postsHint: 'One a line, exactly as in the column for posts.',
		household: 'Most people of a household',
		householdHint:
			'Empty: no limit. Who stays follows from a fingerprint of household and key that anyone can redo. The draw is then of households’ representatives: people who live alone and people of large families have different chances.',
		register: 'People in the register',
		registerHint: 'To compare the size of the list: one total, or a line “stratum number” each.',
		tolerance: 'Allowed difference in percent'
	},
	check: 'Check again',
	take: (count) => `Take these ${people(count)}`,
	found: {
		title: 'What was found',
		rows: 'Rows of the file',
		people: 'People who may be drawn',
		merged: 'Rows that join another row',
		elsewhere: 'of these in another stratum than the first row',
		employer: 'Aside for their employer',
		post: 'Aside for their post',
		household: 'Beyond the limit of their household',
		titles: 'Title',
		count: 'Rows',
		mergedRows: 'Rows that become one person (100 at most)',
		mergedInto: (row, into) => `Row ${f.count(row)} joins row ${f.count(into)}`,
		leftOutRows: 'Rows that are left out (100 at most)',
		leftOut: (row, reason) => `Row ${f.count(row)}: ${reason}`,
		gaps: 'The list and the register differ too much',
		gap: (stratum, listed, registered) =>
			`${stratum ?? 'In all'}: ${people(listed)} on the list, ${f.count(registered)} in the register`,
		gapsLead:
			'Find out who is missing and who is too many. The list can be taken all the same; the difference stays on record.'
	},
	forget: {
		title: 'Delete keys and names',
		lead: 'The results are final. Keys and envelope texts of this list will be gone for ever; strata and commitments stay, so the draw can still be redone.',
		submit: 'Delete keys and names for ever',
		done: 'Keys and names were deleted for ever.',
		gone: (moment) => `Keys and names were deleted for ever at ${moment}.`
	}
};

import { counted } from '../../format.ts';
import type { disclosure as zh } from '../../zh/public/disclosure.ts';

/** The performance disclosure of a unit. */
export const disclosure: typeof zh = {
	title: (unit) => `${unit}: performance disclosure`,
	notice: 'Notice period',
	noticeDates: (from, until) => `From ${from} to ${until} at least.`,
	open: 'Comments are welcome during the notice period; the page is frozen once rating opens.',
	openText: 'Send comments to the assessment office as the public notice says; this site does not take them yet.',
	frozen: (day) => `Rating opened on ${day}. This page is frozen and will not change.`,
	leads: 'Who leads the unit and what it is for',
	targets: 'Targets and actuals',
	targetsCaption: 'Targets of the year',
	attainmentText:
		'How far a target was reached is computed by a public rule. Anything beyond the target counts as 100%; where less is better, it is the target divided by the actual.',
	indicator: 'Indicator',
	source: 'by',
	target: 'Target',
	actual: 'Actual',
	attainment: 'Reached',
	directions: { up: 'more is better', down: 'less is better', milestone: 'step by step', binary: 'done or not' },
	statuses: { verified: '✓ Verified', partly: '◐ Partly verified', unverifiable: '✕ Not verifiable' },
	none: '—',
	tasks: 'Key tasks and major projects',
	taskStatuses: { done: '✓ Done', partly: '◐ Partly done', missed: '✕ Not done' },
	emergencies: 'Emergencies handled',
	highlights: 'Tracking record',
	highlightsText: 'Only entries that were verified and to which the unit could respond, good and bad alike.',
	good: 'Done well',
	bad: 'Done badly',
	points: (points) => `${points} points`,
	promises: 'Last year’s public promises',
	outcomes: { kept: '✓ Kept', partly: '◐ Partly kept', broken: '✕ Not kept' },
	unverified: 'What could not be verified',
	note: 'The unit’s own note',
	report: 'Report on duties',
	reportText: (characters) => `Full text, about ${counted(characters, 'character')}`,
	presented: (day) => `Presented on ${day}`,
	empty: 'Nothing was reported here.',
	digest: 'Fingerprint of the content',
	digestText: (version) =>
		`This is version ${version}. Changing one character changes the fingerprint, which is in the public ledger.`
};

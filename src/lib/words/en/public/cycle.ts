import { counted, format } from '../../format.ts';
import type { cycle as zh } from '../../zh/public/cycle.ts';

const f = format('en');

/** One year at a glance. */
export const cycle: typeof zh = {
	units: 'Disclosures of the units',
	unitsText: 'Units are ranked only among their like; units of different cohorts are never compared.',
	notDisclosed: 'not yet published',
	operators: (names) => `${f.list(names)} run, survey or oversee the assessment and are not ranked.`,
	draws: 'Draws',
	drawsText:
		'Who rates is decided by a public draw. The list is fixed first and the dice are rolled afterwards, so nobody can arrange the outcome.',
	group: 'Raters',
	view: 'View',
	views: { official: 'Officials', public: 'Public' },
	population: 'On the list',
	sample: 'Sample',
	everyone: 'Everyone',
	state: 'State',
	states: { none: 'List not fixed', committed: 'Fixed, not drawn', made: 'Drawn', altered: 'Record cannot be read' },
	results: 'Results',
	seeResults: 'See the results of the units',
	resultsLater: (noticeDays) =>
		`Results are published when they are final, after a results notice of ${counted(noticeDays, 'day')}.`,
	resultsFrom: (day) =>
		`The results notice is running. Results become final and public here on ${day} at the earliest.`,
	scheme: 'How scores are made',
	components: 'The composite has four components',
	component: 'Component',
	weight: 'Weight',
	rules: (disclosureDays, noticeDays) => [
		`Rating opens only after ${counted(disclosureDays, 'day')} of disclosure and when all draws are made.`,
		`Results are final only after ${counted(noticeDays, 'day')} of notice.`,
		'Scores and distributions from fewer than 10 valid answers are not published.'
	],
	digest: 'Fingerprint of the scheme',
	digestText:
		'The scheme is fixed when the year begins and its fingerprint is in the public ledger. Changing one character changes the fingerprint.',
	download: 'Download the whole scheme (JSON)'
};

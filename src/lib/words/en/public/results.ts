import { counted, format } from '../../format.ts';
import type { results as zh } from '../../zh/public/results.ts';
import { terms } from '../office/terms.ts';

const f = format('en');

const rank = (best: number, worst: number): string =>
	best === worst ? `place ${best}` : `between places ${best} and ${worst}`;

/** The results of all units and of one. */
export const results: typeof zh = {
	title: 'Results of the units',
	lead: 'Units are ranked only among their like. Scores come from samples and have a margin of error, so every score has an interval and ranks are ranges.',
	laterTitle: 'Results are not public yet',
	later: (noticeDays) =>
		`No score is published while people rate and while ballots are counted. Results are published when they are final, after a results notice of ${counted(noticeDays, 'day')}.`,
	from: (day) => `The results notice is running. Results become final and public here on ${day} at the earliest.`,
	order:
		'In the order of rank ranges; units with the same range stand in the order of the scheme. Where intervals overlap, who is ahead may be chance.',
	plot: (cohort, level) => `${cohort}: composite score with ${level} interval`,
	table: (cohort) => `${cohort}: scores, rank ranges and recommended grades`,
	unit: 'Unit',
	composite: 'Composite',
	interval: (level) => `${level} interval`,
	rank: 'Rank in cohort',
	rankText: (best, worst) => (best === worst ? String(best) : `${best}–${worst}`),
	grade: 'Recommended grade',
	gradeIs: (grade) => `Recommended grade: ${grade}`,
	grades: terms.grades,
	notRanked: 'Not ranked',
	gradeNote:
		'Grades follow from the rules of the scheme and are recommendations. The leading group decides on grades and on what follows from them.',
	groups: 'How many took part',
	group: 'Raters',
	population: 'On the list',
	invited: 'Invited',
	ballots: 'Ballots',
	response: 'Response rate',
	tooFew: 'Too few to publish',
	file: 'Data and fingerprint',
	version: (version) => `Version ${version} of the results`,
	digest: 'Fingerprint of the result sheet',
	download: 'Download the result sheet (results.json)',
	digestText:
		'The SHA-256 of this file stands in the ledger, once for the computation and once for the second person’s check.',
	unitTitle: (unit) => `${unit}: results`,
	caption: (score, level, interval, best, worst) =>
		`Score ${score} (${level} interval ${interval}), ${rank(best, worst)} in its cohort${best === worst ? '.' : '; the difference is within the margin of error.'}`,
	certain: (score, best, worst) => `Score ${score}, ${rank(best, worst)} in its cohort.`,
	missing: (parts) => `No composite and no rank: there is no score for ${f.list(parts)}.`,
	made: 'How the composite is made',
	madeCaption: 'Components, weights and sum',
	component: 'Component',
	score: 'Score',
	weight: 'Weight',
	adds: 'Adds',
	adjustment: 'Bonus or deduction',
	sum: 'Composite',
	noScore: 'none',
	renormalised:
		'Some groups of raters gave too few answers and do not count; their weight was shared out among the others.',
	tracks: { livelihood: 'Livelihood', general: 'Other matters of society', team: 'Leadership team' },
	trackCaption: (component) => `${component}: what each group gave`,
	trackLine: (track, score, share) => `${track}: ${score}, ${share} of the component`,
	hidden: 'not published',
	gap: 'Officials’ view and public’s view',
	gapText: (gap, official, open) =>
		`Democratic rating ${official}, social-recognition rating ${open}: a difference of ${gap} points.`,
	path: 'How the recommended grade came about',
	steps: {
		veto: (ground, grade) => `Veto (${ground}): at most “${grade}”.`,
		share: (component, options, share, low, limit, grade) =>
			`${component}: ${share} chose the worst ${counted(options, 'option')} (at least ${low} allowing for error), which reaches ${limit}: at most “${grade}”.`,
		band: (from, grade) => `Composite of ${from} or more: “${grade}”.`,
		quota: (places, grade) =>
			`At most ${places} of the cohort may be “excellent” and the rank range goes beyond place ${places}: at most “${grade}”.`
	},
	flags: {
		borderline: 'The interval crosses the limit of a grade: for the leading group to look at.',
		'share-near': 'The share of dissatisfied reaches a limit, but within the margin of error: it was not counted.',
		'tie-at-quota': 'The rank range crosses the quota for “excellent”: the leading group decides.'
	},
	items: 'What people said, item by item',
	itemsText:
		'Open a question to see all answers. “Don’t know” and “prefer not to say” do not enter the mean but are shown, as “1–9” when fewer than 10. Means run from 0 to 100, higher is better.',
	itemCaption: (item) => `${item}: means`,
	distribution: (item) => `${item}: valid answers`,
	valid: 'Valid answers',
	few: 'under 10',
	dontKnow: 'Don’t know',
	refused: 'Prefer not to say',
	fewOnes: '1–9',
	mean: 'Mean',
	shown: {
		tooFew: (least) =>
			`Not published: fewer than ${least} valid answers, or so small a number could be worked out from this one.`,
		noHistogram: (group) => `${group}: fewer than 20 valid answers, so only the mean is published.`,
		unanimous: (group) => `${group}: more than nine in ten gave the same answer, so the distribution is not published.`
	},
	seeDisclosure: 'Compare with the disclosure',
	back: 'Results of all units'
};

import { counted } from '../../format.ts';
import type { home as zh, years as zhYears } from '../../zh/public/home.ts';

/** The first page. */
export const home: typeof zh = {
	title: 'See\u00a0what\u00a0was\u00a0done. Say\u00a0how\u00a0well.',
	lead: 'Counties and departments first show what they promised and did; then citizens, deputies and officials drawn by lot rate them in secret. How the draw, the count and the results came about is open for anyone to check.',
	stage: 'Where we are',
	now: 'What you can do now',
	invited: 'Have you received a letter?',
	invitedText: 'Rating is open. Have the 18-digit code on your letter ready. It takes about 6 minutes.',
	enterCode: 'Enter your code',
	disclosures: 'Read what was done',
	disclosuresText: (units) =>
		`${counted(units, 'unit has', 'units have')} published targets, actuals and what was left undone.`,
	seeUnits: 'See the units',
	draws: 'Look at the draws',
	drawsCommitted: (groups) => `${counted(groups, 'list is', 'lists are')} fixed and waiting for the public draw.`,
	drawsMade: (groups) => `${counted(groups, 'group has', 'groups have')} been drawn; you can redo every step.`,
	drawsAltered: (groups) =>
		`The ${groups === 1 ? 'record of one draw' : `records of ${groups} draws`} cannot be read; somebody may have altered ${groups === 1 ? 'it' : 'them'}.`,
	seeDraws: 'See the draws',
	results: 'See the results',
	resultsText: 'Scores, margins of error and rank ranges of the units.',
	seeResults: 'See the results',
	nothingYet: 'Targets are being set and there is nothing to read yet. Disclosures will be listed here.',
	checking: 'Check for yourself',
	checkingText: 'You can check the draw, the public ledger, the results and your receipt without trusting us.',
	verify: 'How to check',
	others: 'Other years',
	allYears: 'See all years'
};

/** The list of years. */
export const years: typeof zhYears = {
	title: 'Disclosures and results',
	lead: 'The disclosures, draws and results of every year are kept here.',
	caption: 'Assessment years',
	year: 'Year',
	stage: 'Stage',
	results: 'Results',
	seeResults: 'See the results',
	notYet: 'Not yet public',
	demo: 'Demo'
};

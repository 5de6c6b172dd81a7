import type { Sheet } from '#domain/assessment';
import { assert } from '#domain/basics';
import { readManifest, verifyDraw } from '#domain/draw';
import { openBrowser } from './browser.ts';
import { draw } from './draw.ts';
import { enter, giveKeys, openOffice, printLetters, publish, upload, type Office } from './office.ts';
import type { Population } from './population.ts';
import type { Passwords } from './portal.ts';
import { rateAll } from './raters.ts';
import { compare, reportOf } from './report.ts';
import { schemeOf, STUDENTS } from './scheme.ts';
import { disclosureTable, frameTable, scoreTable } from './tables.ts';
import { truthOf } from './truth.ts';

const YEAR = 2010;
const INVITED = 600;

/** What came of it: the report for people, and how many letters or ballots were lost on the way. */
export type Outcome = { readonly report: string; readonly lost: number };

/** Plays a whole year at the pages of a running portal, as its office, its raters and then its public. */
export async function replay(origin: string, passwords: Passwords, population: Population): Promise<Outcome> {
	const started = performance.now();
	const office = await openOffice(origin, passwords, schemeOf(population), YEAR);
	await prepare(office, population);
	const strata = [...new Set(population.students.map(({ stratum }) => stratum))].sort();
	const codes = await printLetters(office, strata);
	await enter(office, 'disclosure', 'rating_open');
	const receipts = new Set(await rateAll(origin, population, codes));
	await enter(office, 'rating_open', 'computing');
	await publish(office);
	await checkDraw(origin, office.cycle);
	const sheet = await sheetOf(origin, office.cycle);
	const counted = sheet.groups.find(({ group }) => group === STUDENTS)?.ballots ?? 0;
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	return {
		report: [
			reportOf(compare(sheet, truthOf(population))),
			`${population.students.length} students, ${population.marks} marks; ${codes.size} letters, ${receipts.size} ballots cast, ${counted} counted; ${seconds} s`
		].join('\n'),
		lost: Math.abs(INVITED - codes.size) + Math.abs(codes.size - receipts.size) + Math.abs(receipts.size - counted)
	};
}

/** Up to the disclosure, with the lists uploaded and the students drawn. */
async function prepare(office: Office, population: Population): Promise<void> {
	await enter(office, 'setup', 'verification');
	await upload(office, 'clerk', 'disclosures', disclosureTable(population));
	await upload(office, 'clerk', 'scores', scoreTable(population));
	await enter(office, 'verification', 'disclosure');
	await upload(office, 'frameKeeper', `frames/${STUDENTS}?/upload`, frameTable(population));
	await draw(office, INVITED);
	await giveKeys(office);
}

/** What anyone can do with the two published files. */
async function checkDraw(origin: string, cycle: string): Promise<void> {
	const visitor = openBrowser(origin);
	const place = `/open/cycles/${cycle}/draws/${STUDENTS}`;
	const manifest = readManifest(JSON.parse(await visitor.get(`${place}/manifest.json`)));
	assert(manifest.ok, 'the published manifest is one');
	assert(verifyDraw(manifest.value, await visitor.get(`${place}/frame.tsv`)).passed, 'the published draw verifies');
}

const sheetOf = async (origin: string, cycle: string): Promise<Sheet> =>
	JSON.parse(await openBrowser(origin).get(`/open/cycles/${cycle}/results.json`)) as Sheet;

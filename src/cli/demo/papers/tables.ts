import { chinaDay } from '#domain/basics';
import { rankedUnits, type Scheme } from '#domain/scheme';
import type { Calendar } from '../calendar.ts';
import { characterOf } from '../character.ts';
import { csvOf } from '../../common/csv.ts';
import { papersOf, type Papers } from './papers.ts';
import { rowsOf } from './rows.ts';

/** The two tables the office uploads before it discloses: what the units did, and the scores that follow from it. */
export type Tables = { readonly disclosures: Uint8Array; readonly scores: Uint8Array };

/** Makes up both tables of a year. */
export function tablesOf(scheme: Scheme, year: number, { dutyReports }: Calendar): Tables {
	const day = chinaDay(dutyReports);
	const papers = rankedUnits(scheme).map((unit) =>
		papersOf(unit, year, characterOf(scheme, unit.code, year).merit, day)
	);
	return {
		disclosures: csvOf(papers.flatMap(({ disclosure }) => rowsOf(disclosure))),
		scores: csvOf(papers.map(scoreRow))
	};
}

const scoreRow = ({ disclosure, annual, tracking }: Papers) => ({
	unit: disclosure.unit,
	annual: String(annual),
	tracking: String(tracking),
	adjustment: '',
	veto: ''
});

import { compareUtf16 } from '../basics/index.ts';

/** What somebody may report to have happened (a closed list). */
export const TOLD = ['told-answers', 'money-or-gift', 'watched-or-filled-in', 'other'] as const;
export type Told = (typeof TOLD)[number];

/** Whom a report is counted for. */
export type Reporters = { readonly group: string; readonly stratum: string };

/** Reports of one stratum by what happened; `of` is null for those who did not know theirs. */
export type ReportCount = { readonly of: Reporters | null; readonly told: Told; readonly reports: number };

/** Fewest reports that are shown as a number. */
export const LEAST_REPORTS = 10;

/** What is read, if it is on the list. */
export const toldOf = (text: string): Told | null => TOLD.find((told) => told === text) ?? null;

/** Where a report belongs: a year, and a stratum in it unless whoever reports does not know theirs. */
export type ReportPlace = { readonly cycle: string; readonly of: Reporters | null };

/** A place as a form sends it: `cycle/group/stratum`, or the cycle alone. */
export const writePlace = ({ cycle, of }: ReportPlace): string => (of ? `${cycle}/${of.group}/${of.stratum}` : cycle);

/** The place that was sent; null when it is none. */
export function readPlace(text: string): ReportPlace | null {
	const parts = text.split('/');
	const [cycle = '', group = '', stratum = ''] = parts;
	if (text.includes('\0') || parts.includes('')) return null;
	if (parts.length === 1) return { cycle, of: null };
	return parts.length === 3 ? { cycle, of: { group, stratum } } : null;
}

/** A count as it is shown while rating is open: whole tens, so that nobody sees one more report come in. */
export const inTens = (count: number): number => count - (count % LEAST_REPORTS);

/** A count as it is shown after the close: whole tens, for exact sums of shown counts would tell a hidden one; null from 1 to 9. */
const shownOf = (count: number): number | null => (count > 0 && count < LEAST_REPORTS ? null : inTens(count));

/** Stands after every code. */
const UNKNOWN = '~';
const keyOf = ({ of }: ReportCount): string => (of ? `${of.group}/${of.stratum}` : UNKNOWN);

/**
 * Reports of a year after the close, in whole tens: all of them, each stratum and each kind where they are ten or more. Those
 * whose stratum is not known stand last, counted like one more stratum.
 */
export function summariseReports(counts: readonly ReportCount[]) {
	const sum = (of: readonly ReportCount[]) => of.reduce((total, { reports }) => total + reports, 0);
	const strata = [...Map.groupBy(counts, keyOf)].sort(([a], [b]) => compareUtf16(a, b));
	return {
		total: inTens(sum(counts)),
		any: counts.length > 0,
		kinds: TOLD.map((told) => ({ told, reports: shownOf(sum(counts.filter((each) => each.told === told))) })),
		strata: strata.flatMap(([, own]) => own.slice(0, 1).map(({ of }) => ({ of, reports: shownOf(sum(own)) })))
	};
}

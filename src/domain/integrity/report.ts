/** What somebody may report to have happened (a closed list). */
export const TOLD = ['told-answers', 'money-or-gift', 'watched-or-filled-in', 'other'] as const;
export type Told = (typeof TOLD)[number];

/** Reports of one class of raters by what happened. */
export type ReportCount = {
	readonly group: string;
	readonly stratum: string;
	readonly told: Told;
	readonly reports: number;
};

/** Fewest reports that are shown as a number. */
export const LEAST_REPORTS = 10;

/** What is read, if it is on the list. */
export const toldOf = (text: string): Told | null => TOLD.find((told) => told === text) ?? null;

/** A count as it is shown while rating is open: whole tens, so that nobody sees one more report come in. */
export const inTens = (count: number): number => count - (count % LEAST_REPORTS);

/** A count as it is shown after the close: whole tens, for exact sums of shown counts would tell a hidden one; null from 1 to 9. */
const shownOf = (count: number): number | null => (count > 0 && count < LEAST_REPORTS ? null : inTens(count));

/** Reports of a year after the close, in whole tens: all of them, each class and each kind where they are ten or more. */
export function summariseReports(counts: readonly ReportCount[]) {
	const sum = (of: readonly ReportCount[]) => of.reduce((total, { reports }) => total + reports, 0);
	const classes = [...Map.groupBy(counts, ({ group, stratum }) => `${group}/${stratum}`)].sort(([a], [b]) =>
		a < b ? -1 : 1
	);
	return {
		total: inTens(sum(counts)),
		any: counts.length > 0,
		kinds: TOLD.map((told) => ({ told, reports: shownOf(sum(counts.filter((each) => each.told === told))) })),
		classes: classes.flatMap(([, own]) => {
			const [first] = own;
			return first ? [{ group: first.group, stratum: first.stratum, reports: shownOf(sum(own)) }] : [];
		})
	};
}

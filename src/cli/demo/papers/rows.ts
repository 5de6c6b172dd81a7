import type { TableRow } from '#domain/basics';
import { contentColumns, type Disclosure } from '#domain/disclosure';

const blank: TableRow = Object.fromEntries(contentColumns.map((column) => [column, '']));

/** A disclosure as rows of the office's table. */
export function rowsOf({ unit, dutyReport, note, ...shown }: Disclosure): TableRow[] {
	const row = (section: string, cells: TableRow): TableRow => ({ unit, section, ...blank, ...cells });
	const texts = (section: string, all: readonly string[]) => all.map((text) => row(section, { text }));
	return [
		...texts('leads', shown.leads),
		...shown.targets.map(({ indicator, target, actual, ...rest }) =>
			row('target', { ...rest, item: indicator, target: String(target), actual: actual === null ? '' : String(actual) })
		),
		...shown.tasks.map((task) => row('task', task)),
		...texts('emergency', shown.emergencies),
		...shown.highlights.map(({ kind, points, ...rest }) =>
			row('highlight', { ...rest, status: kind, points: String(points) })
		),
		...shown.promises.map(({ text, outcome }) => row('promise', { text, status: outcome })),
		...texts('unverified', shown.unverified),
		...texts('note', note === '' ? [] : [note]),
		...(dutyReport ? [row('duty-report', { text: dutyReport.text, day: dutyReport.presentedOn ?? '' })] : [])
	];
}

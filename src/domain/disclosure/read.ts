import {
	badRow,
	cell,
	numberIn,
	readTable,
	required,
	type BadRow,
	type Result,
	type TableRefusal,
	type TableRow
} from '../basics/index.ts';
import type { Disclosure } from './disclosure.ts';
import { limits, parseDisclosure } from './document.ts';
import { cellFault, contentColumns, isSection, type CellFault, type Section } from './section.ts';

/**
 * What is wrong with a row. `actual-missing`: only an unverifiable target has no actual. `points-contradict`: something
 * good costs points, or something bad earns them. `section-missing` stands at the unit's first row and names the section.
 */
export type DisclosureFault = BadRow<
	| CellFault
	| 'unit-unknown'
	| 'section-unknown'
	| 'section-too-often'
	| 'section-missing'
	| 'actual-missing'
	| 'points-contradict'
>;

const mostRows: Partial<Record<Section, number>> = { leads: limits.leads, note: 1, 'duty-report': 1 };
const neededSections: readonly Section[] = ['leads', 'target'];

/**
 * The disclosures in the office's one long table, in the order in which units first appear; columns `unit`, `section`
 * and the content columns. Every bad row is named (the first 100 listed) and nothing is taken when there is one.
 * A unit that is absent from the table has no disclosure; one that is present says who leads it and shows a target.
 */
export function readDisclosures(
	rows: readonly TableRow[],
	units: readonly string[]
): Result<Disclosure[], TableRefusal<DisclosureFault>> {
	const known = new Set(units);
	return readTable(
		rows,
		['unit', 'section', ...contentColumns],
		(all) => [
			...all.flatMap((row, index) => rowFaults(row, index, known)),
			...unitsIn(all)
				.filter((unit) => known.has(unit))
				.flatMap((unit) => unitFaults(all, unit))
		],
		(all) => unitsIn(all).map((unit) => toDisclosure(unit, ofUnit(all, unit)))
	);
}

function rowFaults(row: TableRow, index: number, units: ReadonlySet<string>): DisclosureFault[] {
	const [unit, section] = [unitOf(row), sectionOf(row)];
	const unitFault = units.has(unit) ? [] : [badRow(index, 'unit', 'unit-unknown', unit)];
	if (!isSection(section)) return [...unitFault, badRow(index, 'section', 'section-unknown', section)];
	return [...unitFault, ...cellFaults(row, index, section), ...contradictions(row, index, section)];
}

function cellFaults(row: TableRow, index: number, section: Section): DisclosureFault[] {
	return contentColumns.flatMap((column) => {
		const value = cell(row, column);
		const fault = cellFault(section, column, value);
		return fault ? [badRow(index, column, fault, value)] : [];
	});
}

function contradictions(row: TableRow, index: number, section: Section): DisclosureFault[] {
	const status = cell(row, 'status');
	if (section === 'target' && cell(row, 'actual') === '' && (status === 'verified' || status === 'partly')) {
		return [badRow(index, 'actual', 'actual-missing', '')];
	}
	const points = numberIn(cell(row, 'points')) ?? 0;
	const contradicts = (status === 'good' && points < 0) || (status === 'bad' && points > 0);
	return section === 'highlight' && contradicts
		? [badRow(index, 'points', 'points-contradict', cell(row, 'points'))]
		: [];
}

function unitFaults(rows: readonly TableRow[], unit: string): DisclosureFault[] {
	const places = rows.flatMap((row, index) => (unitOf(row) === unit ? [{ index, section: sectionOf(row) }] : []));
	const first = required(places[0], 'first row of the unit').index;
	const missing = neededSections.filter((needed) => places.every(({ section }) => section !== needed));
	return [
		...missing.map((section) => badRow(first, 'section', 'section-missing' as const, section)),
		...tooOften(places)
	];
}

function tooOften(places: readonly { index: number; section: string }[]): DisclosureFault[] {
	return Object.entries(mostRows).flatMap(([section, most]) =>
		places
			.filter((place) => place.section === section)
			.slice(most)
			.map(({ index }) => badRow(index, 'section', 'section-too-often' as const, section))
	);
}

function toDisclosure(unit: string, rows: readonly TableRow[]): Disclosure {
	const of = (section: Section) => rows.filter((row) => sectionOf(row) === section);
	const texts = (section: Section) => of(section).map(textOf);
	const [report] = of('duty-report');
	return parseDisclosure({
		unit,
		leads: texts('leads'),
		targets: of('target').map(toTarget),
		tasks: of('task').map((row) => ({ text: textOf(row), status: cell(row, 'status') })),
		emergencies: texts('emergency'),
		highlights: of('highlight').map(toHighlight),
		promises: of('promise').map((row) => ({ text: textOf(row), outcome: cell(row, 'status') })),
		unverified: texts('unverified'),
		note: texts('note')[0] ?? '',
		dutyReport: report ? toDutyReport(report) : null
	});
}

function toTarget(row: TableRow) {
	return {
		indicator: cell(row, 'item'),
		measure: cell(row, 'measure'),
		direction: cell(row, 'direction'),
		target: numberIn(cell(row, 'target')),
		actual: numberIn(cell(row, 'actual')),
		source: cell(row, 'source'),
		status: cell(row, 'status')
	};
}

function toHighlight(row: TableRow) {
	return {
		day: cell(row, 'day'),
		text: textOf(row),
		kind: cell(row, 'status'),
		points: numberIn(cell(row, 'points'))
	};
}

function toDutyReport(row: TableRow) {
	const presentedOn = cell(row, 'day');
	return presentedOn === '' ? { text: textOf(row) } : { text: textOf(row), presentedOn };
}

const unitOf = (row: TableRow): string => cell(row, 'unit');
const sectionOf = (row: TableRow): string => cell(row, 'section');
const textOf = (row: TableRow): string => cell(row, 'text');
const ofUnit = (rows: readonly TableRow[], unit: string) => rows.filter((row) => unitOf(row) === unit);
const unitsIn = (rows: readonly TableRow[]): string[] => [...new Set(rows.map(unitOf))];

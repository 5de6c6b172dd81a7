import {
	badRow,
	canonicalJson,
	cell,
	numberIn,
	readTable,
	required,
	sha256Hex,
	type BadRow,
	type Result,
	type TableRefusal,
	type TableRow
} from '../basics/index.ts';

/** The two components computed elsewhere (annual, tracking: 0–100), bonus or deduction in points, ground of a veto. */
export type GivenScore = {
	readonly unit: string;
	readonly annual: number;
	readonly tracking: number;
	readonly adjustment: number;
	readonly veto: string | null;
};

/** What is wrong with a row; `unit-missing` names a ranked unit without a row and stands below the last one. */
export type GivenScoreFault = BadRow<
	'unit-unknown' | 'unit-twice' | 'unit-missing' | 'number-malformed' | 'number-out-of-range' | 'adjustment-too-large'
>;

const FULL = 100;

/**
 * The given scores of the ranked units, in the order of `rankedUnits`; columns `unit`, `annual`, `tracking`, and if wanted
 * `adjustment` (empty: 0; at most `adjustmentLimit` points either way) and `veto`. Every ranked unit stands there exactly
 * once. Every bad row is named (the first 100 listed) and nothing is taken when there is one.
 */
export function readScores(
	rows: readonly TableRow[],
	rankedUnits: readonly string[],
	adjustmentLimit: number
): Result<GivenScore[], TableRefusal<GivenScoreFault>> {
	return readTable(
		rows,
		['unit', 'annual', 'tracking'],
		(all) => [
			...all.flatMap((row, index) => [
				...unitFaults(all, index, rankedUnits),
				...scoreFaults(row, index, 'annual'),
				...scoreFaults(row, index, 'tracking'),
				...adjustmentFaults(row, index, adjustmentLimit)
			]),
			...missingUnits(all, rankedUnits)
		],
		(all) =>
			rankedUnits.map((unit) =>
				toScore(
					required(
						all.find((row) => unitOf(row) === unit),
						unit
					)
				)
			)
	);
}

/** Given scores as they are published: their canonical JSON in the order of `rankedUnits`. */
export function scoresText(given: readonly GivenScore[], rankedUnits: readonly string[]): string {
	const inOrder = given.toSorted((a, b) => rankedUnits.indexOf(a.unit) - rankedUnits.indexOf(b.unit));
	return canonicalJson(inOrder.map((score) => ({ ...score })));
}

/** The digest of given scores as the ledger shows it: the SHA-256 of their text, 64 hex. */
export const scoresDigest = (given: readonly GivenScore[], rankedUnits: readonly string[]): string =>
	sha256Hex(scoresText(given, rankedUnits));

function unitFaults(rows: readonly TableRow[], index: number, ranked: readonly string[]): GivenScoreFault[] {
	const unit = unitOf(required(rows[index], 'row'));
	if (!ranked.includes(unit)) return [badRow(index, 'unit', 'unit-unknown', unit)];
	const first = rows.findIndex((row) => unitOf(row) === unit);
	return first < index ? [badRow(index, 'unit', 'unit-twice', unit)] : [];
}

function missingUnits(rows: readonly TableRow[], ranked: readonly string[]): GivenScoreFault[] {
	const present = new Set(rows.map(unitOf));
	return ranked.filter((unit) => !present.has(unit)).map((unit) => badRow(rows.length, 'unit', 'unit-missing', unit));
}

function scoreFaults(row: TableRow, index: number, column: 'annual' | 'tracking'): GivenScoreFault[] {
	const text = cell(row, column);
	const score = numberIn(text);
	if (score === null) return [badRow(index, column, 'number-malformed', text)];
	return score < 0 || score > FULL ? [badRow(index, column, 'number-out-of-range', text)] : [];
}

function adjustmentFaults(row: TableRow, index: number, limit: number): GivenScoreFault[] {
	const text = cell(row, 'adjustment');
	const points = text === '' ? 0 : numberIn(text);
	if (points === null) return [badRow(index, 'adjustment', 'number-malformed', text)];
	return Math.abs(points) > limit ? [badRow(index, 'adjustment', 'adjustment-too-large', text)] : [];
}

function toScore(row: TableRow): GivenScore {
	const number = (column: string) => required(numberIn(cell(row, column)), column);
	return {
		unit: unitOf(row),
		annual: number('annual'),
		tracking: number('tracking'),
		adjustment: cell(row, 'adjustment') === '' ? 0 : number('adjustment'),
		veto: cell(row, 'veto') || null
	};
}

const unitOf = (row: TableRow): string => cell(row, 'unit');

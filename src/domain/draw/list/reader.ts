import { badRow, cell, err, ok, rowNumber, type Result, type TableRow } from '../../basics/index.ts';
import { keyOf, stratumOf, type FrameShape } from '../member.ts';
import { openFaults, type RowFault } from './faults.ts';
import { openNumbers } from './growing.ts';
import { beyondHousehold, householdLot } from './household.ts';
import { openNames } from './names.ts';
import { joinPersons } from './persons.ts';
import { reportOf, type Fate, type ListReport } from './report.ts';
import { columnsFor, folded, listColumns, openRecusal, type ListRules } from './rules.ts';

export type FrameRefusal =
	| { readonly code: 'frame-empty' | 'frame-nobody-stands' }
	| { readonly code: 'frame-column-missing'; readonly columns: readonly string[] }
	| { readonly code: 'frame-rows-bad'; readonly count: number; readonly rows: readonly RowFault[] };

/** A list read to its end: `stands` tells whether a person stands by the row at an index. */
export type ReadList = { readonly report: ListReport; readonly stands: (index: number) => boolean };

/** Reads a list row by row and keeps no row. */
export type ListReader = {
	readonly take: (row: TableRow) => void;
	readonly end: () => Result<ReadList, FrameRefusal>;
};

const LISTED_FAULTS = 100;

/** Refuses a list without the columns its design and rules ask for. */
export function checkColumns(
	headers: readonly string[],
	shape: FrameShape,
	rules: ListRules
): Result<null, FrameRefusal> {
	const needed = [listColumns.key, ...shape.strata, ...(shape.units ? [shape.units.column] : []), ...columnsFor(rules)];
	const columns = [...new Set(needed)].filter((column) => !headers.includes(column));
	return columns.length === 0 ? ok(null) : err({ code: 'frame-column-missing', columns });
}

/**
 * A reader of a list that has its columns. Nothing is taken from a list with a fault; the first 100 are named. Two keys
 * that look alike in full and half width (NFKC) are one key. A merged person stands by the first of their rows, whose
 * stratum, unit and label count, and is recused if any of the rows is (I5, I6); households are cut to size after that.
 */
export function openList(shape: FrameShape, rules: ListRules): ListReader {
	const faults: RowFault[] = [];
	const findFaults = openFaults(shape);
	const identify = openIdentities(rules.merge);
	const recuse = openRecusal(rules);
	const homes = openHomes();
	const strata = openTexts();
	const titles = openTexts();
	const fates: Fate[] = [];
	let count = 0;

	const take = (row: TableRow): void => {
		const index = fates.length;
		const found = [...findFaults(row, index), ...identify.faultsIn(row, index)];
		count += found.length;
		faults.push(...found.slice(0, LISTED_FAULTS - faults.length));
		fates.push(recuse(row));
		strata.add(stratumOf(row, shape));
		if (rules.merge) titles.add(cell(row, listColumns.title));
		if (rules.perHousehold !== null) homes.add(row);
	};

	const end = (): Result<ReadList, FrameRefusal> => {
		if (fates.length === 0) return err({ code: 'frame-empty' });
		if (count > 0) return err({ code: 'frame-rows-bad', count, rows: faults });
		merge(fates, identify.firstOf);
		if (rules.perHousehold !== null) cutHouseholds(fates, homes, rules.perHousehold);
		const report = reportOf(fates.length, (row) => ({
			fate: fates[row] ?? 'stands',
			first: identify.firstOf(row),
			stratum: strata.at(row),
			title: titles.at(row)
		}));
		if (report.people === 0) return err({ code: 'frame-nobody-stands' });
		return ok({ report, stands: (index) => fates[index] === 'stands' });
	};
	return { take, end };
}

/** Names whose texts are kept once, however many rows have them. */
function openTexts() {
	const numbers = new Map<string, number>();
	const names: string[] = [''];
	const rows = openNumbers();
	const add = (name: string): void => {
		const number = numbers.get(name) ?? names.push(name) - 1;
		numbers.set(name, number);
		rows.push(number);
	};
	return { add, at: (row: number): string => names[rows.at(row)] ?? '' };
}

/** Stands in no key, so that a pseudonym is never taken for one. */
const PSEUDONYM = '\t';

/** Who is who: by the key alone, or, where rows are merged, by the key or the pseudonym. */
function openIdentities(merging: boolean) {
	const persons = joinPersons();
	const pseudonyms = openNames();
	const pairs = openNames();
	const faultsIn = (row: TableRow, index: number): RowFault[] => {
		const key = keyOf(row).normalize('NFKC');
		const person = merging ? cell(row, listColumns.person).normalize('NFKC') : '';
		const names = key === '' ? [] : [key];
		const first = persons.add(person === '' ? names : [...names, PSEUDONYM + person]);
		if (!merging && first !== index)
			return [{ ...badRow(index, listColumns.key, 'key-twice', keyOf(row)), firstRow: rowNumber(first) }];
		if (person === '') return [];
		const firstRow = rowNumber(pseudonyms.claim(key, index));
		const isFirst = firstRow === rowNumber(index);
		const pair = key + PSEUDONYM + person;
		if (isFirst) pairs.claim(pair, index);
		if (pairs.find(pair) !== undefined) return [];
		return [{ ...badRow(index, listColumns.person, 'person-contradicts', person), firstRow }];
	};
	return { faultsIn, firstOf: persons.firstOf };
}

/** The household of each row and its place in the lot there; who names none is a household of their own. */
function openHomes() {
	const numbers = openNames();
	const homes = openNumbers();
	const lots = openNumbers();
	const add = (row: TableRow): void => {
		const household = folded(cell(row, listColumns.household));
		const home = household === '' ? 0 : numbers.claim(household, numbers.size() + 1);
		homes.push(home);
		lots.push(home === 0 ? 0 : householdLot(household, keyOf(row)));
	};
	return { homes, lots, add };
}

function merge(fates: Fate[], firstOf: (row: number) => number): void {
	for (const [row, fate] of fates.entries()) {
		const first = firstOf(row);
		if (first === row) continue;
		if (fate !== 'stands' && fates[first] === 'stands') fates[first] = fate;
		fates[row] = 'merged';
	}
}

function cutHouseholds(fates: Fate[], homes: ReturnType<typeof openHomes>, most: number): void {
	const standing = new Uint32Array(fates.length);
	let count = 0;
	for (const [row, fate] of fates.entries()) if (fate === 'stands') standing[count++] = row;
	for (const row of beyondHousehold(standing.subarray(0, count), homes, most)) fates[row] = 'household';
}

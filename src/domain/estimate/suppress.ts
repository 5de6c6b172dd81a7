/** Which cells of a table of counts must not be shown, and which totals must be withheld with them. */
export type Suppression = {
	readonly primary: readonly (readonly boolean[])[];
	readonly suppressed: readonly (readonly boolean[])[];
	readonly rowTotals: readonly boolean[];
	readonly columnTotals: readonly boolean[];
	readonly grandTotal: boolean;
};

type Cell = { readonly n: number; suppressed: boolean };
type Line = { readonly cells: readonly Cell[]; withheld: boolean };

/**
 * Suppression of a table of counts with published margins (rows × columns): cells with 0 < n < k, then cells or totals
 * from which they could be worked out, rows before columns, until nothing changes (statistics §4.5). Fixture 14.
 */
export function suppress(counts: readonly (readonly number[])[], k: number): Suppression {
	const primary = counts.map((row) => row.map((n) => n > 0 && n < k));
	const table = counts.map((row) => row.map((n): Cell => ({ n, suppressed: n > 0 && n < k })));
	const rows = table.map((cells): Line => ({ cells, withheld: false }));
	const columns = (table[0] ?? []).map((_, j): Line => ({
		cells: table.flatMap((row) => row[j] ?? []),
		withheld: false
	}));
	let sweep = true;
	while (sweep) {
		sweep = false;
		for (const line of [...rows, ...columns]) sweep = protect(line, k) || sweep;
	}
	return {
		primary,
		suppressed: table.map((row) => row.map((cell) => cell.suppressed)),
		rowTotals: rows.map((line) => line.withheld),
		columnTotals: columns.map((line) => line.withheld),
		grandTotal: [rows, columns].some((lines) => lines.filter((line) => line.withheld).length === 1)
	};
}

/** Whether the hidden cells of a line cannot be worked out from its total. */
function isSafe({ cells, withheld }: Line, k: number): boolean {
	const hidden = cells.filter((cell) => cell.suppressed);
	const people = hidden.reduce((sum, cell) => sum + cell.n, 0);
	return withheld || hidden.length === 0 || (hidden.length >= 2 && people >= k);
}

/** Hides the smallest open cell of an unsafe line, or its total if none is left; says whether it had to. */
function protect(line: Line, k: number): boolean {
	if (isSafe(line, k)) return false;
	const open = line.cells.filter((cell) => !cell.suppressed && cell.n > 0);
	const [smallest] = open.toSorted((a, b) => a.n - b.n);
	if (smallest) smallest.suppressed = true;
	else line.withheld = true;
	return true;
}

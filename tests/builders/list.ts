import { err, ok, type Result, type TableRow } from '#domain/basics';
import {
	checkColumns,
	openList,
	plainRules,
	toMember,
	type FrameRefusal,
	type FrameShape,
	type ListReport,
	type ListRules,
	type Member
} from '#domain/draw';

/** A whole list read at once: who stands and what became of the rest. */
export function readAll(
	rows: readonly TableRow[],
	shape: FrameShape,
	rules: Partial<ListRules> = {}
): Result<{ readonly members: Member[]; readonly report: ListReport }, FrameRefusal> {
	const all = { ...plainRules, ...rules };
	const columns = rows[0] ? checkColumns(Object.keys(rows[0]), shape, all) : ok(null);
	if (!columns.ok) return columns;
	const reader = openList(shape, all);
	for (const row of rows) reader.take(row);
	const read = reader.end();
	if (!read.ok) return err(read.error);
	const members = rows.filter((_, at) => read.value.stands(at)).map((row) => toMember(row, shape));
	return ok({ members, report: read.value.report });
}

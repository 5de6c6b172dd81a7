import { err, ok, type Result } from '#domain/basics';
import {
	checkColumns,
	mapRow,
	openList,
	toMember,
	type FrameRefusal,
	type FrameShape,
	type Member,
	type ReadList
} from '#domain/draw';
import type { LongTable } from '../../files/long-table.ts';
import type { TableFileRefusal } from '../../files/table-file.ts';
import type { ListChoice } from './choice.ts';

/** A list is read once, then its people are written down. */
export type Step = 'read' | 'write';

/** Told of the rows read, or the people written down, so far. */
export type Progress = (rows: number, step: Step) => void;

const TOLD_EVERY = 1000;
const BATCH = 1000;

/** Reads a list once, keeping no row, and finds every fault in it, or who stands. */
export async function readList(
	table: LongTable,
	shape: FrameShape,
	{ columns, rules }: ListChoice,
	progress: Progress
): Promise<Result<ReadList, TableFileRefusal | FrameRefusal>> {
	const complete = checkColumns(Object.keys(columns), shape, rules);
	if (!complete.ok) return complete;
	const reader = openList(shape, rules);
	const read = await table.each((row, index) => {
		reader.take(mapRow(row, columns));
		if (index % TOLD_EVERY === 0) progress(index, 'read');
		return undefined;
	});
	return read.ok ? reader.end() : err(read.error);
}

/** Reads a list again and hands on those who stand, in batches; `keep` is told who came before. */
export async function eachMember(
	table: LongTable,
	shape: FrameShape,
	{ columns }: ListChoice,
	{ stands }: ReadList,
	keep: (members: readonly Member[], before: number) => Promise<void>
): Promise<Result<number, TableFileRefusal>> {
	let kept = 0;
	let batch: Member[] = [];
	const flush = async (): Promise<void> => {
		const full = batch;
		batch = [];
		await keep(full, kept);
		kept += full.length;
	};
	const read = await table.each((row, index) => {
		if (stands(index)) batch.push(toMember(mapRow(row, columns), shape));
		return batch.length < BATCH ? undefined : flush();
	});
	if (!read.ok) return read;
	if (batch.length > 0) await flush();
	return ok(kept);
}

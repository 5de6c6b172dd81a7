import { badRow, cell, err, ok, readTable, sha256Hex, type BadRow, type Result } from '../basics/index.ts';
import type { TableRefusal, TableRow } from '../basics/index.ts';
import { commitMembers, frameText, isCode } from '../draw/index.ts';

/** What may be inspected: an item of a unit by their codes, what it is called, and the stratum it is drawn in. */
export type Target = { readonly unit: string; readonly item: string; readonly name: string; readonly stratum: string };

/** An item that every unit of a list has. */
export type Item = { readonly code: string; readonly name: string };

/** Columns of a list of targets. */
export const targetColumns = ['unit', 'item', 'name'] as const;

/** Longest name of an item, in UTF-16 units, and most targets of a list. */
export const LONGEST_NAME = 200;
export const MOST_TARGETS = 5000;

export type TargetFault = BadRow<'unit-unknown' | 'code-bad' | 'target-twice' | 'cell-missing' | 'text-too-long'>;

/** `line` counts from 1. */
export type ItemsRefusal = { readonly code: 'items-bad'; readonly line: number };
export type TargetsRefusal = TableRefusal<TargetFault> | { readonly code: 'targets-too-many'; readonly most: number };

/** The one text that stands for a target in the draw: the slash stands in no code. */
export const targetKey = ({ unit, item }: Pick<Target, 'unit' | 'item'>): string => `${unit}/${item}`;

/** The group column of the frame file. */
export const TARGET_GROUP = 'targets';

/** The targets of a table; `strata` gives the stratum of every unit that may be inspected. */
export function readTargets(
	rows: readonly TableRow[],
	strata: ReadonlyMap<string, string>
): Result<Target[], TargetsRefusal> {
	if (rows.length > MOST_TARGETS) return err({ code: 'targets-too-many', most: MOST_TARGETS });
	return readTable(
		rows,
		targetColumns,
		(table) => faultsIn(table, strata),
		(table) => table.map((row) => targetOf(row, strata))
	);
}

function targetOf(row: TableRow, strata: ReadonlyMap<string, string>): Target {
	const unit = cell(row, 'unit');
	return { unit, item: cell(row, 'item'), name: cell(row, 'name').normalize('NFC'), stratum: strata.get(unit) ?? '' };
}

function faultsIn(rows: readonly TableRow[], strata: ReadonlyMap<string, string>): TargetFault[] {
	const seen = new Set<string>();
	return rows.flatMap((row, at): TargetFault[] => {
		const [unit, item, name] = targetColumns.map((column) => cell(row, column));
		const key = targetKey({ unit: unit ?? '', item: item ?? '' });
		if (!strata.has(unit ?? '')) return [badRow(at, 'unit', 'unit-unknown', unit ?? '')];
		if (!isCode(item ?? '')) return [badRow(at, 'item', 'code-bad', item ?? '')];
		if (seen.size === seen.add(key).size) return [badRow(at, 'item', 'target-twice', key)];
		if (name === undefined || name === '') return [badRow(at, 'name', 'cell-missing', '')];
		return name.length > LONGEST_NAME ? [badRow(at, 'name', 'text-too-long', name)] : [];
	});
}

const ITEM = /^([A-Za-z0-9._-]{1,64})\s+(\S.*)$/;

/** Items typed one a line: code, blank, name. */
export function readItems(text: string): Result<Item[], ItemsRefusal> {
	const items: Item[] = [];
	for (const [at, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const [, code, name] = ITEM.exec(line.normalize('NFKC').trim()) ?? [];
		const known = code === undefined || items.some((item) => item.code === code);
		if (known || name === undefined || name.length > LONGEST_NAME) return err({ code: 'items-bad', line: at + 1 });
		items.push({ code, name });
	}
	return items.length === 0 ? err({ code: 'items-bad', line: 1 }) : ok(items);
}

/** Every item of every unit. */
export const everyItem = (strata: ReadonlyMap<string, string>, items: readonly Item[]): Target[] =>
	[...strata].flatMap(([unit, stratum]) => items.map(({ code, name }) => ({ unit, item: code, name, stratum })));

/** The key of the salts, which hides nothing: the list is public, and so is everything its lines are made of. */
export const publicFrameKey = (round: string): string => sha256Hex(`gongping/spot-check/frame-key\n${round}\n`);

/** The frame file of a list of targets, with the commitment of each: what `svydraw/1` draws from. */
export function targetFrame(
	round: string,
	targets: readonly Target[]
): { readonly text: string; readonly commitments: ReadonlyMap<string, Target> } {
	const members = targets.map((target) => ({
		key: targetKey(target),
		stratum: target.stratum,
		unit: target.unit,
		label: target.name
	}));
	const lines = commitMembers(publicFrameKey(round), TARGET_GROUP, members);
	return {
		text: frameText(lines),
		commitments: new Map(lines.map(({ commitment }, at) => [commitment, targets[at] as Target]))
	};
}

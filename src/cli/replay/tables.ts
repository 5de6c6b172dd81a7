import type { TableRow } from '#domain/basics';
import { contentColumns } from '#domain/disclosure';
import { csvOf } from '../common/csv.ts';
import type { Population } from './population.ts';
import { STRATUM } from './scheme.ts';

const blank: TableRow = Object.fromEntries(contentColumns.map((column) => [column, '']));

/** Everybody, as the list to draw from. */
export const frameTable = ({ students }: Population): Uint8Array =>
	csvOf(students.map(({ key, stratum }) => ({ person_key: key, [STRATUM]: stratum, label: key })));

/** What is known of the departments: how many of their lecturers were marked. Nothing is invented to fill the rest. */
export const disclosureTable = ({ departments }: Population): Uint8Array =>
	csvOf(
		departments.flatMap(({ code, lecturers }) => {
			const row = (section: string, cells: TableRow): TableRow => ({ unit: code, section, ...blank, ...cells });
			const count = String(lecturers);
			return [
				row('leads', { text: '原始数据只有系的编号 / the data name departments by number only' }),
				row('target', {
					item: '被评教师人数 / lecturers marked',
					direction: 'up',
					target: count,
					actual: count,
					source: 'InstEval, R package lme4',
					status: 'verified'
				}),
				row('duty-report', { text: '数据重放，没有述职 / a replay of data: nobody reported' })
			];
		})
	);

/** The scores that do not count under this scheme but that the office's table must carry. */
export const scoreTable = ({ departments }: Population): Uint8Array =>
	csvOf(departments.map(({ code }) => ({ unit: code, annual: '0', tracking: '0' })));

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assert, compareText, required, type TableRow } from '#domain/basics';
import { readTableFile } from '#lib/server/files/table-file.ts';
import { fraction, type Fraction } from './fraction.ts';

/** A student: the stratum, and by department the mean of the marks (1–5) given to its lecturers. */
export type Student = {
	readonly key: string;
	readonly stratum: string;
	readonly opinions: ReadonlyMap<string, Fraction>;
};

/** A department: its code and how many of its lecturers were rated. */
export type Department = { readonly code: string; readonly lecturers: number };

/** Everybody: 2,972 students, 73,421 marks and 14 departments in the data of lme4's InstEval. */
export type Population = {
	readonly students: readonly Student[];
	readonly departments: readonly Department[];
	readonly marks: number;
};

const columns = ['s', 'd', 'studage', 'dept', 'y'] as const;
type Mark = Readonly<Record<(typeof columns)[number], string>>;

/** Reads `population.csv` of a folder, a mark a row: student `s` of stratum `studage`, lecturer `d` of `dept`, mark `y`. */
export async function readPopulation(folder: string): Promise<Population> {
	const rows = await readTableFile(await readFile(path.join(folder, 'population.csv')));
	assert(rows.ok, 'population.csv is a table');
	return populationOf(rows.value.map(toMark));
}

function toMark(row: TableRow): Mark {
	const cells = columns.map((column) => [column, required(row[column], `column ${column}`)]);
	return Object.fromEntries(cells) as Mark;
}

/** The population in a list of marks. */
export function populationOf(marks: readonly Mark[]): Population {
	const [byStudent, byDepartment] = [Map.groupBy(marks, ({ s }) => s), Map.groupBy(marks, ({ dept }) => dept)];
	return {
		students: [...byStudent].map(([s, own]) => toStudent(s, own)).sort((a, b) => compareText(a.key, b.key)),
		departments: [...byDepartment]
			.map(([dept, own]) => ({ code: departmentCode(dept), lecturers: new Set(own.map(({ d }) => d)).size }))
			.sort((a, b) => compareText(a.code, b.code)),
		marks: marks.length
	};
}

const departmentCode = (dept: string): string => `dept-${dept.padStart(2, '0')}`;

function toStudent(s: string, marks: readonly Mark[]): Student {
	const byDepartment = Map.groupBy(marks, ({ dept }) => departmentCode(dept));
	const means = [...byDepartment].map(([code, own]) => [code, meanOf(own)] as const);
	return { key: `student-${s.padStart(4, '0')}`, stratum: marks[0]?.studage ?? '', opinions: new Map(means) };
}

const meanOf = (marks: readonly Mark[]): Fraction =>
	fraction(
		marks.reduce((sum, { y }) => sum + Number(y), 0),
		marks.length
	);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const folder = process.env['R_FIXTURES'] ?? fileURLToPath(new URL('../vectors/r', import.meta.url));

/** A file of golden numbers made with R, by its name without `.json`; tests/vectors/r/README.md tells the shapes. */
export const fixture = <T>(name: string): T => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T;

/** The rows of a table of such numbers, by its name without `.csv`; none where the set has no such table. */
export function fixtureRows(name: string): Record<string, string>[] {
	if (!existsSync(join(folder, `${name}.csv`))) return [];
	const [head = '', ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
		.trimEnd()
		.split('\n');
	const columns = head.trim().split(',');
	return lines.map((line) => {
		const cells = line.trim().split(',');
		return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
	});
}

/** A number, or null where R has none. */
export type Maybe = number | null;

/** Whether |a-b| ≤ 1e-9 max(1,|b|), or both are null. */
const agree = (actual: Maybe, expected: Maybe): boolean =>
	actual === null || expected === null
		? actual === expected
		: Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

/** Expects the number of the fixture within its tolerance. */
export function expectNumber(actual: Maybe | undefined, expected: Maybe, what = 'number'): void {
	expect(agree(actual ?? null, expected), `${what}: ${String(actual)} instead of ${String(expected)}`).toBe(true);
}

/** Expects every number of the fixture's list within its tolerance. */
export function expectNumbers(actual: readonly Maybe[], expected: readonly Maybe[], what = 'numbers'): void {
	expect(actual, what).toHaveLength(expected.length);
	expected.forEach((value, index) => {
		expectNumber(actual[index], value, `${what}[${index}]`);
	});
}

/** Expects every entry of the fixture's matrix within its tolerance. */
export function expectMatrix(
	actual: readonly (readonly Maybe[])[],
	expected: readonly (readonly Maybe[])[],
	what = 'matrix'
): void {
	expect(actual, what).toHaveLength(expected.length);
	expected.forEach((row, index) => {
		expectNumbers(actual[index] ?? [], row, `${what}[${index}]`);
	});
}

/** A column of the fixture: NaN where R has no value. */
export const toColumn = (values: readonly Maybe[]): Float64Array => Float64Array.from(values, (value) => value ?? NaN);

/** Numbers codes from 0 in the order they first occur. */
export function toIndex(codes: readonly string[]): { readonly index: Int32Array; readonly codes: readonly string[] } {
	const known = [...new Set(codes)];
	const place = new Map(known.map((code, at) => [code, at]));
	return { index: Int32Array.from(codes, (code) => place.get(code) ?? -1), codes: known };
}

/** Expects a distribution function to meet the fixture at every point of its grid: |a-b| ≤ 1e-12 + 1e-9 |b|. */
export function expectDistribution(actual: (at: number) => number, expected: readonly number[]): void {
	expected.forEach((value, index) => {
		const reached = actual(index);
		expect(Math.abs(reached - value), `[${index}]: ${reached} instead of ${value}`).toBeLessThanOrEqual(
			1e-12 + 1e-9 * Math.abs(value)
		);
	});
}

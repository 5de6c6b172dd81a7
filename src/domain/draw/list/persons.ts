import { openNumbers } from './growing.ts';
import { openNames } from './names.ts';

/** Rows joined into persons; each person is known by their first row. */
export type Persons = {
	/** Adds the next row under the names it is known by (a key, a pseudonym); gives the person's first row. */
	readonly add: (names: readonly string[]) => number;
	/** The first row of the person a row belongs to. */
	readonly firstOf: (row: number) => number;
};

/**
 * Joins rows that share a name, directly or through other rows: whoever is listed as a deputy under one key and as a
 * delegate under another is one person if a pseudonym says so (I5). Names of different kinds must not look alike.
 */
export function joinPersons(): Persons {
	const rows = openNames();
	const parents = openNumbers();
	const firstOf = (row: number): number => {
		let first = row;
		while (parents.at(first) !== first) first = parents.at(first);
		parents.set(row, first);
		return first;
	};
	const add = (names: readonly string[]): number => {
		const row = parents.length();
		const known = names
			.map((name) => rows.claim(name, row))
			.filter((other) => other !== row)
			.map(firstOf);
		const first = Math.min(row, ...known);
		parents.push(first);
		for (const other of known) parents.set(other, first);
		return first;
	};
	return { add, firstOf };
}

/** For each column the law knows, the header of the file's column that is taken for it. */
export type ColumnMap = Readonly<Record<string, string>>;

/** Header words by the column they mean. */
export type HeaderWords = Readonly<Record<string, readonly string[]>>;

/** One form for headers that differ in width, case, blanks or hyphens only. */
const plain = (header: string): string =>
	header
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[\s_()-]/g, '');

/**
 * Which of the file's columns is meant by each of `columns`: the one of that very name, else the first whose header is
 * among the words for it. A column of the file is taken once.
 */
export function guessColumns(headers: readonly string[], columns: readonly string[], words: HeaderWords): ColumnMap {
	const free = new Set(headers);
	const map: Record<string, string> = {};
	const take = (column: string, header: string | undefined): void => {
		if (header === undefined || column in map) return;
		map[column] = header;
		free.delete(header);
	};
	for (const column of columns) take(column, free.has(column) ? column : undefined);
	for (const column of columns) {
		const meant = new Set([column, ...(words[column] ?? [])].map(plain));
		take(
			column,
			[...free].find((header) => meant.has(plain(header)))
		);
	}
	return map;
}

/** A row under the law's own column names; what is not mapped is left behind. */
export const mapRow = (row: Readonly<Record<string, string>>, map: ColumnMap): Record<string, string> =>
	Object.fromEntries(Object.entries(map).map(([column, header]) => [column, row[header] ?? '']));

import { expect, test } from 'vitest';
import { csvOf } from '../../../src/cli/common/csv.ts';
import { readTableFile } from '#lib/server/files/table-file.ts';

test('a table reads back as it was written, commas, quotes and lines within a cell included', async () => {
	const rows = [
		{ unit: 'a', text: '一,"二"\n三' },
		{ unit: 'b', text: '' }
	];
	expect(await readTableFile(csvOf(rows))).toEqual({ ok: true, value: rows });
});

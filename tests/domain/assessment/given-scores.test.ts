import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '#domain/basics';
import { readScores, scoresDigest } from '../../../src/domain/assessment/given-scores.ts';

const aRow = (unit: string, over: TableRow = {}): TableRow => ({ unit, annual: '98.3', tracking: '94.5', ...over });
const read = (rows: TableRow[], units = ['dafang', 'zhijin']) => readScores(rows, units, 3);

function faultsOf(rows: TableRow[]) {
	const outcome = read(rows);
	if (outcome.ok || outcome.error.code !== 'table-rows-bad') throw new Error('the table has no bad rows');
	return outcome.error.rows.map(({ row, column, reason, value }) => [row, column, reason, value]);
}

describe('the table of given scores', () => {
	it('gives every ranked unit its scores, in the order of the scheme', () => {
		const veto = { adjustment: '-3', veto: '重大安全事故' };
		expect(read([aRow('zhijin', veto), aRow('dafang', { adjustment: '', veto: '' })])).toEqual({
			ok: true,
			value: [
				{ unit: 'dafang', annual: 98.3, tracking: 94.5, adjustment: 0, veto: null },
				{ unit: 'zhijin', annual: 98.3, tracking: 94.5, adjustment: -3, veto: '重大安全事故' }
			]
		});
	});

	it('needs no column for adjustments or vetoes', () => {
		expect(read([aRow('dafang')], ['dafang'])).toMatchObject({ value: [{ adjustment: 0, veto: null }] });
	});

	it('has one digest in whatever order it is kept, which any other tool recomputes', () => {
		const units = ['dafang', 'zhijin'];
		const given = units.map((unit) => ({ unit, annual: 98.3, tracking: 94.5, adjustment: -3, veto: null }));
		const text = units.map((unit) => `{"adjustment":-3,"annual":98.3,"tracking":94.5,"unit":"${unit}","veto":null}`);
		const digest = createHash('sha256')
			.update(`[${text.join(',')}]`)
			.digest('hex');
		expect(scoresDigest(given, units)).toBe(digest);
		expect(scoresDigest(given.toReversed(), units)).toBe(digest);
		const other = given.map((score) => ({ ...score, annual: 98.4 }));
		expect(scoresDigest(other, units)).not.toBe(digest);
	});

	it('is refused when it is empty or lacks a column', () => {
		expect(read([])).toEqual({ ok: false, error: { code: 'table-empty' } });
		expect(read([{ unit: 'dafang', annual: '1' }])).toEqual({
			ok: false,
			error: { code: 'table-column-missing', columns: ['tracking'] }
		});
	});
});

describe('a bad row', () => {
	it.each([
		['has no score', { annual: '' }, ['annual', 'number-malformed', '']],
		['has a score above one hundred', { tracking: '100.1' }, ['tracking', 'number-out-of-range', '100.1']],
		['has a score below nothing', { tracking: '-1' }, ['tracking', 'number-out-of-range', '-1']],
		['adjusts by no number', { adjustment: 'three' }, ['adjustment', 'number-malformed', 'three']],
		['adjusts by more than the scheme allows', { adjustment: '3.5' }, ['adjustment', 'adjustment-too-large', '3.5']],
		['deducts more than the scheme allows', { adjustment: '-3.5' }, ['adjustment', 'adjustment-too-large', '-3.5']]
	])('%s', (_, over, fault) => {
		expect(faultsOf([aRow('dafang'), aRow('zhijin', over)])).toEqual([[3, ...fault]]);
	});

	it('names a unit that is not ranked, or is there already', () => {
		expect(faultsOf([aRow('dafang'), aRow('zhijin'), aRow('audit'), aRow('dafang')])).toEqual([
			[4, 'unit', 'unit-unknown', 'audit'],
			[5, 'unit', 'unit-twice', 'dafang']
		]);
	});

	it('is the one below the last for every ranked unit without a row', () => {
		expect(faultsOf([aRow('zhijin')])).toEqual([[3, 'unit', 'unit-missing', 'dafang']]);
	});
});

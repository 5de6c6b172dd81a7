import { describe, expect, it } from 'vitest';
import type { TableRow } from '#domain/basics';
import { readDisclosures } from '#domain/disclosure';
import { aRow, theLeast } from '../../builders/disclosure-table.ts';

const UNITS = ['dafang', 'zhijin'];
const read = (rows: TableRow[]) => readDisclosures(rows, UNITS);

function faultsOf(rows: TableRow[]) {
	const outcome = read(rows);
	if (outcome.ok || outcome.error.code !== 'table-rows-bad') throw new Error('the table has no bad rows');
	return outcome.error.rows.map(({ row, column, reason, value }) => [row, column, reason, value]);
}

describe('the table of disclosures', () => {
	it('becomes one disclosure a unit, every section in its place', () => {
		const rows = [
			...theLeast('zhijin'),
			...theLeast('dafang'),
			aRow('dafang', 'leads', { text: '管全县的事' }),
			aRow('dafang', 'target', {
				item: '退耕',
				direction: 'binary',
				target: '1',
				source: '林业局',
				status: 'unverifiable'
			}),
			aRow('dafang', 'task', { text: '修通村公路', status: 'done' }),
			aRow('dafang', 'emergency', { text: '六月山洪' }),
			aRow('dafang', 'highlight', { day: '2010-07-06', text: '抽查不合格', status: 'bad', points: '-2' }),
			aRow('dafang', 'promise', { text: '建十所小学', status: 'partly' }),
			aRow('dafang', 'unverified', { text: '招商到位资金' }),
			aRow('dafang', 'note', { text: '谢谢监督' }),
			aRow('dafang', 'duty-report', { text: '述职', day: '2011-01-20' })
		];
		const forest = {
			indicator: '森林覆盖率',
			measure: '%',
			direction: 'up',
			target: 40,
			actual: 39.2,
			source: '林业局'
		};
		const farmland = { indicator: '退耕', measure: '', direction: 'binary', target: 1, actual: null, source: '林业局' };
		const least = { leads: ['县委书记、县长'], targets: [{ ...forest, status: 'verified' }] };
		const none = {
			tasks: [],
			emergencies: [],
			highlights: [],
			promises: [],
			unverified: [],
			note: '',
			dutyReport: null
		};
		const dafang = {
			unit: 'dafang',
			leads: ['县委书记、县长', '管全县的事'],
			targets: [
				{ ...forest, status: 'verified' },
				{ ...farmland, status: 'unverifiable' }
			],
			tasks: [{ text: '修通村公路', status: 'done' }],
			emergencies: ['六月山洪'],
			highlights: [{ day: '2010-07-06', text: '抽查不合格', kind: 'bad', points: -2 }],
			promises: [{ text: '建十所小学', outcome: 'partly' }],
			unverified: ['招商到位资金'],
			note: '谢谢监督',
			dutyReport: { text: '述职', presentedOn: '2011-01-20' }
		};
		expect(read(rows)).toEqual({ ok: true, value: [{ unit: 'zhijin', ...least, ...none }, dafang] });
	});

	it('may hold a duty report that was not presented on a day', () => {
		const outcome = read([...theLeast('dafang'), aRow('dafang', 'duty-report', { text: '述职' })]);
		expect(outcome).toMatchObject({ value: [{ dutyReport: { text: '述职' } }] });
	});

	it('is refused when it is empty or lacks a column', () => {
		expect(read([])).toEqual({ ok: false, error: { code: 'table-empty' } });
		const { points, text, ...rest } = aRow('dafang', 'note');
		expect([points, text]).toEqual(['', '']);
		expect(read([rest])).toEqual({ ok: false, error: { code: 'table-column-missing', columns: ['points', 'text'] } });
	});
});

describe('a bad row', () => {
	const target = { item: 'GDP', direction: 'up', target: '9', actual: '9', source: '统计局', status: 'verified' };
	const highlight = { day: '2010-07-06', text: '抢险', status: 'good', points: '1' };

	it.each([
		['names no unit of the scheme', aRow('nowhere', 'emergency', { text: 'x' }), 'unit', 'unit-unknown', 'nowhere'],
		['names no section', aRow('dafang', 'praise', { text: 'x' }), 'section', 'section-unknown', 'praise'],
		['leaves out what its section needs', aRow('dafang', 'emergency'), 'text', 'cell-missing', ''],
		[
			'fills what its section does not use',
			aRow('dafang', 'note', { text: 'x', day: 'd' }),
			'day',
			'cell-not-used',
			'd'
		],
		['has no number', aRow('dafang', 'target', { ...target, target: '9%' }), 'target', 'number-malformed', '9%'],
		['has a wrong actual', aRow('dafang', 'target', { ...target, actual: 'n' }), 'actual', 'number-malformed', 'n'],
		[
			'has no actual though verified',
			aRow('dafang', 'target', { ...target, actual: '' }),
			'actual',
			'actual-missing',
			''
		],
		[
			'has an unknown direction',
			aRow('dafang', 'target', { ...target, direction: '升' }),
			'direction',
			'choice-unknown',
			'升'
		],
		[
			'has a status of another section',
			aRow('dafang', 'task', { text: 'x', status: 'kept' }),
			'status',
			'choice-unknown',
			'kept'
		],
		[
			'has no day of the calendar',
			aRow('dafang', 'highlight', { ...highlight, day: '2010-02-30' }),
			'day',
			'day-malformed',
			'2010-02-30'
		],
		[
			'praises with a deduction',
			aRow('dafang', 'highlight', { ...highlight, points: '-1' }),
			'points',
			'points-contradict',
			'-1'
		],
		[
			'blames with a bonus',
			aRow('dafang', 'highlight', { ...highlight, status: 'bad' }),
			'points',
			'points-contradict',
			'1'
		],
		['is a second note', aRow('dafang', 'note', { text: 'again' }), 'section', 'section-too-often', 'note']
	])('%s', (_, row, column, reason, value) => {
		const note = aRow('dafang', 'note', { text: '谢谢监督' });
		const rows = reason === 'section-too-often' ? [...theLeast('dafang'), note, row] : [...theLeast('dafang'), row];
		expect(faultsOf(rows)).toEqual([[rows.length + 1, column, reason, value]]);
	});

	it('is a note of more than two hundred characters, however many bytes they take', () => {
		const note = (length: number) => [...theLeast('dafang'), aRow('dafang', 'note', { text: '𠀀'.repeat(length) })];
		expect(read(note(200)).ok).toBe(true);
		expect(faultsOf(note(201))).toMatchObject([[4, 'text', 'text-too-long', expect.anything()]]);
	});

	it('is the first row of a unit that does not say who leads it or shows no target', () => {
		expect(faultsOf([...theLeast('zhijin'), aRow('dafang', 'emergency', { text: '六月山洪' })])).toEqual([
			[4, 'section', 'section-missing', 'leads'],
			[4, 'section', 'section-missing', 'target']
		]);
	});

	it('is the third line about who leads a unit', () => {
		const line = aRow('dafang', 'leads', { text: 'x' });
		expect(faultsOf([...theLeast('dafang'), line, line])).toEqual([[5, 'section', 'section-too-often', 'leads']]);
	});

	it('hides no other bad row', () => {
		const rows = [...theLeast('nowhere'), aRow('dafang', 'task', { text: '' })];
		expect(faultsOf(rows).map(([row, column]) => [row, column])).toEqual([
			[2, 'unit'],
			[3, 'unit'],
			[4, 'status'],
			[4, 'text'],
			[4, 'section'],
			[4, 'section']
		]);
	});
});

import { describe, expect, it } from 'vitest';
import { memberCommitment, readFrameText, salter } from '#domain/draw';
import { everyItem, publicFrameKey, readItems, readTargets, targetFrame } from '#domain/inspection';
import { someTargets } from '../../builders/spot.ts';

const strata = new Map([
	['bijie', 'county'],
	['dafang', 'county'],
	['finance', 'department']
]);
const row = (unit: string, item: string, name = '事项') => ({ unit, item, name });

describe('a list of targets', () => {
	it('takes each item of a unit once, with the stratum of its unit', () => {
		expect(readTargets([row('bijie', 'roads'), row('finance', 'roads', ' 公路 ')], strata)).toEqual({
			ok: true,
			value: [
				{ unit: 'bijie', item: 'roads', name: '事项', stratum: 'county' },
				{ unit: 'finance', item: 'roads', name: '公路', stratum: 'department' }
			]
		});
	});

	it.each([
		[row('nowhere', 'roads'), 'unit-unknown'],
		[row('bijie', 'ro/ads'), 'code-bad'],
		[row('bijie', 'water'), 'target-twice'],
		[row('dafang', 'water', ''), 'cell-missing'],
		[row('dafang', 'water', 'x'.repeat(201)), 'text-too-long']
	])('names the row that is no target: %o', (bad, reason) => {
		const read = readTargets([row('bijie', 'water'), bad], strata);
		expect(read).toMatchObject({ ok: false, error: { code: 'table-rows-bad', rows: [{ row: 3, reason }] } });
	});

	it('has an end', () => {
		const many = Array.from({ length: 5001 }, (_, at) => row('bijie', `i${at}`));
		expect(readTargets(many, strata)).toEqual({ ok: false, error: { code: 'targets-too-many', most: 5000 } });
	});

	it('may be every typed item of every unit', () => {
		const items = readItems('roads 公路建设\n\n water  饮水　安全\n');
		expect(items).toEqual({
			ok: true,
			value: [
				{ code: 'roads', name: '公路建设' },
				{ code: 'water', name: '饮水 安全' }
			]
		});
		expect(everyItem(strata, items.ok ? items.value : [])).toHaveLength(6);
	});

	it.each([
		['roads', 1],
		['roads 公路\nroads 又一条', 2],
		['公路 公路', 1],
		['', 1]
	])('names the typed line that is no item: %j', (text, line) => {
		expect(readItems(text)).toEqual({ ok: false, error: { code: 'items-bad', line } });
	});
});

describe('the frame of targets', () => {
	it('is a frame file of svydraw/1 which anyone can make from the public list', () => {
		const { text, commitments } = targetFrame('2010.spot1', someTargets(2, 2));
		const lines = readFrameText(text);
		expect(lines.ok && lines.value).toHaveLength(4);
		const salt = salter(publicFrameKey('2010.spot1'))('u2/b');
		expect(commitments.get(memberCommitment(salt, 'u2/b'))).toMatchObject({ unit: 'u2', item: 'b' });
		expect(text).toContain(`targets\teven\tu2\t${memberCommitment(salt, 'u2/b')}\n`);
	});

	it('gives the same bytes whatever the order of the list, and others for another spot check', () => {
		const targets = someTargets(3, 2);
		const { text } = targetFrame('2010.spot1', targets);
		expect(targetFrame('2010.spot1', targets.toReversed()).text).toBe(text);
		expect(targetFrame('2010.spot2', targets).text).not.toBe(text);
	});
});

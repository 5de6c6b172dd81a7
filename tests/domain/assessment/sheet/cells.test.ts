import { describe, expect, it } from 'vitest';
import { required } from '#domain/basics';
import { publishCells } from '../../../../src/domain/assessment/sheet/cells.ts';
import { countGroups } from '../../../../src/domain/assessment/sheet/count.ts';
import { talliesOf, type Returns } from '../../../builders/count.ts';
import { aScheme } from '../../../builders/scheme.ts';

const scheme = aScheme();
const cells = (returns: Returns, isHidden = () => false) =>
	publishCells(countGroups(scheme, [], talliesOf(scheme, returns)), isHidden);
const citizens = (votes: number[]) => {
	const found = cells({ citizen: [{ stratum: 'north.town', votes }] });
	return required(
		found.find(({ unit, group }) => unit === 'north' && group === 'citizen'),
		'cell'
	);
};

describe('a cell of the sheet', () => {
	it('shows whole per cent of the valid answers', () => {
		expect(citizens([20, 5, 5, 10])).toMatchObject({
			n: 30,
			dontKnow: 10,
			mean: 75,
			boundLow: 56.25,
			boundHigh: 81.25,
			distribution: { good: 67, middling: 17, bad: 17 },
			shown: 'all'
		});
	});

	it('does not say which answer nearly all of them gave', () => {
		expect(citizens([27, 3])).toMatchObject({ shown: 'all' });
		expect(citizens([28, 3])).toMatchObject({ shown: 'nearly-unanimous', distribution: null, n: 31 });
		expect(citizens([0, 0, 40])).toMatchObject({ shown: 'nearly-unanimous', se: 0 });
	});

	it('never has limits beyond the scale', () => {
		const { low, high } = citizens([19, 0, 1]);
		expect(low).toBeGreaterThan(0);
		expect(high).toBe(100);
	});

	it('shows nothing at all when it is hidden', () => {
		const [cell] = cells({}, () => true);
		const { unit, element, group, shown, ...rest } = required(cell, 'cell');
		expect([unit, element, group, shown]).toEqual(['north', 'healthCare', 'citizen', 'too-few']);
		expect(new Set(Object.values(rest))).toEqual(new Set([null]));
	});

	it('stands in the order of units, elements and groups of the scheme', () => {
		const names = cells({}).map(({ unit, element, group }) => `${unit} ${element} ${group}`);
		expect(names.slice(0, 4)).toEqual([
			'north healthCare citizen',
			'north healthCare deputy',
			'north service citizen',
			'north service deputy'
		]);
		expect(new Set(names).size).toBe(names.length);
	});
});

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
			boundLow: 56.3,
			boundHigh: 81.3,
			distribution: { good: 67, middling: 17, bad: 17 },
			shown: 'all'
		});
	});

	it('does not say which answer nearly all of them gave', () => {
		expect(citizens([27, 3])).toMatchObject({ shown: 'all' });
		const silent = { shown: 'nearly-unanimous', distribution: null, mean: null, se: null, low: null, boundHigh: null };
		expect(citizens([28, 3])).toMatchObject({ ...silent, n: 31 });
		expect(citizens([0, 0, 40])).toMatchObject({ ...silent, n: 40 });
		expect(citizens([0, 0, 60])).toMatchObject({ shown: 'nearly-unanimous', distribution: null, mean: 0 });
	});

	it('is the coarser the fewer answered', () => {
		expect(citizens([7, 5, 5])).toMatchObject({ n: 17, mean: 56 });
		expect(citizens([12, 11, 14])).toMatchObject({ n: 37, mean: 47.3 });
		expect(citizens([20, 15, 17])).toMatchObject({ n: 52, mean: 52.884615 });
	});

	it('does not count a few who did not know', () => {
		expect(citizens([20, 10, 10, 9])).toMatchObject({ dontKnow: null, refused: 0, boundLow: null, boundHigh: null });
		expect(citizens([20, 10, 10, 10])).toMatchObject({ dontKnow: 10, refused: 0 });
	});

	it('never has limits beyond the scale', () => {
		const { low, high } = citizens([18, 0, 2]);
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

import { expect, it } from 'vitest';
import { cellFault, isSection } from '../../../src/domain/disclosure/section.ts';

it('the nine sections of a disclosure are known by their codes and nothing else is', () => {
	const codes = ['leads', 'target', 'task', 'emergency', 'highlight', 'promise', 'unverified', 'note', 'duty-report'];
	expect(codes.filter(isSection)).toEqual(codes);
	expect(['', 'Leads', 'toString'].filter(isSection)).toEqual([]);
});

it('a target may have no unit of measure and no actual, a duty report no day', () => {
	expect(cellFault('target', 'measure', '')).toBeNull();
	expect(cellFault('target', 'actual', '')).toBeNull();
	expect(cellFault('duty-report', 'day', '')).toBeNull();
	expect(cellFault('highlight', 'day', '')).toBe('cell-missing');
});

it('what a section does not use must stay empty', () => {
	expect(cellFault('promise', 'points', '')).toBeNull();
	expect(cellFault('promise', 'points', '1')).toBe('cell-not-used');
});

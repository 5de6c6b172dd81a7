import { describe, expect, it } from 'vitest';
import { columnsFor, folded, openRecusal, plainRules } from '#domain/draw';

describe('the rules of a list', () => {
	it('ask for no column when there are none', () => {
		expect(columnsFor(plainRules)).toEqual([]);
		expect(columnsFor({ ...plainRules, employers: ['health'], perHousehold: 1 })).toEqual(['employer', 'household']);
	});

	it('take two texts for one that differ in width, case or blanks around them', () => {
		expect(folded(' ＨＥＡＬＴＨ　')).toBe('health');
	});

	it('recuse by any of several employers or posts in a cell, the employer told first', () => {
		const recuse = openRecusal({ ...plainRules, employers: ['health', '林业局'], posts: ['局长'] });
		expect(recuse({ employer: '学校、林业局', post: '局长' })).toBe('employer');
		expect(recuse({ employer: '学校', post: '委员；局长' })).toBe('post');
		expect(recuse({ employer: '学校', post: '副局长' })).toBe('stands');
		expect(recuse({})).toBe('stands');
	});
});

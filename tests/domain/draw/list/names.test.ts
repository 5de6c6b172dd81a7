import { expect, test } from 'vitest';
import { openNames } from '../../../../src/domain/draw/list/names.ts';

test('the first number given for a name stays, however many names come after it', () => {
	const names = openNames();
	for (let at = 0; at < 5000; at++) expect(names.claim(`name ${at}`, at)).toBe(at);
	for (let at = 0; at < 5000; at++) expect(names.claim(`name ${at}`, 7)).toBe(at);
	expect(names.size()).toBe(5000);
	expect(names.find('name 4999')).toBe(4999);
});

test('a name nobody gave has no number', () => {
	const names = openNames();
	names.claim('张三', 0);
	expect(names.find('张三')).toBe(0);
	expect(names.find('李四')).toBeUndefined();
});

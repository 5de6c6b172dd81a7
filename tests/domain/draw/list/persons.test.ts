import { expect, test } from 'vitest';
import { joinPersons } from '../../../../src/domain/draw/list/persons.ts';

test('rows that share a name are one person, also through a row between them', () => {
	const persons = joinPersons();
	expect(persons.add(['key a'])).toBe(0);
	expect(persons.add(['key b', 'id x'])).toBe(1);
	expect(persons.add(['key c'])).toBe(2);
	expect(persons.add(['key a', 'id x'])).toBe(0);
	expect([0, 1, 2, 3].map(persons.firstOf)).toEqual([0, 0, 2, 0]);
});

test('a row without a name is a person of its own', () => {
	const persons = joinPersons();
	expect([persons.add([]), persons.add([])]).toEqual([0, 1]);
});

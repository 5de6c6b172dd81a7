import { DONT_KNOW } from '#domain/ballot';
import { expect, test } from 'vitest';
import { fraction, pointsOf } from '../../../src/cli/replay/fraction.ts';
import { populationOf } from '../../../src/cli/replay/population.ts';
import { answersOf, truthOf } from '../../../src/cli/replay/truth.ts';

const mark = (s: string, d: string, dept: string, y: string) => ({ s, d, studage: '2', dept, y });

/** Student 1 marks two lecturers of department 3 and one of department 11; student 2 marks one of department 3. */
const tiny = populationOf([
	mark('1', '100', '3', '5'),
	mark('1', '101', '3', '2'),
	mark('1', '200', '11', '1'),
	mark('2', '100', '3', '4')
]);

test('equal means are one fraction, and points run from 0 for the mark 1 to 100 for the mark 5', () => {
	expect(fraction(14, 4)).toEqual(fraction(7, 2));
	expect([fraction(1, 1), fraction(7, 2), fraction(5, 1)].map(pointsOf)).toEqual([0, 62.5, 100]);
});

test('a student answers with the own mean, and does not know a department never marked', () => {
	const answers = tiny.students.map((student) => answersOf(tiny.departments, student));
	expect(answers).toEqual([
		{ 'dept-03|teaching': '7-2', 'dept-11|teaching': '1-1' },
		{ 'dept-03|teaching': '4-1', 'dept-11|teaching': DONT_KNOW }
	]);
});

test('the truth is the mean over the students who have an opinion, each counting once', () =>
	expect(truthOf(tiny)).toEqual(
		new Map([
			['dept-03', (62.5 + 75) / 2],
			['dept-11', 0]
		])
	));

test('lecturers are counted once, however many marked them', () =>
	expect(tiny.departments).toEqual([
		{ code: 'dept-03', lecturers: 2 },
		{ code: 'dept-11', lecturers: 1 }
	]));

import { expect, test } from 'vitest';
import { compareUtf16 } from '#domain/basics';

test('keys are ordered by UTF-16 code units', () => {
	expect(['\uffee', '\ud83d\ude00', 'b', 'a', 'a'].sort(compareUtf16)).toEqual([
		'a',
		'a',
		'b',
		'\ud83d\ude00',
		'\uffee'
	]);
});

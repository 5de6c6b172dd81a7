import { expect, test } from 'vitest';
import { err, ok } from '#domain/basics';

test('an outcome survives the way to the page', () => {
	for (const outcome of [ok({ n: 1 }), err({ code: 'code-mistyped' })])
		expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
});

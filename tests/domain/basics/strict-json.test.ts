import { expect, test } from 'vitest';
import { readStrictJson } from '#domain/basics';

test.each([
	'{"a":1}',
	'{ "a" : [ { "a" : 1 }, "a:\\":" ] }',
	'"a\\": \\"b"',
	'[]',
	'null',
	'{"\\u0061":"x"}',
	'{"__proto__":1}'
])('%s is read as JSON.parse reads it', (text) => {
	expect(readStrictJson(text)).toEqual(JSON.parse(text));
});

test.each([
	'{"a":1,"a":1}',
	'{"a":1,"b":2,"a":3}',
	'{"a":{"b":1,"b":1}}',
	'[{"a":1, "a":2}]',
	'{"a":1,"\\u0061":2}',
	'{"__proto__":1,"__proto__":2}'
])('%s names a member twice and is no message', (text) => {
	expect(readStrictJson(text)).toBeUndefined();
});

test.each(['', '{', '{"a":1}x', '\0', "{'a':1}", '['.repeat(100_000), '['.repeat(100_000) + ']'.repeat(100_000)])(
	'a text that is no JSON, or deeper than anybody reads, is no message',
	(text) => {
		expect(readStrictJson(text)).toBeUndefined();
	}
);

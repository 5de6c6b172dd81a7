import { expect, test } from 'vitest';
import { idlenessAfter, ONCE_ARRIVED, WHILE_ANSWERING } from '#domain/ballot';

test.each([
	[0, { kind: 'waiting' }],
	[59_999, { kind: 'waiting' }],
	[60_000, { kind: 'asking', left: 15 }],
	[74_001, { kind: 'asking', left: 1 }],
	[75_000, { kind: 'over' }],
	[86_400_000, { kind: 'over' }],
	[-5000, { kind: 'waiting' }]
])('after %d ms without a touch a machine somebody answers on is %o', (quiet, idleness) => {
	expect(idlenessAfter(quiet, WHILE_ANSWERING)).toEqual(idleness);
});

test('a receipt is gone a minute after the last touch, and asks fifteen seconds before', () => {
	expect(idlenessAfter(44_999, ONCE_ARRIVED)).toEqual({ kind: 'waiting' });
	expect(idlenessAfter(45_000, ONCE_ARRIVED)).toEqual({ kind: 'asking', left: 15 });
	expect(idlenessAfter(60_000, ONCE_ARRIVED)).toEqual({ kind: 'over' });
});

import { expect, test } from 'vitest';
import { encodeBallotKey, isSameKey } from '#domain/ballot';
import { ballotKey } from '../../../builders/ballot-key.ts';

test('a ballot key is the same however often it was cast, and another seed is another key', () => {
	const key = encodeBallotKey(ballotKey);
	expect(isSameKey(key, encodeBallotKey({ ...ballotKey, cast: 4 }))).toBe(true);
	expect(isSameKey(key, encodeBallotKey({ ...ballotKey, seed: '5'.repeat(32) }))).toBe(false);
});

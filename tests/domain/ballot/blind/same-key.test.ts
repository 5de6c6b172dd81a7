import { expect, test } from 'vitest';
import { encodeBallotKey, isSameKey, type BallotKey } from '#domain/ballot';

const ballotKey: BallotKey = {
	classId: 'p-2010/citizen/522401.town',
	seed: '0'.repeat(32),
	key: '1'.repeat(64),
	vk: '2'.repeat(64),
	prefix: '3'.repeat(64),
	signature: '4'.repeat(768),
	cast: 3
};

test('a ballot key is the same however often it was cast, and another seed is another key', () => {
	const key = encodeBallotKey(ballotKey);
	expect(isSameKey(key, encodeBallotKey({ ...ballotKey, cast: 4 }))).toBe(true);
	expect(isSameKey(key, encodeBallotKey({ ...ballotKey, seed: '5'.repeat(32) }))).toBe(false);
});

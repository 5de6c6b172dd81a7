import type { BallotKey } from '#domain/ballot';

/** A ballot key that was cast three times. */
export const ballotKey: BallotKey = {
	classId: 'p-2010/citizen/522401.town',
	seed: '0'.repeat(32),
	key: '1'.repeat(64),
	vk: '2'.repeat(64),
	prefix: '3'.repeat(64),
	signature: '4'.repeat(768),
	cast: 3
};

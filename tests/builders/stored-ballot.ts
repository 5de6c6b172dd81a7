import type { Databases } from '#lib/server/db/open.ts';
import { packBallot, type StoredBallot } from '#lib/server/stores/ballot-row.ts';
import { insertBallot, type Insertion } from '#lib/server/stores/ballots.ts';

/** A ballot as the box keeps it, with a number for an id. */
export const aBallot = (at: number, overrides: Partial<StoredBallot> = {}): StoredBallot => ({
	id: String(at).padStart(64, '0'),
	revision: 1,
	ballotClass: 'p-2010/citizen/east',
	key: 'key',
	vk: 'vk',
	prefix: 'prefix',
	signature: 'signature',
	proof: 'proof',
	salt: '5a'.repeat(32),
	body: '{"v":1}   ',
	receipt: `receipt-${at}`,
	...overrides
});

/** Puts a ballot into the box. */
export const keepBallot = (box: Databases['box'], ballot: StoredBallot): Promise<Insertion> =>
	insertBallot(box, packBallot(ballot));

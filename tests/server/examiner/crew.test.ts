import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyAside } from '#lib/server/examiner/crew.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));

const MANY = 400;

test('of many claims in one turn each has its own answer, whatever their lengths, and a malformed one spoils none', async () => {
	const own = generateKeyPairSync('ed25519');
	const key = new Uint8Array(own.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
	const claims = Array.from({ length: MANY }, (_, at) => {
		const message = random((at % 50) * 7);
		const signature = new Uint8Array(sign(null, message, own.privateKey));
		if (at % 5 === 1) signature[0] = (signature[0] ?? 0) ^ 1;
		return { kind: 'ed25519', key: at % 5 === 2 ? random(at % 50) : key, message, signature } as const;
	});
	const answers = await Promise.all(claims.map(verifyAside));
	expect(answers).toEqual(claims.map((_, at) => at % 5 !== 1 && at % 5 !== 2));
});

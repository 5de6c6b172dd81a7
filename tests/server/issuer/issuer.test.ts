import { checkPrimeSync, createPrivateKey, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { askFor, isCredential, signBallot, spkiOf } from '#domain/ballot';
import { required } from '#domain/basics';
import { isOwn, isSigned } from '#lib/server/examiner/crew.ts';
import { openIssuer } from '#lib/server/issuer/pool.ts';
import { makeKeyPair } from '#lib/server/issuer/key-pair.ts';
import { unwrap, wrap } from '#lib/server/issuer/wrap.ts';
import { done } from '../../builders/year.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const pair = await makeKeyPair();
const seed = '00'.repeat(16);

/** The numbers of an RSAPrivateKey, however deep they lie; the fifth, sixth and tenth are its primes (RFC 8017 §A.1.2). */
function primesOf(secret: KeyObject): bigint[] {
	const numbers: bigint[] = [];
	const read = (der: Buffer): void => {
		for (let at = 0; at < der.length;) {
			const long = (der[at + 1] ?? 0) & 0x80 ? (der[at + 1] ?? 0) & 0x7f : 0;
			const start = at + 2 + long;
			const end = start + (long ? der.readUIntBE(at + 2, long) : (der[at + 1] ?? 0));
			const content = der.subarray(start, end);
			if (der[at] === 0x30) read(content);
			else numbers.push(BigInt(`0x${content.toString('hex')}`));
			at = end;
		}
	};
	read(secret.export({ format: 'der', type: 'pkcs1' }));
	return [numbers[4], numbers[5], numbers[9]].map((each) => required(each, 'a prime'));
}

function anIssuer() {
	const issuer = openIssuer();
	onTestFinished(() => issuer.close());
	return issuer;
}

test('a new key has three primes of 1024 bits, which only its private half tells', () => {
	const secret = createPrivateKey({ key: Buffer.from(pair.pkcs8), format: 'der', type: 'pkcs8' });
	expect(secret.asymmetricKeyDetails).toEqual({ modulusLength: 3072, publicExponent: 65537n });
	const found = primesOf(secret);
	expect(found.map((prime) => prime.toString(2).length)).toEqual([1024, 1024, 1024]);
	expect(found.every((prime) => checkPrimeSync(prime))).toBe(true);
	expect(found.reduce((product, prime) => product * prime).toString(16)).toBe(pair.modulus);
	expect(createPublicKey(secret).export({ format: 'der', type: 'spki' })).toEqual(Buffer.from(spkiOf(pair.modulus)));
});

test('a wrapped key comes back under its own wrapping key and under no other', () => {
	const [wrapping, other] = [random(32), random(32)];
	const wrapped = wrap(wrapping, pair.pkcs8, random);
	expect(unwrap(wrapping, wrapped)).toEqual(pair.pkcs8);
	expect(() => unwrap(other, wrapped)).toThrow();
	expect(() =>
		unwrap(
			wrapping,
			wrapped.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
		)
	).toThrow();
});

test('the thread signs what the law verifies, and asks for a key once', async () => {
	const issuer = anIssuer();
	let asked = 0;
	const load = () => {
		asked++;
		return pair.pkcs8;
	};
	const { blinded, receive } = askFor(seed, pair.key);
	const answers = await Promise.all(Array.from({ length: 20 }, () => issuer.sign(pair.key.id, load, blinded)));
	expect(new Set(answers).size).toBe(1);
	expect(asked).toBe(1);
	const credential = done(receive(answers[0] ?? ''));
	expect(isCredential(pair.modulus, credential)).toBe(true);
	expect(await isSigned(pair.modulus, credential)).toBe(true);
	const ballot = signBallot(seed, credential, { revision: 1, body: '{}' }, 'ab'.repeat(32));
	expect(await isOwn(ballot, 'ab'.repeat(32))).toBe(true);
	expect(await isOwn(ballot, 'ac'.repeat(32))).toBe(false);
	issuer.forget();
	expect(await issuer.sign(pair.key.id, load, blinded)).toBe(answers[0]);
	expect(asked).toBe(2);
});

test('what is no message of the key, or no key, is an error and stops nothing', async () => {
	const issuer = anIssuer();
	await expect(issuer.sign('other', () => random(100), '00')).rejects.toThrow();
	await expect(issuer.sign(pair.key.id, () => pair.pkcs8, 'f'.repeat(768))).rejects.toThrow();
	expect(await issuer.sign(pair.key.id, () => pair.pkcs8, '0'.repeat(768))).toBe('0'.repeat(768));
});

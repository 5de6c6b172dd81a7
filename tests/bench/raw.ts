import {
	constants,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	privateDecrypt,
	sign,
	verify
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { makeKeyPair } from '#lib/server/issuer/key-pair.ts';

const TIMES = 500;

/** A key as classes have them. */
async function classKey(): Promise<KeyObject> {
	const { pkcs8 } = await makeKeyPair();
	return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

/** Private operations that one core makes a second with a key of a class, with nothing around them. */
export async function rawSignatures(): Promise<number> {
	const key = await classKey();
	const message = Buffer.alloc(384, 1);
	const started = performance.now();
	for (let made = 0; made < TIMES; made++) privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, message);
	return TIMES / ((performance.now() - started) / 1000);
}

/** Milliseconds in which one core verifies the two signatures of a ballot, of its class (RSA-PSS) and its own (Ed25519). */
export async function checkTime(): Promise<number> {
	const [ofClass, own] = [await classKey(), generateKeyPairSync('ed25519')];
	const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
	const message = Buffer.alloc(256, 1);
	const blind = sign('sha384', message, { key: ofClass, ...pss });
	const proof = sign(null, message, own.privateKey);
	const key = createPublicKey(ofClass);
	const started = performance.now();
	for (let made = 0; made < TIMES; made++) {
		verify('sha384', message, { key, ...pss }, blind);
		verify(null, message, own.publicKey, proof);
	}
	return (performance.now() - started) / TIMES;
}

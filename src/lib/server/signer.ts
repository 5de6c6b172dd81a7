import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, fromHex, toHex, utf8, type Signer } from '#domain/basics';
import { createOnce } from './keys.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410 §7). */
const PKCS8 = fromHex('302e020100300506032b657004220420');
const SEED = /^[0-9a-f]{64}$/;

/**
 * The portal's own signature, under receipts and heads of the ledger: `instance.key`, one for the life of a data folder, made
 * on the first start and readable by its owner only. Throws when the file is there but unreadable: another key would make
 * every receipt already given look forged.
 */
export function openSigner(dir: string, random: (bytes: number) => Uint8Array): Signer {
	const file = join(dir, 'instance.key');
	createOnce(file, toHex(random(32)), random);
	const seed = readFileSync(file, 'utf8');
	assert(SEED.test(seed), 'instance.key holds 64 hexadecimal digits');
	const key = createPrivateKey({ key: Buffer.concat([PKCS8, fromHex(seed)]), format: 'der', type: 'pkcs8' });
	return { publicKey: publicHex(key), sign: (text) => sign(null, utf8(text), key).toString('hex') };
}

/** The last 32 bytes of an Ed25519 public key in DER are the key (RFC 8410 §4). */
const publicHex = (key: KeyObject): string =>
	toHex(new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)));

import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** Keeps texts secret at rest; `place` is where a text belongs, and in another place it does not open. */
export type Seal = {
	readonly seal: (text: string, place: string) => string;
	/** Throws when the sealed text was changed or moved. */
	readonly open: (sealed: string, place: string) => string;
};

const NONCE = 12;
const TAG = 16;

/** Nonces drawn at a time: lists of millions are sealed, and each call for chance costs more than a cipher. */
const DRAWN = 1024;

/** Gives fresh chance of twelve bytes at each call. */
function nonces(): () => Uint8Array {
	let drawn = randomBytes(0);
	return () => {
		if (drawn.length === 0) drawn = randomBytes(DRAWN * NONCE);
		const nonce = drawn.subarray(0, NONCE);
		drawn = drawn.subarray(NONCE);
		return nonce;
	};
}

/** AES-256-GCM under a key of 32 bytes: nonce, ciphertext and tag in base64. */
export function openSeal(secret: Uint8Array): Seal {
	const key = createSecretKey(secret);
	const nextNonce = nonces();
	return {
		seal: (text, place) => {
			const nonce = nextNonce();
			const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
			return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
				'base64'
			);
		},
		open: (sealed, place) => {
			const bytes = Buffer.from(sealed, 'base64');
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
			decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG));
			return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
		}
	};
}

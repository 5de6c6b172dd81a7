import { randomBytes, randomFillSync } from 'node:crypto';

const STORE = 4096;

/**
 * Chance of the platform, in bytes. What is short comes out of a store, for a call of the platform costs as much for 32 bytes
 * as for a thousand; nothing stays there that was given away.
 */
export function openChance(): (bytes: number) => Uint8Array {
	const store = new Uint8Array(STORE);
	let at = STORE;
	return (bytes) => {
		if (bytes > STORE) return new Uint8Array(randomBytes(bytes));
		if (at + bytes > STORE) {
			randomFillSync(store);
			at = 0;
		}
		const given = store.slice(at, at + bytes);
		store.fill(0, at, (at += bytes));
		return given;
	};
}

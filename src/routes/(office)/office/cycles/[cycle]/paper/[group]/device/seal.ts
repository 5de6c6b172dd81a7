import { paperSealKey } from '#domain/ballot';
import { concat, utf8 } from '#domain/basics';

const NONCE = 12;

const keyOf = (secret: string): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', new Uint8Array(paperSealKey(secret)), 'AES-GCM', false, ['encrypt', 'decrypt']);

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A text under the secret of a batch (AES-256-GCM), in base64. */
export async function seal(secret: string, text: string): Promise<string> {
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce },
		await keyOf(secret),
		new Uint8Array(utf8(text))
	);
	return toText(concat(nonce, new Uint8Array(sealed)));
}

/** The text again; rejects when the secret is another or the text was changed. */
export async function unseal(secret: string, sealed: string): Promise<string> {
	const bytes = Uint8Array.from(atob(sealed), (symbol) => symbol.charCodeAt(0));
	const iv = bytes.slice(0, NONCE);
	const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(secret), bytes.slice(NONCE));
	return new TextDecoder().decode(opened);
}

/** Bytes in the platform's pool, which many share: memory of their own would cost each several times as much as its work. */
const pooled = ({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
	new Uint8Array(buffer, byteOffset, length);

/** As `bytes.ts`, by the platform. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => pooled(Buffer.from(text));

export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => pooled(Buffer.concat(parts));

export const toHex = ({ buffer, byteOffset, length }: Uint8Array): string =>
	Buffer.from(buffer, byteOffset, length).toString('hex');

/** The platform stops at most of what is no digit, and takes some of it for one. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
	const bytes = Buffer.from(hex, 'hex');
	if (bytes.toString('hex') !== hex.toLowerCase()) throw new RangeError('bytes are two hexadecimal digits each');
	return pooled(bytes);
}

import { fromHex, hkdfSha256, toHex } from '../../basics/index.ts';

const NO_SALT = new Uint8Array(32);

/** HKDF-SHA-256 of a batch's secret (32 hex) under `gongping/1|paper|<label>`. */
const derive = (secret: string, label: string): Uint8Array =>
	hkdfSha256(fromHex(secret), NO_SALT, `gongping/1|paper|${label}`, 32);

/** The name under which the portal keeps a batch, 64 hex; it tells nothing of the secret. */
export const paperBatchId = (secret: string): string => toHex(derive(secret, 'id'));

/** The name a batch is listed under: enough to tell a year's batches apart, nothing that opens one. */
export const batchName = (id: string): string => id.slice(0, 6);

/** The 32-byte key that seals a batch's ballot keys and entries; the portal never has it. */
export const paperSealKey = (secret: string): Uint8Array => derive(secret, 'seal');

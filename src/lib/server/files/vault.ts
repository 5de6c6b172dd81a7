import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from './source.ts';

/** A file that waits on the disk; whoever put it there deletes it. */
export type Vault = Source & { readonly remove: () => Promise<void> };

/** Where a file is written before it can be read. */
export type OpenVault = {
	readonly write: (chunk: Uint8Array) => Promise<void>;
	readonly close: () => Promise<Vault>;
	readonly remove: () => Promise<void>;
};

const folderIn = (dir: string): string => join(dir, 'uploads');

/** Deletes what an earlier process left behind; nobody can read it any more. */
export const clearVaults = (dir: string): Promise<void> => rm(folderIn(dir), { recursive: true, force: true });

/**
 * A new file in the data folder, sealed with AES-256-GCM under a key that only this process knows: when it ends, however
 * it ends, what waited is lost to everybody.
 */
export async function openVault(dir: string): Promise<OpenVault> {
	await mkdir(folderIn(dir), { recursive: true, mode: 0o700 });
	const file = join(folderIn(dir), randomBytes(16).toString('hex'));
	const [key, nonce] = [randomBytes(32), randomBytes(12)];
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const handle = await open(file, 'wx', 0o600);
	const remove = (): Promise<void> => rm(file, { force: true });
	let size = 0;
	return {
		write: async (chunk) => {
			size += chunk.length;
			await handle.appendFile(cipher.update(chunk));
		},
		close: async () => {
			await handle.appendFile(cipher.final());
			await handle.close();
			const tag = cipher.getAuthTag();
			return { size, remove, chunks: () => decrypted(file, () => createDecipheriv('aes-256-gcm', key, nonce), tag) };
		},
		remove: async () => {
			await handle.close().finally(remove);
		}
	};
}

async function* decrypted(
	file: string,
	start: () => ReturnType<typeof createDecipheriv>,
	tag: Uint8Array
): AsyncGenerator<Uint8Array> {
	const decipher = start() as ReturnType<typeof createDecipheriv> & { setAuthTag(tag: Uint8Array): void };
	decipher.setAuthTag(tag);
	for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) yield decipher.update(chunk);
	yield decipher.final();
}

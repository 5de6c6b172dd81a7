import { err, ok, type Result } from '#domain/basics';
import { listLimit } from './long-table.ts';
import { readParts } from './multipart.ts';
import type { FileTooLarge } from './upload.ts';
import { openVault, type Vault } from './vault.ts';

/** A form with one long file: its short fields, and the file where it waits. */
export type LongForm = { readonly fields: ReadonlyMap<string, string>; readonly file: Vault };

const FIELD_LIMIT = 64 * 1024;

/**
 * Receives a form whose file may be `listLimit` long, straight to the disk. A longer one is heard to its end and forgotten
 * on the way. A body that is no form gives an empty file.
 */
export async function receiveLong(
	request: Request,
	dir: string
): Promise<Result<LongForm, FileTooLarge | { readonly code: 'file-missing' }>> {
	const vault = await openVault(dir);
	const fields = new Map<string, string>();
	let size = 0;
	try {
		const whole = await readParts(request, async ({ name, isFile }, piece) => {
			if (isFile) {
				size += piece.length;
				if (size <= listLimit) await vault.write(piece);
			} else fields.set(name, ((fields.get(name) ?? '') + piece.toString('latin1')).slice(0, FIELD_LIMIT));
		});
		if (whole && size > 0 && size <= listLimit) return ok({ fields: decoded(fields), file: await vault.close() });
	} catch (error) {
		await vault.remove();
		throw error;
	}
	await vault.remove();
	if (size > listLimit) return err({ code: 'file-too-large', megabytes: listLimit / 1024 / 1024 });
	return err({ code: 'file-missing' });
}

/** Pieces of a text may part a character, so they are joined as bytes. */
const decoded = (fields: ReadonlyMap<string, string>): Map<string, string> =>
	new Map([...fields].map(([name, bytes]) => [name, Buffer.from(bytes, 'latin1').toString('utf8')]));

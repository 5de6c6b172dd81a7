import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 4 * 1024 * 1024;

/** SHA-256 of a file, 64 hex: what `sha256sum` prints. */
export function hashFile({ file }: { readonly file: string }): string {
	const hash = createHash('sha256');
	const piece = Buffer.allocUnsafe(PIECE);
	const open = openSync(file, 'r');
	try {
		for (let read = readSync(open, piece); read > 0; read = readSync(open, piece)) hash.update(piece.subarray(0, read));
	} finally {
		closeSync(open);
	}
	return hash.digest('hex');
}

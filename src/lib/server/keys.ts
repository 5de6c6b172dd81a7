import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fromHex, hmacSha256, toHex } from '#domain/basics';

const Key = z.string().regex(/^[0-9a-f]{64}$/);
const KeyFile = z.strictObject({ pepper: Key, credential: Key, frame: Key });

/** What the secrets can be used for; the secrets themselves stay inside, but for the pepper, which argon2 needs. */
export type Keys = {
	/** 32 bytes that enter every hash of an invitation's secret, so that a stolen roll opens nothing. */
	readonly pepper: Uint8Array;
	/** 32-byte key of one credential class (cycle/group/stratum). */
	classKey(classId: string): Uint8Array;
	/** 32-byte key of the pseudonyms of one frame. */
	frameKey(frameId: string): Uint8Array;
};

/**
 * The keys of a data folder, made on the first start: `keys.json`, readable by the owner only, belongs in no backup of the
 * databases. Throws when the file is there but unreadable: new keys would make every letter already sent worthless.
 */
export function openKeys(dir: string, random: (bytes: number) => Uint8Array): Keys {
	const file = join(dir, 'keys.json');
	const key = (): string => toHex(random(32));
	createOnce(file, JSON.stringify({ pepper: key(), credential: key(), frame: key() }), random);
	const { pepper, credential, frame } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
	return { pepper: fromHex(pepper), classKey: hmacSha256(fromHex(credential)), frameKey: hmacSha256(fromHex(frame)) };
}

/** Writes aside and links into place, so that the file is never seen half written and never replaced. */
export function createOnce(file: string, text: string, random: (bytes: number) => Uint8Array): void {
	const aside = `${file}.${toHex(random(8))}`;
	writeFileSync(aside, text, { mode: 0o400, flush: true });
	try {
		linkSync(aside, file);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	} finally {
		rmSync(aside);
	}
}

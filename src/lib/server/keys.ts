import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { assert, fromHex, hmacSha256, toHex } from '#domain/basics';
import { openSeal, type Seal } from './seal.ts';

const Key = z.string().regex(/^[0-9a-f]{64}$/);
const KeyFile = z.strictObject({ pepper: Key, credential: Key, frame: Key });

/** What the secrets can be used for; the secrets themselves stay inside, but for the pepper, which argon2 needs. */
export type Keys = {
	/** 32 bytes that enter every hash of an invitation's secret, so that a stolen roll opens nothing. */
	readonly pepper: Uint8Array;
	/** 32-byte key that wraps one signing key of a year; throws once the year's keys are destroyed. */
	wrappingKey(cycle: string, keyId: string): Uint8Array;
	/** Makes ready to wrap the signing keys of a year. */
	openWrapping(cycle: string): void;
	/** Makes every signing key of a year worthless for good, wherever copies of the database lie. */
	destroyWrapping(cycle: string): void;
	/** 32 bytes that look like chance and stay the same for a ref: with them the refs nobody has are answered. */
	decoy(ref: string): Uint8Array;
	/** 32-byte key of the pseudonyms of one frame. */
	frameKey(frameId: string): Uint8Array;
	/** Seals what is personal in one frame. */
	frameSeal(frameId: string): Seal;
};

type Random = (bytes: number) => Uint8Array;

/**
 * The keys of a data folder, made on the first start: `keys.json`, readable by the owner only, belongs in no backup of the
 * databases. Beside it `signing-<year>.key` for each year, until its rating closes. Throws when the file is there but
 * unreadable: new keys would make every letter already sent worthless.
 */
export function openKeys(dir: string, random: Random): Keys {
	const key = (): string => toHex(random(32));
	const file = join(dir, 'keys.json');
	createOnce(file, JSON.stringify({ pepper: key(), credential: key(), frame: key() }), random);
	const { pepper, credential, frame } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
	const ofCredentials = hmacSha256(fromHex(credential));
	const frameKey = hmacSha256(fromHex(frame));
	const yearFile = (cycle: string): string => {
		assert(/^[\w.-]+$/.test(cycle), 'a year is named by a code');
		return join(dir, `signing-${cycle}.key`);
	};
	return {
		pepper: fromHex(pepper),
		wrappingKey(cycle, keyId) {
			return hmacSha256(fromHex(readFileSync(yearFile(cycle), 'utf8')))(
				ofCredentials(`gongping/1/wrap\n${cycle}\n${keyId}`)
			);
		},
		openWrapping: (cycle) => createOnce(yearFile(cycle), key(), random),
		destroyWrapping: (cycle) => rmSync(yearFile(cycle), { force: true }),
		decoy: (ref) => ofCredentials(`gongping/1/decoy\n${ref}`),
		frameKey,
		frameSeal: (id) => openSeal(frameKey(`persons of ${id}`))
	};
}

/** Writes aside and links into place, so that the file is never seen half written and never replaced. */
export function createOnce(file: string, text: string, random: Random): void {
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

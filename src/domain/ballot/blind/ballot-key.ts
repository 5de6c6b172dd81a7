import { err, fromHex, ok, sha256Hex, toHex, utf8, type Result } from '../../basics/index.ts';
import { ballotClass, parseBallotClass, type ClassId } from '../ballot-class.ts';
import type { Code } from '../code.ts';
import { MOST_REVISIONS } from './credential.ts';
import { seedIn } from './same-key.ts';

/**
 * 投票凭证: what a rater holds between exchange and close. All of a ballot's keys follow from it; `cast` counts the revisions
 * already acknowledged, as far as it is known. It names the class and nobody in it.
 */
export type BallotKey = {
	readonly classId: ClassId;
	readonly seed: string;
	readonly key: string;
	readonly vk: string;
	readonly prefix: string;
	readonly signature: string;
	readonly cast: number;
};

/** What `cast` says of a key that came back by its phrase: nobody here knows how often it was cast elsewhere. */
export const CAST_UNKNOWN = 0xffff;

/**
 * The revision to cast next. Of a key one does not know, it is one that no box may ever take: it asks which is the next, and
 * whoever keeps it has nothing that could be counted.
 */
export const revisionAfter = ({ cast }: Pick<BallotKey, 'cast'>): number =>
	cast === CAST_UNKNOWN ? MOST_REVISIONS + 1 : cast + 1;

export type BallotKeyRefusal = { readonly code: 'credential-malformed' };

const ENCODED =
	/^([0-9a-f]{32})([0-9a-f]{64})([0-9a-f]{64})([0-9a-f]{64})([0-9a-f]{768})([0-9a-f]{4})((?:[0-9a-f]{2})+)$/;

/** A ballot key as one text for a hidden field or a browser's storage. */
export const encodeBallotKey = ({ classId, seed, key, vk, prefix, signature, cast }: BallotKey): string =>
	seed + key + vk + prefix + signature + cast.toString(16).padStart(4, '0') + toHex(utf8(classId));

/** A ballot key that came back; well formed, which says nothing of who signed it. */
export function decodeBallotKey(text: string): Result<BallotKey, BallotKeyRefusal> {
	const [, seed = '', key = '', vk = '', prefix = '', signature = '', cast = '', classHex = ''] =
		ENCODED.exec(text) ?? [];
	const named = parseBallotClass(new TextDecoder().decode(fromHex(classHex)));
	if (!named.ok) return err({ code: 'credential-malformed' });
	return ok({ classId: ballotClass(named.value), seed, key, vk, prefix, signature, cast: Number.parseInt(cast, 16) });
}

/**
 * Tells a device that keeps a ballot key whether a letter is the one it came from, without the letter's code: 16 bits that
 * follow from the key's seed and the part of the code that is no secret.
 */
export const letterMark = (ballotKey: string, { ref }: Pick<Code, 'ref'>): string =>
	sha256Hex(`letter ${seedIn(ballotKey)} ${ref}`).slice(0, 4);

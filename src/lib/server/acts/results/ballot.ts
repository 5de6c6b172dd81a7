import {
	ballotClass,
	ballotId,
	decodeBody,
	isUnaltered,
	isWellFormed,
	MOST_REVISIONS,
	parseBallotClass,
	type BallotClass,
	type CountedBallot
} from '#domain/ballot';
import { utf8 } from '#domain/basics';
import { isOwn, isSigned } from '../../examiner/thread.ts';
import type { StoredBallot } from '../../stores/ballot-row.ts';
import type { StoredKey } from '../../stores/credential-keys.ts';
import type { Standing } from '../../stores/standing.ts';
import { questionnaireHashOf } from '../blind/open-ballot.ts';

/** A kept ballot as the count reads it. Unaltered is one that a rater can have cast as it lies there, in its own place. */
export async function readBallot(
	standing: Standing,
	keys: readonly StoredKey[],
	kept: StoredBallot
): Promise<CountedBallot & { readonly unaltered: boolean }> {
	const named = parseBallotClass(kept.ballotClass);
	const body = utf8(kept.body);
	const answers = decodeBody(body);
	if (!named.ok || !answers.ok) return { stratum: kept.ballotClass, answers: {}, unaltered: false };
	return {
		stratum: named.value.stratum,
		answers: answers.value,
		unaltered:
			isUnaltered({ ...kept, classId: ballotClass(named.value), body }) &&
			(await isGenuine(standing, keys, named.value, kept))
	};
}

/**
 * Signed by its own key as one of the revisions there may be, under a credential of its class' key, and in the one place such
 * a credential entitles to: in another it would count twice.
 */
async function isGenuine(
	standing: Standing,
	keys: readonly StoredKey[],
	named: BallotClass,
	kept: StoredBallot
): Promise<boolean> {
	const key = keys.find(({ id, stratum }) => id === kept.key && stratum === named.stratum);
	if (!key || !isWellFormed(kept) || kept.id !== ballotId(kept) || kept.revision > MOST_REVISIONS) return false;
	const hash = questionnaireHashOf(standing, named);
	const [signed, own] = await Promise.all([isSigned(key.modulus, kept), isOwn(kept, hash)]);
	return signed && own;
}

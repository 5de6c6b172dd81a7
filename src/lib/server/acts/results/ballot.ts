import {
	ballotClass,
	ballotId,
	checkBody,
	isUnaltered,
	isWellFormed,
	MOST_REVISIONS,
	parseBallotClass,
	type BallotClass,
	type CountedBallot
} from '#domain/ballot';
import { utf8 } from '#domain/basics';
import { isOwn, isSigned } from '../../examiner/crew.ts';
import type { StoredBallot } from '../../stores/ballot-row.ts';
import type { StoredKey } from '../../stores/credential-keys.ts';
import type { Standing } from '../../stores/standing.ts';
import { questionsOf } from '../blind/open-ballot.ts';

/** A kept ballot as the count reads it. Unaltered is one that a rater can have cast as it lies there, in its own place. */
export async function readBallot(
	standing: Standing,
	keys: readonly StoredKey[],
	kept: StoredBallot
): Promise<CountedBallot & { readonly unaltered: boolean }> {
	const named = parseBallotClass(kept.ballotClass);
	if (!named.ok) return { stratum: kept.ballotClass, answers: {}, unaltered: false };
	const { questionnaire, hash } = questionsOf(standing, named.value);
	const answers = checkBody(questionnaire, kept.body);
	return {
		stratum: named.value.stratum,
		answers: answers.ok ? answers.value : {},
		unaltered:
			answers.ok &&
			isUnaltered({ ...kept, classId: ballotClass(named.value), body: utf8(kept.body) }) &&
			(await isGenuine(keys, named.value, kept, hash))
	};
}

/**
 * Signed by its own key as one of the revisions there may be, under a credential of its class' key, and in the one place such
 * a credential entitles to: in another it would count twice.
 */
async function isGenuine(
	keys: readonly StoredKey[],
	{ stratum }: BallotClass,
	kept: StoredBallot,
	questionnaire: string
): Promise<boolean> {
	const key = keys.find((each) => each.id === kept.key && each.stratum === stratum);
	if (!key || !isWellFormed(kept) || kept.id !== ballotId(kept) || kept.revision > MOST_REVISIONS) return false;
	const [signed, own] = await Promise.all([isSigned(key.modulus, kept), isOwn(kept, questionnaire)]);
	return signed && own;
}

import {
	ballotId,
	ballotLeaf,
	checkBody,
	commitContent,
	MOST_REVISIONS,
	parseMessage,
	receiptOf,
	type AnswersRefusal,
	type BodyRefusal,
	type ClassId,
	type Credential,
	type Questionnaire,
	type SignedBallot
} from '#domain/ballot';
import { err, ok, readUtf8, toHex, utf8, type Result } from '#domain/basics';
import { packBallot, type PackedBallot } from '../stores/ballot-row.ts';
import { ownClaim, signedClaim } from './claim.ts';
import { holds } from './verify.ts';

/** What is asked of the class of a key, and the hash of it that ballots sign. */
export type Paper = {
	readonly modulus: string;
	readonly classId: ClassId;
	readonly questionnaire: Questionnaire;
	readonly hash: string;
};

/** Whether two papers are one: the same questions, asked of the same class of the same year. */
export const isSame = (a: Pick<Paper, 'classId' | 'hash'>, b: Pick<Paper, 'classId' | 'hash'>): boolean =>
	a.classId === b.classId && a.hash === b.hash;

/** A ballot as it will be kept. */
export type Sealed = PackedBallot & { readonly receipt: string };

type TooMany = { readonly code: 'revisions-too-many'; readonly id: string; readonly revision: number };
export type SealRefusal = AnswersRefusal | BodyRefusal | TooMany | { readonly code: 'credential-malformed' };

/** What was found: of a ballot under a signed credential also by which paper it was judged. */
export type Examined =
	| { readonly is: 'no-message' }
	| { readonly is: 'of-unknown-key'; readonly credential: Credential }
	| { readonly is: 'unsigned' }
	| {
			readonly is: 'signed';
			readonly key: string;
			readonly paper: Pick<Paper, 'classId' | 'hash'>;
			readonly sealed: Result<Sealed, SealRefusal>;
	  };

/**
 * Examines the JSON text of a cast (UTF-8) in the order of protocol §4.5: its form, both signatures, how often it was cast
 * anew, and its answers; then seals it with a salt of 32 bytes. Whether its class is open, and the revision in turn, is for
 * others to say.
 */
export function examine(text: Uint8Array, salt: Uint8Array, papers: ReadonlyMap<string, Paper>): Examined {
	const parsed = parseMessage(readUtf8(text) ?? '');
	if (!parsed.ok) return { is: 'no-message' };
	const ballot = parsed.value;
	const paper = papers.get(ballot.key);
	if (!paper) return { is: 'of-unknown-key', credential: credentialOf(ballot) };
	if (!holds(signedClaim(paper.modulus, ballot))) return { is: 'unsigned' };
	const { classId, hash } = paper;
	return { is: 'signed', key: ballot.key, paper: { classId, hash }, sealed: judge(paper, ballot, salt) };
}

const credentialOf = ({ key, vk, prefix, signature }: SignedBallot): Credential => ({ key, vk, prefix, signature });

function judge(paper: Paper, ballot: SignedBallot, salt: Uint8Array): Result<Sealed, SealRefusal> {
	if (!holds(ownClaim(ballot, paper.hash))) return err({ code: 'credential-malformed' });
	const { revision } = ballot;
	if (revision > MOST_REVISIONS) return err({ code: 'revisions-too-many', id: ballotId(ballot), revision });
	const checked = checkBody(paper.questionnaire, ballot.body);
	return checked.ok ? ok(seal(paper, ballot, salt)) : checked;
}

function seal({ classId }: Paper, ballot: SignedBallot, salt: Uint8Array): Sealed {
	const id = ballotId(ballot);
	const leaf = ballotLeaf(id, commitContent(salt, classId, utf8(ballot.body)), ballot.revision);
	const receipt = receiptOf(leaf);
	return { ...packBallot({ ...ballot, id, ballotClass: classId, salt: toHex(salt), receipt }), receipt };
}

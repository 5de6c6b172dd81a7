import { assert, concat, err, fromHex, isDigest, ok, required, sha256Hex, utf8, type Result } from '../basics/index.ts';
import type { ClassId } from './ballot-class.ts';
import { parseSymbols, SYMBOLS } from './blind/symbols.ts';

/** `symbols`: how many of the 16 were read. */
export type ReceiptRefusal =
	{ readonly code: 'receipt-incomplete'; readonly symbols: number } | { readonly code: 'receipt-mistyped' };

const LENGTH = 16;
const SALT_BYTES = 32;
const MOST_REVISIONS = 0xffff;
const AS_CONTENT = utf8('gongping/1/commit\n');
const AS_LEAF = concat(Uint8Array.of(0), utf8('gongping/1/leaf\n'));

/**
 * Commitment to what a ballot says, 64 hex. The salt (32 bytes) stays in the box: without it nobody can try out answers
 * against the receipt, so a receipt proves that a ballot is recorded and never how it was answered (protocol D5).
 */
export function commitContent(salt: Uint8Array, classId: ClassId, body: Uint8Array): string {
	assert(salt.length === SALT_BYTES, 'the salt is 32 bytes');
	return sha256Hex(concat(AS_CONTENT, salt, utf8(`${classId}\n`), body));
}

/**
 * Leaf of a ballot in its published batch, 64 hex; `ballotId` and `commitment` 64 hex each. 0x00 as in RFC 9162 §2.1.1.
 * `revision` (1 … 65535) counts the answers given under one credential. The first adds no bytes, so that ballots from
 * before there were revisions keep their leaves; a later one adds two, big-endian. A leaf does not show its revision.
 */
export function ballotLeaf(ballotId: string, commitment: string, revision = 1): string {
	assert(isRevision(revision), 'a revision is 1 … 65535');
	const later = revision === 1 ? [] : [revision >> 8, revision & 0xff];
	return sha256Hex(concat(AS_LEAF, fromHex(ballotId), fromHex(commitment), Uint8Array.from(later)));
}

/** Whether a number counts the answers given under one credential: 1 … 65535, two bytes of a leaf. */
export const isRevision = (number: number): boolean =>
	Number.isInteger(number) && number >= 1 && number <= MOST_REVISIONS;

/** The receipt a rater keeps: the first 80 bits of the leaf in Crockford's base 32, as `9G5X-0AKT-…`, 4-4-4-4. */
export const receiptOf = (leaf: string): string =>
	[0, 5, 10, 15].map((at) => fourSymbols(leaf.slice(at, at + 5))).join('-');

/** Twenty bits, five digits of hex, are four symbols. */
function fourSymbols(digits: string): string {
	const bits = Number.parseInt(digits, 16);
	return [15, 10, 5, 0].map((shift) => required(SYMBOLS[(bits >> shift) & 31], 'symbol')).join('');
}

/** A ballot as the box keeps it: `salt` 64 hex, `receipt` as `receiptOf` writes it. */
export type KeptBallot = {
	readonly id: string;
	/** Which of the answers given under one credential; the first when it is not said. */
	readonly revision?: number;
	readonly classId: ClassId;
	readonly salt: string;
	readonly body: Uint8Array;
	readonly receipt: string;
};

/**
 * The leaf of a kept ballot, from what the box holds of it; null for what can be no ballot's, which somebody has written
 * there by hand.
 */
export function leafOf({ id, classId, salt, body, revision = 1 }: Omit<KeptBallot, 'receipt'>): string | null {
	if (!isDigest(id) || !isDigest(salt) || !isRevision(revision)) return null;
	return ballotLeaf(id, commitContent(fromHex(salt), classId, body), revision);
}

/** Whether a kept ballot still is what its receipt was given for: nobody has put other answers in its place. */
export function isUnaltered(ballot: KeptBallot): boolean {
	const leaf = leafOf(ballot);
	return leaf !== null && receiptOf(leaf) === ballot.receipt;
}

const grouped = (symbols: string): string => symbols.replace(/.{4}(?!$)/g, '$&-');

/** The receipt in what a person typed, as `receiptOf` writes it and `parseSymbols` reads it. */
export function parseReceipt(text: string): Result<string, ReceiptRefusal> {
	const symbols = parseSymbols(text);
	if (symbols === null || symbols.length > LENGTH) return err({ code: 'receipt-mistyped' });
	return symbols.length < LENGTH ? err({ code: 'receipt-incomplete', symbols: symbols.length }) : ok(grouped(symbols));
}

import { availableParallelism } from 'node:os';
import type { Credential, SignedBallot } from '#domain/ballot';
import { assert, required } from '#domain/basics';
import { ownClaim, signedClaim, type Claim } from './claim.ts';
import type { Examined, Paper } from './examine.ts';
import { startHand, type Hand, type Question } from './hand.ts';
import type { Bug, Finding } from './work.ts';

type Waiting = Question & {
	readonly resolve: (finding: Exclude<Finding, Bug>) => void;
	readonly reject: (error: unknown) => void;
};

/** So many questions are asked, and answered, at a time: while a thread goes on, this one goes on with those. */
const PIECE = 8;
/** So many threads there are at most; all but the first start when the others have their hands full. */
const MOST = Math.min(availableParallelism(), 4);

/** So many bytes of ballots may wait: some seconds' work, which bounds the memory that a flood can take. */
const MOST_WAITING = 32 * 1024 * 1024;

const hands = new Set<Hand>();
/** What is asked under each key, for those that start later; there are as many as a few years have classes. */
const papers = new Map<string, Paper>();
const queue: Waiting[] = [];
let waiting = 0;
let starting = false;

/** A thread with nothing to do; for a whole piece also one that has but one before it, which it then goes on from at once. */
function freest(): Hand | undefined {
	let found: Hand | undefined;
	const room = queue.length < PIECE ? 1 : 2;
	for (const hand of hands) if (hand.pending() < (found?.pending() ?? room)) found = hand;
	return found;
}

/** Gives what waits to whom has room for it; when nobody has any for a whole piece one more is hired. */
function share(): void {
	for (let hand = freest(); hand && queue.length > 0; hand = freest()) void give(hand, queue.splice(0, PIECE));
	if (hands.size === 0 || (queue.length >= PIECE && hands.size < MOST)) void hire();
}

async function give(hand: Hand, piece: readonly Waiting[]): Promise<void> {
	try {
		const findings = await hand.ask(piece);
		for (const [at, { resolve, reject }] of piece.entries()) {
			const finding = required(findings[at], 'an answer to every question');
			if (typeof finding === 'object' && 'bug' in finding) reject(new Error(finding.bug));
			else resolve(finding);
		}
	} catch (error) {
		for (const { reject } of piece) reject(error);
	}
	share();
}

/** One thread more, which is given something once it has started and knows the papers. */
async function hire(): Promise<void> {
	if (starting) return;
	starting = true;
	try {
		const hand = startHand((lost) => hands.delete(lost));
		await hand.ask([]);
		for (const [key, paper] of papers) hand.teach(key, paper);
		hands.add(hand);
		setImmediate(share);
	} catch (error) {
		if (hands.size === 0) for (const { reject } of queue.splice(0)) reject(error);
	} finally {
		starting = false;
	}
}

/** What comes in one turn of the event loop goes to the threads together. */
const ask = (kind: Question['kind'], ...fields: readonly Uint8Array[]): Promise<Exclude<Finding, Bug>> =>
	new Promise((resolve, reject) => {
		if (queue.push({ kind, fields, resolve, reject }) === 1) setImmediate(share);
	});

/** Whether a claim holds. */
export const verifyAside = async ({ kind, key, message, signature }: Claim): Promise<boolean> =>
	(await ask(kind, key, message, signature)) === true;

/** Whether the key of this modulus signed the credential. */
export const isSigned = (modulus: string, credential: Credential): Promise<boolean> =>
	verifyAside(signedClaim(modulus, credential));

/** Whether the ballot's own key signed it, for a questionnaire of this hash (64 hex). */
export const isOwn = (ballot: SignedBallot, questionnaire: string): Promise<boolean> =>
	verifyAside(ownClaim(ballot, questionnaire));

/**
 * What `examine` finds of the text of a cast, on a thread beside this one: the two signatures and the answers of a ballot
 * cost more than everything else that is done for it. The threads know the papers they were taught. Null when too much waits
 * already.
 */
export async function examineAside(text: Uint8Array, salt: Uint8Array): Promise<Examined | null> {
	if (waiting + text.length > MOST_WAITING) return null;
	waiting += text.length;
	try {
		const found = await ask('ballot', text, salt);
		assert(typeof found === 'object', 'a ballot is examined');
		return found;
	} finally {
		waiting -= text.length;
	}
}

/** Teaches all threads, and those that start later, what is asked under a key. */
export function teach(key: string, paper: Paper): void {
	papers.set(key, paper);
	for (const hand of hands) hand.teach(key, paper);
}

/** Starts a thread before anybody needs it; throws when it cannot be started. */
export async function startExaminer(): Promise<void> {
	const nothing = new Uint8Array();
	await verifyAside({ kind: 'ed25519', key: nothing, message: nothing, signature: nothing });
}

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Credential, SignedBallot } from '#domain/ballot';
import { assert, required } from '#domain/basics';
import { ownClaim, signedClaim, type Claim } from './claim.ts';
import type { Examined, Paper } from './examine.ts';
import { pack, type Bug, type Finding, type Kind, type Order } from './work.ts';

type Asker = { readonly resolve: (finding: Exclude<Finding, Bug>) => void; readonly reject: (error: unknown) => void };
type Waiting = Asker & { readonly kind: Kind; readonly fields: readonly Uint8Array[] };

/** So many questions are asked, and answered, at a time: while the thread goes on, this one goes on with those. */
const PIECE = 16;

/** So many bytes of ballots may wait: some seconds' work, which bounds the memory that a flood can take. */
const MOST_WAITING = 32 * 1024 * 1024;

let worker: Worker | null = null;
let waiting = 0;
let gathered: Waiting[] = [];
/** What the thread was given and has not answered, a list a message. */
let asked: Asker[][] = [];

function start(): Worker {
	// Both from source and from the bundle, whose nearest package.json is ours too.
	const file = createRequire(import.meta.url).resolve('#lib/server/examiner/worker.ts');
	const started = new Worker(file);
	started.on('message', (findings: readonly Finding[]) => {
		if (worker !== started) return; // its last words may come after its end
		const [first = []] = asked;
		asked = asked.slice(1);
		if (asked.length === 0) started.unref();
		for (const [at, { resolve, reject }] of first.entries()) {
			const finding = required(findings[at], 'an answer to every question');
			if (typeof finding === 'object' && 'bug' in finding) reject(new Error(finding.bug));
			else resolve(finding);
		}
	});
	started.on('error', (error) => {
		if (worker !== started) return;
		for (const { reject } of asked.flat()) reject(error);
		asked = [];
		worker = null;
	});
	return started;
}

function tell(order: Order, ...moved: ArrayBuffer[]): void {
	worker ??= start();
	worker.postMessage(order, moved);
}

function hand(): void {
	const all = gathered;
	gathered = [];
	for (let from = 0; from < all.length; from += PIECE) {
		const piece = all.slice(from, from + PIECE);
		const packed = pack(piece.flatMap(({ fields }) => fields));
		tell({ kinds: piece.map(({ kind }) => kind), packed }, packed.bytes.buffer);
		asked.push(piece.map(({ resolve, reject }) => ({ resolve, reject })));
	}
	worker?.ref();
}

/** Asks the thread; what comes in one turn of the event loop goes there in as few messages as pieces allow. */
const ask = (kind: Kind, ...fields: readonly Uint8Array[]): Promise<Exclude<Finding, Bug>> =>
	new Promise((resolve, reject) => {
		if (gathered.push({ kind, fields, resolve, reject }) === 1) setImmediate(hand);
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
 * What `examine` finds of the text of a cast, on a thread of its own: the two signatures and the answers of a ballot cost more
 * than everything else that is done for it. It knows the papers it was taught. Null when too much waits already.
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

/** Teaches the thread what is asked under a key. A thread that took its place would say that it does not know it. */
export function teach(key: string, paper: Paper): void {
	tell({ key, paper });
}

/** Starts the thread before anybody needs it; throws when it cannot be started. */
export async function startExaminer(): Promise<void> {
	const nothing = new Uint8Array();
	await verifyAside({ kind: 'ed25519', key: nothing, message: nothing, signature: nothing });
}

import { Worker } from 'node:worker_threads';
import { concat } from '#domain/basics';

/** A signature to verify: under an RSA key (SubjectPublicKeyInfo, PSS with SHA-384), or under 32 bytes of an Ed25519 key. */
export type Claim = {
	readonly kind: 'pss' | 'ed25519';
	readonly key: Uint8Array;
	readonly message: Uint8Array;
	readonly signature: Uint8Array;
};

type Waiting = {
	readonly claim: Claim;
	readonly resolve: (right: boolean) => void;
	readonly reject: (error: unknown) => void;
};

/**
 * The work of the thread, as text: bundlers leave it alone, and it needs nothing but the platform. The platform finds out by
 * throwing what kind of key it was given, several times for each signature; without stacks that costs a sixth less.
 */
const work = `
Error.stackTraceLimit = 0;
const { parentPort } = require('node:worker_threads');
const crypto = require('node:crypto');
const read = (der) => crypto.createPublicKey({ key: der, format: 'der', type: 'spki' });
const own = (key) => ({ key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') }, format: 'jwk' });
const padding = crypto.constants.RSA_PKCS1_PSS_PADDING;
const known = new Map();
function classKey(der) {
	const name = der.toString('latin1');
	if (!known.has(name)) known.set(name, read(der));
	return known.get(name);
}
const holds = (kind, key, message, signature) =>
	kind === 'pss'
		? crypto.verify('sha384', message, { key: classKey(key), padding, saltLength: 48 }, signature)
		: crypto.verify(null, message, own(key), signature);
parentPort.on('message', ({ kinds, ends, bytes }) => {
	const all = Buffer.from(bytes.buffer);
	const field = (at) => all.subarray(at > 0 ? ends[at - 1] : 0, ends[at]);
	parentPort.postMessage(
		kinds.map((kind, at) => {
			try {
				return holds(kind, field(3 * at), field(3 * at + 1), field(3 * at + 2));
			} catch {
				return false;
			}
		})
	);
});`;

/** Claims as one message: their fields end to end, for each of many arrays would be copied with great ceremony. */
function packed(claims: readonly Claim[]) {
	const fields = claims.flatMap(({ key, message, signature }) => [key, message, signature]);
	let end = 0;
	const ends = fields.map(({ length }) => (end += length));
	return { kinds: claims.map(({ kind }) => kind), ends, bytes: concat(...fields) };
}

let worker: Worker | null = null;
let gathered: Waiting[] = [];
/** What the thread was given and has not answered, a list a message. */
let asked: Waiting[][] = [];

function start(): Worker {
	const started = new Worker(work, { eval: true });
	started.on('message', (answers: boolean[]) => {
		const [first = []] = asked;
		asked = asked.slice(1);
		if (asked.length === 0) started.unref();
		for (const [at, { resolve }] of first.entries()) resolve(answers[at] === true);
	});
	started.on('error', (error) => {
		for (const { reject } of asked.flat()) reject(error);
		asked = [];
		worker = null;
	});
	return started;
}

function hand(): void {
	worker ??= start();
	worker.ref();
	const claims = gathered;
	gathered = [];
	const message = packed(claims.map(({ claim }) => claim));
	worker.postMessage(message, [message.bytes.buffer]);
	asked.push(claims);
}

/**
 * Whether a claim holds, found out on a thread of its own; what comes in one turn of the event loop goes there in one
 * message. The two signatures of a ballot cost more than everything else that is done for it. A malformed key holds nothing.
 */
export const verifyAside = (claim: Claim): Promise<boolean> =>
	new Promise((resolve, reject) => {
		if (gathered.push({ claim, resolve, reject }) === 1) setImmediate(hand);
	});

import { Worker } from 'node:worker_threads';
import { required } from '#domain/basics';

/** Signs blinded messages with the private keys of classes, beside the thread that answers requests. */
export type Issuer = {
	/** The raw RSA operation on a blinded message below the modulus (768 hex); `load` gives the PKCS #8 key when asked for. */
	sign(keyId: string, load: () => Uint8Array, blinded: string): Promise<string>;
	/** Forgets all keys once the signatures under way are made. */
	forget(): void;
	/** Ends the thread. */
	close(): Promise<void>;
};

type Answer = { readonly id: number; readonly signature?: string };
type Waiting = { readonly resolve: (signature: string) => void; readonly reject: (error: unknown) => void };

/**
 * The work of a thread, as text: bundlers leave it alone, and it needs nothing but the platform. Its keys say themselves how
 * they are used, for the reason told in `examiner/verify.ts`. The result is checked with the public key before it leaves: a
 * fault in the private operation would give the key away (RFC 9474 §7.1).
 */
const work = `
const { parentPort } = require('node:worker_threads');
const crypto = require('node:crypto');
const raw = (key) => Object.assign(key, { padding: crypto.constants.RSA_NO_PADDING });
const keys = new Map();
parentPort.on('message', ({ id, keyId, pkcs8, blinded }) => {
	if (!id) return keys.clear();
	try {
		if (pkcs8) {
			const secret = crypto.createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
			keys.set(keyId, { secret: raw(secret), open: raw(crypto.createPublicKey(secret)) });
		}
		const { secret, open } = keys.get(keyId);
		const message = Buffer.from(blinded, 'hex');
		const signature = crypto.privateDecrypt(secret, message);
		const right = crypto.publicEncrypt(open, signature).equals(message);
		parentPort.postMessage(right ? { id, signature: signature.toString('hex') } : { id });
	} catch {
		parentPort.postMessage({ id });
	}
});`;

/** An issuer of one thread, which starts with the first signature; it never keeps the process alive by itself. */
export function openIssuer(): Issuer {
	let worker: Worker | null = null;
	const known = new Set<string>();
	const waiting = new Map<number, Waiting>();
	let last = 0;

	const settle = ({ id, signature }: Answer): void => {
		const asked = required(waiting.get(id), 'who asked for the signature');
		waiting.delete(id);
		if (waiting.size === 0) worker?.unref();
		if (signature === undefined) asked.reject(new Error('the private operation failed'));
		else asked.resolve(signature);
	};
	const start = (): Worker => {
		const started = new Worker(work, { eval: true });
		started.on('message', settle);
		started.on('error', (error) => {
			for (const { reject } of waiting.values()) reject(error);
			waiting.clear();
			known.clear();
			worker = null;
		});
		return started;
	};
	return {
		sign(keyId, load, blinded) {
			worker ??= start();
			worker.ref();
			const pkcs8 = known.has(keyId) ? undefined : load();
			known.add(keyId);
			const id = ++last;
			worker.postMessage({ id, keyId, pkcs8, blinded });
			return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
		},
		forget() {
			known.clear();
			worker?.postMessage({});
		},
		async close() {
			await worker?.terminate();
		}
	};
}

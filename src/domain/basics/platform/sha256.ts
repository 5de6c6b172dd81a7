import { toHex } from '../bytes.ts';

const BLOCK = 64;

/** Fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
// prettier-ignore
const K = new Int32Array([
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
]);

/** Fractional parts of the square roots of the first eight primes (FIPS 180-4 §5.3.3). */
// prettier-ignore
const INITIAL = new Int32Array([
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
]);

// Filled anew for every block, so that a million people cost no million arrays.
const schedule = new Int32Array(64);
const tail = new Uint8Array(2 * BLOCK);
const tailView = new DataView(tail.buffer);

const word = (words: Int32Array, at: number): number => words[at] as number;
const byte = (bytes: Uint8Array, at: number): number => bytes[at] as number;
const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** Takes the block that begins at `from` into the state (FIPS 180-4 §6.2.2). */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
	fillSchedule(bytes, from);
	let a = word(state, 0);
	let b = word(state, 1);
	let c = word(state, 2);
	let d = word(state, 3);
	let e = word(state, 4);
	let f = word(state, 5);
	let g = word(state, 6);
	let h = word(state, 7);
	for (let t = 0; t < 64; t++) {
		const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
		const first = (h + sum1 + ((e & f) ^ (~e & g)) + word(K, t) + word(schedule, t)) | 0;
		const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
		const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + second) | 0;
	}
	state[0] = word(state, 0) + a;
	state[1] = word(state, 1) + b;
	state[2] = word(state, 2) + c;
	state[3] = word(state, 3) + d;
	state[4] = word(state, 4) + e;
	state[5] = word(state, 5) + f;
	state[6] = word(state, 6) + g;
	state[7] = word(state, 7) + h;
}

function fillSchedule(bytes: Uint8Array, from: number): void {
	const W = schedule;
	for (let t = 0, i = from; t < 16; t++, i += 4)
		W[t] = (byte(bytes, i) << 24) | (byte(bytes, i + 1) << 16) | (byte(bytes, i + 2) << 8) | byte(bytes, i + 3);
	for (let t = 16; t < 64; t++) {
		const x = word(W, t - 15);
		const y = word(W, t - 2);
		const small0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
		const small1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
		W[t] = word(W, t - 16) + small0 + word(W, t - 7) + small1;
	}
}

/** Takes the rest of a message into a state that has seen `before` bytes of it, and ends it (FIPS 180-4 §5.1.1). */
function finish(state: Int32Array, message: Uint8Array, before: number): Uint8Array {
	const whole = message.length - (message.length % BLOCK);
	for (let from = 0; from < whole; from += BLOCK) compress(state, message, from);
	const rest = message.length - whole;
	const padded = rest < BLOCK - 8 ? BLOCK : 2 * BLOCK;
	tail.fill(0, rest);
	for (let i = 0; i < rest; i++) tail[i] = byte(message, whole + i);
	tail[rest] = 0x80;
	const bits = (before + message.length) * 8;
	tailView.setUint32(padded - 8, bits / 2 ** 32);
	tailView.setUint32(padded - 4, bits);
	for (let from = 0; from < padded; from += BLOCK) compress(state, tail, from);
	return bytesOf(state);
}

function bytesOf(state: Int32Array): Uint8Array {
	const bytes = new Uint8Array(32);
	for (let i = 0; i < 32; i++) bytes[i] = word(state, i >> 2) >>> (24 - 8 * (i % 4));
	return bytes;
}

/**
 * SHA-256 (FIPS 180-4) in any browser; Node takes `sha256.node.ts` in its place (package.json, `#platform`), which gives the
 * same bytes. Written for a million short messages: the browser's own works on one at a time and answers later.
 */
export const sha256 = (message: Uint8Array): Uint8Array => finish(INITIAL.slice(), message, 0);

export const sha256Hex = (message: Uint8Array): string => toHex(sha256(message));

/** HMAC (RFC 2104): the state after the padded key is kept, so that each message costs its own blocks only. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
	const block = key.length > BLOCK ? sha256(key) : key;
	const [inner, outer] = [afterKey(block, 0x36), afterKey(block, 0x5c)];
	return (message) => finish(outer.slice(), finish(inner.slice(), message, BLOCK), BLOCK);
}

function afterKey(key: Uint8Array, pad: number): Int32Array {
	const state = INITIAL.slice();
	compress(
		state,
		new Uint8Array(BLOCK).map((_, i) => (key[i] ?? 0) ^ pad),
		0
	);
	return state;
}

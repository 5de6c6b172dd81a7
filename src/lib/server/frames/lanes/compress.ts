import {
	add,
	and,
	choose,
	get,
	laneAdd,
	laneLeft,
	laneRight,
	load,
	number,
	or,
	repeat,
	set,
	shuffle,
	splat,
	store,
	subtract,
	xor,
	type Code,
	type WasmFunction
} from './assembler.ts';

/** Where the round constants lie in memory, each in all four lanes. */
export const CONSTANTS = 0;

const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);
/** An item counted round the list. */
const pick = <T>(items: readonly T[], at: number): T => items[at % items.length] as T;
const sum = (first: Code, ...others: readonly Code[]): Code => others.reduce(laneAdd, first);
const mix = (first: Code, ...others: readonly Code[]): Code => others.reduce(xor, first);

const [FROM, FROM_STEP, BLOCK, BLOCK_STEP, TO, TO_STEP, COUNT, MASK] = [0, 1, 2, 3, 4, 5, 6, 7];
const rows = range(4, 8);
const before = range(8, 12);
const working = range(8, 20);
const words = range(16, 28);
const halves = range(4, 44);
const [DIFFERENT, FORMER, SUM] = [48, 49, 50];

const KEEP = [0, 1, 2, 3];
const SWAP = [3, 2, 1, 0];
/** Bytes of a shuffle that takes whole lanes, 0–3 of the first vector and 4–7 of the second. */
const lanes = (picked: readonly number[], bytes: readonly number[]): number[] =>
	picked.flatMap((lane) => bytes.map((byte) => lane * 4 + byte));

/** Exchanges rows and columns of four vectors, and the bytes in each lane: from four messages to four words and back. */
function exchange(four: readonly number[]): Code {
	const weave = (to: number, a: number, b: number, picked: readonly number[], bytes: readonly number[]): Code =>
		set(pick(to < 4 ? halves : four, to), shuffle(get(a), get(b), lanes(picked, bytes)));
	const [a, b, c, d] = [pick(four, 0), pick(four, 1), pick(four, 2), pick(four, 3)];
	const [p, q, r, s] = [pick(halves, 0), pick(halves, 1), pick(halves, 2), pick(halves, 3)];
	return [
		...[...weave(0, a, b, [0, 4, 1, 5], KEEP), ...weave(1, a, b, [2, 6, 3, 7], KEEP)],
		...[...weave(2, c, d, [0, 4, 1, 5], KEEP), ...weave(3, c, d, [2, 6, 3, 7], KEEP)],
		...[...weave(4, p, r, [0, 1, 4, 5], SWAP), ...weave(5, p, r, [2, 3, 6, 7], SWAP)],
		...[...weave(6, q, s, [0, 1, 4, 5], SWAP), ...weave(7, q, s, [2, 3, 6, 7], SWAP)]
	];
}

/** The addresses of four messages in a row, `step` bytes apart. */
const pointAt = (base: number, step: number): Code =>
	rows.flatMap((row, at) => set(row, at === 0 ? get(base) : add(get(row - 1), get(step))));

const quarters = (locals: readonly number[]): number[][] =>
	range(locals.length / 4).map((at) => locals.slice(at * 4, at * 4 + 4));

const loadWords = (locals: readonly number[]): Code =>
	quarters(locals).flatMap((four, quarter) => [
		...four.flatMap((local, at) => set(local, load(get(pick(rows, at)), quarter * 16))),
		...exchange(four)
	]);

const storeWords = (locals: readonly number[]): Code =>
	quarters(locals).flatMap((four, quarter) => [
		...exchange(four),
		...four.flatMap((local, at) => store(get(pick(rows, at)), get(local), quarter * 16))
	]);

const turn = (local: number, bits: number): Code => or(laneRight(get(local), bits), laneLeft(get(local), 32 - bits));

/** Words 16 and on of the message schedule, each in the place of the one sixteen before it (FIPS 180-4 §6.2.2 step 1). */
function schedule(at: number): Code {
	const [word, early, late] = [pick(words, at), pick(words, at + 1), pick(words, at + 14)];
	const small = mix(turn(early, 7), turn(early, 18), laneRight(get(early), 3));
	const large = mix(turn(late, 17), turn(late, 19), laneRight(get(late), 10));
	return set(word, sum(get(word), small, get(pick(words, at + 9)), large));
}

/** One round (FIPS 180-4 §6.2.2 step 3): instead of moving the eight variables, their names move. */
function round(at: number): Code {
	const name = (letter: number): number => pick(working, letter + 64 - at);
	const [a, b, d, e, f, g, h] = [name(0), name(1), name(3), name(4), name(5), name(6), name(7)];
	const constant = load(number(CONSTANTS), at * 16);
	const chosen = choose(get(f), get(g), get(e));
	const large = mix(turn(e, 6), turn(e, 11), turn(e, 25));
	const small = mix(turn(a, 2), turn(a, 13), turn(a, 22));
	const [different, former] = at % 2 === 0 ? [DIFFERENT, FORMER] : [FORMER, DIFFERENT];
	return [
		...(at < 16 ? [] : schedule(at)),
		...set(SUM, sum(get(h), constant, get(pick(words, at)), large, chosen)),
		...set(d, laneAdd(get(d), get(SUM))),
		// maj(a, b, c) = b ⊕ (a ⊕ b)(b ⊕ c), and b ⊕ c is what the round before called a ⊕ b.
		...set(different, xor(get(a), get(b))),
		...set(h, sum(get(SUM), small, xor(get(b), and(get(different), get(former)))))
	];
}

const advance = (base: number, step: number): Code => set(base, add(get(base), laneSteps(step)));
/** Four steps. */
const laneSteps = (step: number): Code => add(add(get(step), get(step)), add(get(step), get(step)));

/**
 * The compression function of SHA-256 over four messages at a time: `compress(from, fromStep, block, blockStep, to, toStep,
 * count, mask)`. States are digests as bytes, each `step` bytes after the one before (a step of 0 uses one for all);
 * every word of a block is first xored with `mask`. `count` is taken up to a multiple of four.
 */
export const compress: WasmFunction = {
	name: 'compress',
	parameters: 8,
	numbers: rows.length,
	vectors: SUM - 11,
	body: repeat(
		[
			...pointAt(FROM, FROM_STEP),
			...loadWords(before),
			...before.flatMap((local, at) => set(pick(working, at), get(local))),
			...pointAt(BLOCK, BLOCK_STEP),
			...loadWords(words),
			...words.flatMap((word) => set(word, xor(get(word), splat(get(MASK))))),
			...set(FORMER, xor(get(pick(working, 1)), get(pick(working, 2)))),
			...range(64).flatMap(round),
			...before.flatMap((local, at) => set(local, laneAdd(get(local), get(pick(working, at))))),
			...pointAt(TO, TO_STEP),
			...storeWords(before),
			...[...advance(FROM, FROM_STEP), ...advance(BLOCK, BLOCK_STEP), ...advance(TO, TO_STEP)],
			...set(COUNT, subtract(get(COUNT), number(4)))
		],
		get(COUNT)
	)
};

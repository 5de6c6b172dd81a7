import {
	add,
	and,
	byteRight,
	get,
	load,
	number,
	repeat,
	set,
	shuffle,
	splat,
	store,
	subtract,
	swizzle,
	type Code,
	type WasmFunction
} from './assembler.ts';

/** Where the sixteen hexadecimal digits lie in memory. */
export const DIGITS = 1024;

const [FROM, FROM_STEP, TO, TO_STEP, COUNT] = [0, 1, 2, 3, 4];
const [BYTES, HIGH, LOW] = [5, 6, 7];

const eachStep = (body: Code): Code =>
	repeat(
		[
			...body,
			...set(FROM, add(get(FROM), get(FROM_STEP))),
			...set(TO, add(get(TO), get(TO_STEP))),
			...set(COUNT, subtract(get(COUNT), number(1)))
		],
		get(COUNT)
	);

const digits = (nibbles: Code): Code => swizzle(load(number(DIGITS)), nibbles);
/** Bytes of the first and the second vector by turns, from the place on. */
const alternate = (from: number): number[] => Array.from({ length: 16 }, (_, at) => from + (at >> 1) + (at % 2) * 16);

const hexHalf = (offset: number): Code => [
	...set(BYTES, load(get(FROM), offset)),
	...set(HIGH, digits(byteRight(get(BYTES), 4))),
	...set(LOW, digits(and(get(BYTES), splat(number(0x0f0f0f0f))))),
	...store(get(TO), shuffle(get(HIGH), get(LOW), alternate(0)), offset * 2),
	...store(get(TO), shuffle(get(HIGH), get(LOW), alternate(8)), offset * 2 + 16)
];

/** `hex(from, fromStep, to, toStep, count)`: 32 bytes each as 64 lower-case digits. */
export const hex: WasmFunction = {
	name: 'hex',
	parameters: 5,
	numbers: 0,
	vectors: 3,
	body: eachStep([...hexHalf(0), ...hexHalf(16)])
};

/** `copy(from, fromStep, to, toStep, count)`: 64 bytes each. */
export const copy: WasmFunction = {
	name: 'copy',
	parameters: 5,
	numbers: 0,
	vectors: 0,
	body: eachStep([0, 16, 32, 48].flatMap((offset) => store(get(TO), load(get(FROM), offset), offset)))
};

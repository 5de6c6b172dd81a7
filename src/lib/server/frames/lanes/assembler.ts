/** Instructions of a WebAssembly function as bytes (WebAssembly core specification §5, SIMD included). */
export type Code = readonly number[];

/** A function of numbers (i32) without result; locals after the parameters are `numbers` i32 and then `vectors` v128. */
export type WasmFunction = {
	readonly name: string;
	readonly parameters: number;
	readonly numbers: number;
	readonly vectors: number;
	readonly body: Code;
};

const I32 = 0x7f;
const V128 = 0x7b;
const END = 0x0b;

/** An unsigned number in LEB128 (§5.2.2). */
function unsigned(value: number): number[] {
	const low = value & 0x7f;
	return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

/** A signed 32-bit number in LEB128 (§5.2.2). */
function signed(value: number): number[] {
	const low = value & 0x7f;
	const rest = value >> 7;
	const last = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
	return last ? [low] : [low | 0x80, ...signed(rest)];
}

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const unary =
	(opcode: Code) =>
	(a: Code): Code => [...a, ...opcode];
const binary =
	(opcode: Code) =>
	(a: Code, b: Code): Code => [...a, ...b, ...opcode];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const number = (value: number): Code => [0x41, ...signed(value)];
export const add = binary([0x6a]);
export const subtract = binary([0x6b]);

/** Repeats the body while `again`, asked after each time, is above zero; the body runs at least once. */
export const repeat = (body: Code, again: Code): Code => [
	...[0x03, 0x40, ...body],
	...[...again, ...number(0), 0x4a, 0x0d, 0],
	END
];

/** Sixteen bytes from memory at an address plus a fixed offset, and into it; addresses need no alignment. */
export const load = (address: Code, offset = 0): Code => [...address, ...simd(0), 0, ...unsigned(offset)];
export const store = (address: Code, value: Code, offset = 0): Code => [
	...address,
	...value,
	...simd(11),
	0,
	...unsigned(offset)
];

/** Bytes 0–15 pick from the first vector, 16–31 from the second. */
export const shuffle = (a: Code, b: Code, bytes: Code): Code => [...a, ...b, ...simd(13), ...bytes];
/** Bytes of the first vector picked by those of the second. */
export const swizzle = binary(simd(14));
/** A number in each of the four lanes. */
export const splat = unary(simd(17));
export const and = binary(simd(78));
export const or = binary(simd(80));
export const xor = binary(simd(81));
/** Bits of the first where the mask has ones, of the second where it has noughts. */
export const choose = (ones: Code, noughts: Code, mask: Code): Code => [...ones, ...noughts, ...mask, ...simd(82)];
export const byteRight = (a: Code, bits: number): Code => [...a, ...number(bits), ...simd(109)];
export const laneLeft = (a: Code, bits: number): Code => [...a, ...number(bits), ...simd(171)];
export const laneRight = (a: Code, bits: number): Code => [...a, ...number(bits), ...simd(173)];
export const laneAdd = binary(simd(174));

const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes];
const text = (name: string): Code => sized([...new TextEncoder().encode(name)]);
const section = (id: number, content: Code): Code => [id, ...sized(content)];

/** The bytes of a module that exports the functions and works on the memory it imports as `lanes.memory` (§5.5). */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
	const types = functions.map(({ parameters }) => [
		0x60,
		...vector(Array.from({ length: parameters }, () => [I32])),
		0
	]);
	const bodies = functions.map(({ numbers, vectors, body }) =>
		sized([
			...vector([
				[...unsigned(numbers), I32],
				[...unsigned(vectors), V128]
			]),
			...body,
			END
		])
	);
	return Uint8Array.from([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, vector(types)),
		...section(2, vector([[...text('lanes'), ...text('memory'), 2, 0, 1]])),
		...section(3, vector(functions.map((_, at) => unsigned(at)))),
		...section(7, vector(functions.map(({ name }, at) => [...text(name), 0, ...unsigned(at)]))),
		...section(10, vector(bodies))
	]);
}

import { hmacSha256, utf8 } from '#domain/basics';
import { LEAST_ROLLS } from '#domain/draw';

/** Made-up numbers that come out the same on every start: nothing that counts in an assessment is drawn from here. */
export type Chance = {
	/** From 0 up to, but never, 1. */
	unit(): number;
	/** Uniform between two numbers. */
	between(low: number, high: number): number;
	/** A whole number from `low` to `high`, both possible. */
	whole(low: number, high: number): number;
	/** Whether something of this probability happens. */
	happens(probability: number): boolean;
	/** From the normal distribution (Box and Muller 1958). */
	normal(mean: number, deviation: number): number;
	/** One of several, each as likely. */
	pick<T>(items: readonly T[]): T;
	/** `count` different ones, in the order of the list. */
	some<T>(items: readonly T[], count: number): T[];
};

const WORDS_A_BLOCK = 8;
const key = hmacSha256(utf8('gongping demonstration 1'));

/** Counts HMAC-SHA-256 blocks under the name of what is made up, so that no part of the demonstration disturbs another. */
export function chanceFor(name: string): Chance {
	let [block, used] = [viewOf(new Uint8Array(0)), WORDS_A_BLOCK];
	let blocks = 0;
	const unit = (): number => {
		if (used === WORDS_A_BLOCK) [block, used] = [viewOf(key(`${name}\n${blocks++}`)), 0];
		return block.getUint32(4 * used++) / 2 ** 32;
	};
	const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
	return {
		unit,
		whole,
		between: (low, high) => low + (high - low) * unit(),
		happens: (probability) => unit() < probability,
		normal: (mean, deviation) =>
			mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
		pick: (items) => items[whole(0, items.length - 1)] as (typeof items)[number],
		some(items, count) {
			const order = items.map((_, at) => ({ at, ticket: unit() })).sort((a, b) => a.ticket - b.ticket);
			const chosen = new Set(order.slice(0, count).map(({ at }) => at));
			return items.filter((_, at) => chosen.has(at));
		}
	};
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
	new DataView(buffer, byteOffset, byteLength);

/** What ten-sided dice might have shown: as many digits as a draw asks for. */
export function diceFor(name: string): string {
	const chance = chanceFor(`dice ${name}`);
	return Array.from({ length: LEAST_ROLLS }, () => chance.whole(0, 9)).join('');
}

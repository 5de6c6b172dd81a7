import { describe, expect, test } from 'vitest';
import { required } from '#domain/basics';
import { createCodeLimits, LATE } from '#lib/server/limits/index.ts';

/*
 * V6: a million scripted guesses against the limits alone, with a clock of their own and no hashing. Of ten million refs
 * 200,000 have a letter; a try is worth something when it reaches the secret of one of these.
 */

const GUESSES = 1_000_000;
const LETTERS = 200_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What a quick answer takes, in milliseconds. */
const QUICK = 5;
const MOST_A_DAY = 24;
/** Chances that a try at a letter is right, and that one is in thirty days at three tries a second (protocol §3). */
const RIGHT = 1e-10;
const ACCEPTED = 8e-4;
const THIRTY_DAYS = 30 * 86_400;

/** The same chance for every run. */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

type Attack = {
	readonly networks: number;
	/** Connections of each network; each sends its next guess once the last is answered. */
	readonly connections: number;
	/** An attacker who takes silence for "wrong" hangs up after this many milliseconds and asks again. */
	readonly patience?: number;
	readonly nextRef: () => number;
};

/** What a million guesses came to. */
function attack({ networks, connections, patience = Infinity, nextRef }: Attack) {
	const limits = createCodeLimits();
	const guessers = Array.from({ length: networks }, (_, at) => limits.at(`network ${at}`));
	const tries = new Map<number, number[]>();
	const answered = { quick: 0, late: 0, toldToWait: 0 };
	let worth = 0;
	let now = 0;
	const waiting = { quick: [] as number[], late: [] as number[] };
	const moments = { quick: [] as number[], late: [] as number[] };
	const heads = { quick: 0, late: 0 };
	for (let at = 0; at < networks * connections; at++) {
		waiting.quick.push(at % networks);
		moments.quick.push(0);
	}
	for (let guess = 0; guess < GUESSES; guess++) {
		const lane = (moments.quick[heads.quick] ?? Infinity) <= (moments.late[heads.late] ?? Infinity) ? 'quick' : 'late';
		const at = heads[lane]++;
		now = required(moments[lane][at], 'a moment');
		const who = required(waiting[lane][at], 'a connection');
		const guesser = required(guessers[who], 'a network');
		const ref = nextRef();
		const late = guesser.isLate(now);
		const wait = guesser.attempt(String(ref), now) > 0;
		if (!wait) guesser.failed(now);
		if (!wait && ref < LETTERS) {
			worth++;
			tries.set(ref, [...(tries.get(ref) ?? []), now]);
		}
		const next = late && !wait ? 'late' : 'quick';
		answered[wait ? 'toldToWait' : next]++;
		waiting[next].push(who);
		moments[next].push(now + (next === 'late' ? Math.min(LATE, patience) : QUICK));
	}
	return { limits, answered, worth, tries, seconds: now / 1000, now };
}

/** The most tries at one letter in any 24 hours. */
function mostInADay(tries: ReadonlyMap<number, readonly number[]>): number {
	let most = 0;
	for (const moments of tries.values())
		for (const [at, from] of moments.entries()) {
			const later = moments.findIndex((moment) => moment >= from + DAY);
			most = Math.max(most, (later < 0 ? moments.length : later) - at);
		}
	return most;
}

const anywhere = (seed: number) => {
	const next = chance(seed);
	return () => Math.floor(next() * 10_000_000);
};

describe('a million guesses', () => {
	test('from one network with 22 connections: eleven wrong answers a second at most, one code in fifty has a letter', () => {
		const { answered, worth, tries, seconds } = attack({ networks: 1, connections: 22, nextRef: anywhere(1) });
		expect((answered.late - 22) / seconds).toBeLessThanOrEqual(11);
		expect(answered.quick).toBeLessThan(100 + (seconds / 600) * 61);
		expect(mostInADay(tries)).toBeLessThanOrEqual(MOST_A_DAY);
		expect((worth / seconds) * THIRTY_DAYS * RIGHT).toBeLessThan(ACCEPTED);
	});

	test('from 500 networks with 20 connections each: after the first, three quick answers a second in all', () => {
		const { answered, worth, tries, seconds } = attack({ networks: 500, connections: 20, nextRef: anywhere(2) });
		expect(answered.quick).toBeLessThanOrEqual(100 + 3 * seconds);
		expect(mostInADay(tries)).toBeLessThanOrEqual(MOST_A_DAY);
		expect(worth / GUESSES).toBeLessThan(0.03);
	});

	test('at a thousand letters whose refs are known: 24 tries a day each, however many networks and connections', () => {
		const next = chance(3);
		const known = () => Math.floor(next() * 1000);
		const { answered, worth, tries, seconds } = attack({ networks: 500, connections: 20, nextRef: known });
		expect(mostInADay(tries)).toBeLessThanOrEqual(MOST_A_DAY);
		expect(worth).toBeLessThanOrEqual(1000 * MOST_A_DAY * Math.ceil((seconds * 1000) / DAY));
		expect(answered.toldToWait).toBeGreaterThan(GUESSES * 0.9);
	});

	test('at 20,000 known letters by somebody who hangs up instead of waiting: five free tries each, then none', () => {
		const next = chance(4);
		const known = () => Math.floor(next() * 20_000);
		const { worth, tries } = attack({ networks: 500, connections: 200, patience: 50, nextRef: known });
		expect(mostInADay(tries)).toBeLessThanOrEqual(MOST_A_DAY);
		expect(worth).toBeLessThanOrEqual(20_000 * 6);
	});
});

test('under all of this a neighbour with the right code is let try at once', () => {
	const { limits, now } = attack({ networks: 1, connections: 1000, nextRef: anywhere(5) });
	const neighbour = limits.at('network 0');
	expect(neighbour.isLate(now)).toBe(true);
	expect(neighbour.attempt('of my own letter', now)).toBe(0);
});

test('one letter tried as often as it may be has 24 tries in any day, and is never lost', () => {
	const guesser = createCodeLimits().at('anywhere');
	const moments: number[] = [];
	for (let now = 0; now < 4 * DAY; now += 60_000) if (guesser.attempt('a', now) === 0) moments.push(now);
	expect(mostInADay(new Map([[0, moments]]))).toBe(MOST_A_DAY);
	for (let day = 0; day < 4; day++) expect(moments.some((moment) => Math.floor(moment / DAY) === day)).toBe(true);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { castBallot } from '#lib/server/acts/cast.ts';
import { BEAT, scrubSoon } from '#lib/server/acts/record/scrub.ts';
import { LULL } from '#lib/server/db/intake/intake.ts';
import type { Credential } from '#domain/ballot';
import { sized } from '../builders/sized.ts';
import {
	ask,
	aField,
	ballotOf,
	copyOf,
	credentialOf,
	namesOf,
	startOver,
	type Field,
	type Voter
} from '../builders/voters.ts';
import { done } from '../builders/year.ts';
import { clues, NOTHING, pair, rankCorrelation, tracesOf, type Traces } from './link.ts';
import { readPages, readSlots } from './pages.ts';

/*
 * V2: a thief takes every file of the portal at some moment while people rate, and the backups of the nights before. People
 * come within ten days, each votes minutes after the exchange: who knew both orders would link two of three.
 */

const RUNS = sized(6, 30);
const PER_CLASS = sized(30, 300);
const CLASSES = 4;
const DAYS = 10;
const [DAY, MINUTE] = [1440, 1];

type Person = { readonly voter: Voter; readonly credential: Credential; readonly ballot: string };
type Step = { readonly at: number; readonly person: Person; readonly casts: boolean; readonly tie: number };

async function people(field: Field): Promise<Person[]> {
	const world = await startOver(copyOf(field), field);
	const known: Person[] = [];
	for (const voter of field.voters) {
		const credential = credentialOf(voter, done(await ask(world, voter, voter.blinded)));
		known.push({ voter, credential, ballot: namesOf(voter, credential).ballot });
	}
	await world.close();
	return known;
}

const steps = (everybody: readonly Person[]): Step[] =>
	everybody
		.flatMap((person): Step[] => {
			const at = Math.random() * DAYS * DAY;
			return [
				{ at, person, casts: false, tie: Math.random() },
				{ at: at - Math.log(Math.random()) * 13 * MINUTE, person, casts: true, tie: Math.random() }
			];
		})
		.sort((a, b) => a.at - b.at);

type Loot = { readonly exchanged: Step[]; readonly cast: Step[]; readonly roll: Traces; readonly box: Traces };

/** Where the cells of a file lie, without what is in them. */
const placesIn = (file: string): string =>
	JSON.stringify(readPages(file).cells.map(({ page, place, offset, overflow }) => [page, place, offset, overflow]));

/** Beats between two minutes; more than some hundred do nothing. */
const beatsBetween = (from: number, to: number): number => Math.min(200, Math.floor(((to - from) * 60_000) / BEAT));

/**
 * What became of ballots until the thief came: brought into the box one by one and its order wiped out, as a portal does it;
 * brought there and left alone; or all still in the intake, as if people had come within half a second.
 */
const FATES = ['scrubbed', 'left alone', 'in the intake'] as const;

/** Lets people vote one after the other up to a random moment, and reads the raw pages of what a thief then takes. */
async function seize(field: Field, everybody: readonly Person[], fate: (typeof FATES)[number]): Promise<Loot> {
	const folder = copyOf(field);
	const world = await startOver(folder, field);
	const portal = (): string[] =>
		['', '-wal'].map((end) => readFileSync(path.join(folder, `portal.sqlite${end}`), 'latin1'));
	const before = portal();
	const places = placesIn(path.join(folder, 'roll.sqlite'));
	const beat = scrubSoon(world);
	const all = steps(everybody);
	const taken = all.slice(0, Math.floor(all.length * (0.7 + 0.3 * Math.random())));
	for (const [place, { at, person, casts }] of taken.entries()) {
		const { voter, credential } = person;
		if (casts) done(await castBallot(world, ballotOf(field, voter, credential, { option: place % 3 })));
		else done(await ask(world, voter, voter.blinded));
		const gap = (all[place + 1]?.at ?? at) - at;
		const next = at + (place === taken.length - 1 ? Math.random() : 1) * gap; // the thief comes at any moment
		if (casts && fate !== 'in the intake' && gap * 60_000 > LULL) await sql`select 1`.execute(world.box);
		if (fate === 'scrubbed') for (let beats = beatsBetween(at, next); beats > 0; beats--) await beat();
	}
	const left = readdirSync(folder).filter((name) => /^(roll|box)\.sqlite./.test(name));
	expect(left.sort()).toEqual(['box.sqlite-intake', 'box.sqlite-intake-0', 'box.sqlite-intake-1']);
	expect(readFileSync(path.join(folder, 'box.sqlite-intake'))).toHaveLength(0);
	expect(portal().map((text, at) => text === before[at])).toEqual([true, true]);
	expect(placesIn(path.join(folder, 'roll.sqlite'))).toBe(places); // an exchange moves no row
	const [exchanged, cast] = [taken.filter(({ casts }) => !casts), taken.filter(({ casts }) => casts)];
	const [roll, box] = [readPages(path.join(folder, 'roll.sqlite')), readPages(path.join(folder, 'box.sqlite'))];
	const slots = ['0', '1'].map((end) => readSlots(path.join(folder, `box.sqlite-intake-${end}`)));
	const files = [box, ...slots];
	const everything = { cells: files.flatMap(({ cells }) => cells), bytes: files.map(({ bytes }) => bytes).join('') };
	const refs = exchanged.map(({ person }) => person.voter.ref);
	const ballots = cast.map(({ person }) => person.ballot);
	const traces = { roll: tracesOf(roll, refs), box: tracesOf(everything, ballots) };
	const found = [...traces.box.values()];
	const waiting = found.filter(({ cells }) => cells.length === 1).length; // the others are in the table and in its index
	expect(found.every(({ cells }) => cells.length === 1 || cells.length === 2)).toBe(true);
	expect(fate === 'in the intake' ? found.length - waiting : waiting).toBeLessThanOrEqual(1 + found.length / 10);
	expect(found.filter(({ copies }) => copies > 0).length).toBeLessThan(Math.max(12, found.length / 10));
	await world.close();
	return { exchanged, cast, ...traces };
}

/** Links made and right, and how many right ones chance would make, when the orders of both sides are as given. */
function link(loot: Loot, roll: (step: Step) => number, box: (step: Step) => number, backups = 1) {
	let [right, guess, made] = [0, 0, 0];
	const night = ({ at }: Step): number => Math.min(backups - 1, Math.floor((at / (DAYS * DAY)) * backups));
	for (const stratum of new Set(loot.exchanged.map(({ person }) => person.voter.stratum)))
		for (let from = 0; from < backups; from++) {
			const own = (each: Step[]) =>
				each.filter((step) => step.person.voter.stratum === stratum && night(step) === from);
			const sort = (each: Step[], by: (step: Step) => number) =>
				own(each)
					.sort((a, b) => by(a) - by(b) || a.tie - b.tie)
					.map(({ person }) => person.voter.ref);
			const pairs = pair(sort(loot.exchanged, roll), sort(loot.cast, box));
			right += pairs.filter(([voter, ballot]) => voter === ballot).length;
			guess += pairs.length > 0 ? Math.min(1, pairs.length / Math.max(1, own(loot.exchanged).length)) : 0;
			made += pairs.length;
		}
	return { right, guess, made };
}

/** What chance alone exceeds about once in a million tries: the links of a guess are nearly Poisson. */
const bound = (guess: number): number => guess + 5 * Math.sqrt(guess) + 2;

test(`the files of ${RUNS} years with ${PER_CLASS * CLASSES} voters each link no voter to a ballot (V2)`, async () => {
	const field = await aField(PER_CLASS);
	const everybody = await people(field);
	const sums = new Map<string, { right: number; guess: number; made: number }>();
	const add = (name: string, { right, guess, made }: ReturnType<typeof link>): void => {
		const sum = sums.get(name) ?? { right: 0, guess: 0, made: 0 };
		sums.set(name, { right: sum.right + right, guess: sum.guess + guess, made: sum.made + made });
	};
	const orders = new Map<string, number[]>();
	for (let run = 0; run < RUNS; run++) {
		const fate = FATES[run % FATES.length] ?? FATES[0];
		const loot = await seize(field, everybody, fate);
		add(
			'who knows both orders',
			link(
				loot,
				({ at }) => at,
				({ at }) => at
			)
		);
		for (const [name, clue] of Object.entries(clues)) {
			const roll = ({ person }: Step) => clue(loot.roll.get(person.voter.ref) ?? NOTHING);
			const box = ({ person }: Step) => clue(loot.box.get(person.ballot) ?? NOTHING);
			add(name, link(loot, roll, box));
			add(`${name}, with backups of every night`, link(loot, roll, box, DAYS));
			const side = (of: string, each: Step[], by: (step: Step) => number): void => {
				const list = orders.get(`${of}, ${name}, ${fate}`) ?? [];
				const rho = rankCorrelation(
					each.map(by),
					each.map(({ at }) => at)
				);
				orders.set(`${of}, ${name}, ${fate}`, [...list, rho]);
			};
			side('roll', loot.exchanged, roll);
			side('box', loot.cast, box);
		}
	}
	const rates = [...sums].map(
		([name, { right, guess, made }]) => `${name}: ${right} of ${made}, guess ${guess.toFixed(1)}`
	);
	const means = [...orders].map(
		([name, each]) => [name, each.reduce((sum, rho) => sum + rho, 0) / each.length] as const
	);
	console.log([...rates, ...means.map(([name, rho]) => `rho ${name}: ${rho.toFixed(3)}`)].join('\n'));
	for (const [name, { right, guess, made }] of sums)
		if (name === 'who knows both orders') expect(right).toBeGreaterThan(made / 4);
		else expect({ name, linked: right <= bound(guess) ? 0 : right }).toEqual({ name, linked: 0 });
	const noise = 5 / Math.sqrt(PER_CLASS * CLASSES * RUNS * 0.25);
	for (const [name, rho] of means.filter(([name]) => name.startsWith('roll') || !name.endsWith('left alone')))
		expect({ name, rho: Math.abs(rho) <= noise ? 0 : rho }).toEqual({ name, rho: 0 });
});

import {
	commitMembers,
	countStrata,
	designHash,
	digestFrame,
	leaveOut,
	frameText,
	makeManifest,
	partyCommitment,
	readFrameText,
	readSources,
	type AnyDesign,
	type AnyManifest,
	type DrawDesign,
	type DrawManifest,
	type Member,
	type Source,
	type TwoStageDesign
} from '#domain/draw';
import { fixture } from './fixtures.ts';

type FixtureStratum = {
	readonly group: string;
	readonly stratum: string;
	readonly N: number;
	readonly n: number;
	readonly order: readonly string[];
	readonly tickets: readonly string[];
	readonly selected: readonly string[];
	readonly cutoff: string;
	readonly reserve: readonly string[];
};

type DrawFixture = {
	readonly members: {
		readonly frameKey: string;
		readonly id: readonly string[];
		readonly group: readonly string[];
		readonly stratum: readonly string[];
		readonly salt: readonly string[];
		readonly commitment: readonly string[];
	};
	readonly frame: {
		readonly text: string;
		readonly sha256: string;
		readonly merkleRoot: string;
		readonly proofOf: string;
		readonly proofIndex: number;
		readonly proof: readonly string[];
	};
	readonly parties: readonly { readonly name: string; readonly reveal: string; readonly commitment: string }[];
	readonly design: { readonly canonicalJson: string; readonly sha256: string };
	readonly seed: {
		readonly sources: Readonly<Record<string, string>>;
		readonly transcript: string;
		readonly seed: string;
	};
	readonly strata: readonly FixtureStratum[];
	readonly psu: {
		readonly code: readonly string[];
		readonly size: readonly number[];
		readonly n: number;
		readonly ticket: readonly string[];
		readonly srs: { readonly selected: readonly string[] };
		readonly pareto: {
			readonly certainty: readonly string[];
			readonly nRandom: number;
			readonly sizeTotalRandom: number;
			readonly lambda: readonly number[];
			readonly selected: readonly string[];
		};
	};
};

/** Fixture 13: a draw with every intermediate value. */
export const drawFixture = (): DrawFixture => fixture<DrawFixture>('13-draw');

/** People of one stratum, `east-0`, `east-1`, … */
export const aStratum = (stratum: string, population: number): Member[] =>
	Array.from({ length: population }, (_, at) => ({ key: `${stratum}-${at}`, stratum, label: '' }));

/** The office's key of the frames made here. */
export const FRAME_KEY = '5a'.repeat(32);

/** The frame file of these people, in the group of citizens. */
export const aFrameText = (members: readonly Member[]): string =>
	frameText(commitMembers(FRAME_KEY, 'citizens', members));

const REVEAL = '37'.repeat(32);

/** A design that draws `n` of each stratum of a frame, with one party and twenty rolls of dice. */
export function aDesign(frame: string, members: readonly Member[], n: number): DrawDesign {
	const strata = countStrata(members.map(({ key, stratum }) => ({ group: 'citizens', stratum, commitment: key })));
	return {
		v: 1,
		method: 'srswor-ticket',
		round: '2010-annual',
		frame: digestFrame(frame).hash,
		strata: strata.map(({ group, stratum, population }) => ({ group, stratum, N: population, n })),
		reserve: 2,
		parties: { congress: partyCommitment('2010-annual', 'congress', REVEAL) },
		beacon: { kind: 'dice', rolls: 20 }
	};
}

/** Values the sources of `aDesign` may give. */
export const someValues = { 'party:congress': REVEAL, dice: '27182818284590452353' };

/** A draw made from these people. */
export function aManifest(members: readonly Member[], n: number, values = someValues): DrawManifest {
	const frame = aFrameText(members);
	const design = aDesign(frame, members, n);
	return makeManifest(frame, design, sourcesOf(design, values));
}

/** People of one stratum in units of these sizes, `t0`, `t1`, … */
export const inUnits = (stratum: string, sizes: readonly number[]): Member[] =>
	sizes.flatMap((size, at) => aStratum(`${stratum}-t${at}`, size).map((one) => ({ ...one, stratum, unit: `t${at}` })));

/** A design that draws, of each stratum of a frame, so many units and `take` people of each. */
export function aTwoStageDesign(
	frame: string,
	members: readonly Member[],
	units: number,
	take: number
): TwoStageDesign {
	const { round, parties, beacon } = aDesign(frame, members, 1);
	const strata = [...Map.groupBy(members, ({ stratum }) => stratum)].map(([stratum, people]) => ({
		group: 'citizens',
		stratum,
		N: people.length,
		units,
		take,
		sizes: Object.fromEntries(
			[...Map.groupBy(people, ({ unit }) => unit ?? '-')].map(([unit, own]) => [unit, own.length])
		)
	}));
	const hash = digestFrame(frame).hash;
	return { v: 1, method: 'pareto-srswor-ticket', round, frame: hash, strata, reserve: 0, parties, beacon };
}

/** The sources of a design, as they stand in its transcript. */
export function sourcesOf(design: AnyDesign, values: Readonly<Record<string, string>> = someValues): Source[] {
	const sources = readSources(design, values);
	if (!sources.ok) throw new Error(sources.error.code);
	return sources.value;
}

/** The design of a wave after earlier draws from a frame, of `n` in each stratum. */
export function aWaveDesign(frame: string, earlier: readonly AnyManifest[], n: number): DrawDesign {
	const read = readFrameText(frame);
	const left = countStrata(leaveOut(read.ok ? read.value : [], earlier));
	const strata = left.map(({ group, stratum, population }) => ({ group, stratum, N: population, n }));
	return { ...aDesign(frame, [], n), strata, after: earlier.map(({ design }) => designHash(design)) };
}

/** Such a wave, by its own dice. */
export function aLaterWave(
	frame: string,
	earlier: readonly AnyManifest[],
	n: number,
	dice = someValues.dice
): DrawManifest {
	const design = aWaveDesign(frame, earlier, n);
	return makeManifest(frame, design, sourcesOf(design, { ...someValues, dice }), earlier);
}

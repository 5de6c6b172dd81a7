import {
	commitMembers,
	countStrata,
	digestFrame,
	frameText,
	makeManifest,
	partyCommitment,
	readSources,
	type DrawDesign,
	type DrawManifest,
	type Member
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
	const sources = readSources(design, values);
	if (!sources.ok) throw new Error(sources.error.code);
	return makeManifest(frame, design, sources.value);
}

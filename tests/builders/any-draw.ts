import {
	makeManifest,
	partyCommitment,
	type AnyDesign,
	type AnyManifest,
	type Beacon,
	type Source
} from '#domain/draw';
import { aDesign, aFrameText, aStratum, aTwoStageDesign, aWaveDesign, inUnits, sourcesOf } from './draw.ts';
import { fc } from './properties.ts';

/** A draw as published: the manifest and the frame file, and for a later wave the manifests of the draws before it. */
export type PublishedDraw = {
	readonly manifest: AnyManifest;
	readonly frame: string;
	readonly earlier: readonly AnyManifest[];
};

/** What the public source was to be, and what it gave. */
type Chance = { readonly beacon: Beacon; readonly value: string };

/** A number as 64 hex. */
export const hexOf = (number: number): string => number.toString(16).padStart(64, '0');

const dice = (value: string): Chance => ({ beacon: { kind: 'dice', rolls: value.length }, value });

const lottery = (first: number): Chance => {
	const draw = (from: number): string => `${from + 10}-${from + 30}-${from + 50}`;
	const beacon = { kind: 'lottery', name: 'ssq', draws: 2, at: '2010-12-01T19:30:00+08:00' } as const;
	return { beacon, value: `${draw(first)}+${draw(first + 1)}` };
};

const drand = (round: number): Chance => {
	const chain = 'd4'.repeat(32);
	return { beacon: { kind: 'drand', chain, round }, value: `${chain}/${round}/${hexOf(round)}` };
};

const chance = fc.oneof(
	fc.stringMatching(/^[0-9]{20,22}$/).map(dice),
	fc.nat(9).map(lottery),
	fc.integer({ min: 1, max: 2 ** 40 }).map(drand)
);
const size = fc.integer({ min: 2, max: 6 });

/** Days and rate of a rule of release, with rates that are written in many ways. */
const release = fc.record({
	afterDays: fc.nat(30),
	below: fc.oneof(fc.constantFrom(0.5, 1, 0.00001, 1.5e-7, 1 / 3), fc.double({ min: 0, max: 1, noNaN: true }))
});
const parts = fc.record({ replicates: fc.integer({ min: 2, max: 5 }), release }, { requiredKeys: [] });

const fixed = fc.record({ shares: fc.array(fc.nat(), { maxLength: 2 }), chance, parts });
type Fixed = typeof fixed extends fc.Arbitrary<infer Value> ? Value : never;

/** A design with the parties, the public source and the parts of these, and the sources that answer them. */
function promised<Design extends AnyDesign>(
	plain: Design,
	{ shares, chance: { beacon, value }, parts }: Fixed
): { readonly design: Design; readonly sources: Source[] } {
	const parties = shares.map((share, at): [string, string] => [`party-${at}`, hexOf(share)]);
	const committed = parties.map(([name, reveal]) => [name, partyCommitment(plain.round, name, reveal)]);
	const design = { ...plain, ...parts, beacon, parties: Object.fromEntries(committed) as Record<string, string> };
	const revealed = parties.map(([name, reveal]): [string, string] => [`party:${name}`, reveal]);
	return { design, sources: sourcesOf(design, Object.fromEntries([...revealed, [beacon.kind, value]])) };
}

/** Honest draws of up to three strata, with up to two parties, from dice, a lottery or drand. */
const oneStage: fc.Arbitrary<PublishedDraw> = fc
	.record({
		strata: fc.array(fc.tuple(size, fc.nat(99)), { minLength: 1, maxLength: 3 }),
		reserve: fc.nat(3),
		fixed
	})
	.map(({ strata, reserve, fixed }) => {
		const members = strata.flatMap(([population], at) => aStratum(`s${at}`, population));
		const frame = aFrameText(members);
		const plain = aDesign(frame, members, 1);
		const sized = plain.strata.map((stratum, at) => ({ ...stratum, n: 1 + ((strata[at]?.[1] ?? 0) % stratum.N) }));
		const { design, sources } = promised({ ...plain, reserve, strata: sized }, fixed);
		return { manifest: makeManifest(frame, design, sources), frame, earlier: [] };
	});

/** Honest draws of units and of people in them. */
const twoStages: fc.Arbitrary<PublishedDraw> = fc
	.record({
		sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
		others: fc.array(size, { maxLength: 2 }),
		units: fc.nat(99),
		take: fc.integer({ min: 1, max: 3 }),
		fixed
	})
	.map(({ sizes, others, units, take, fixed }) => {
		const members = [...inUnits('s0', sizes), ...(others.length > 0 ? inUnits('s1', others) : [])];
		const frame = aFrameText(members);
		const plain = aTwoStageDesign(frame, members, 1, take);
		const drawn = plain.strata.map((one) => ({ ...one, units: 1 + (units % Object.keys(one.sizes).length) }));
		const { design, sources } = promised({ ...plain, strata: drawn }, fixed);
		return { manifest: makeManifest(frame, design, sources), frame, earlier: [] };
	});

/** Later waves after one or two draws from the same frame. */
const waves: fc.Arbitrary<PublishedDraw> = fc
	.record({ first: fc.oneof(oneStage, twoStages), takes: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }), fixed })
	.map(({ first, takes, fixed }) => takes.reduce((last, take) => follow(last, take, fixed), first));

function follow(last: PublishedDraw, take: number, fixed: Fixed): PublishedDraw {
	const earlier = [...last.earlier, last.manifest];
	const plain = aWaveDesign(last.frame, earlier, 1);
	if (plain.strata.length === 0) return last;
	const strata = plain.strata.map((stratum) => ({ ...stratum, n: 1 + (take % stratum.N) }));
	const { design, sources } = promised({ ...plain, strata }, fixed);
	return { manifest: makeManifest(last.frame, design, sources, earlier), frame: last.frame, earlier };
}

/** Honest draws of every kind. */
export const anyDraw: fc.Arbitrary<PublishedDraw> = fc.oneof(
	{ weight: 2, arbitrary: oneStage },
	{ weight: 2, arbitrary: twoStages },
	{ weight: 1, arbitrary: waves }
);

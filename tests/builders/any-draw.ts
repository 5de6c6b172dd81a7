import fc from 'fast-check';
import {
	makeManifest,
	partyCommitment,
	readSources,
	type Beacon,
	type DrawDesign,
	type DrawManifest
} from '#domain/draw';
import { aDesign, aFrameText, aStratum } from './draw.ts';

/** A draw as published: the manifest and the frame file. */
export type PublishedDraw = { readonly manifest: DrawManifest; readonly frame: string };

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

const chance = fc.oneof(fc.stringMatching(/^[0-9]{20,22}$/).map(dice), fc.nat(9).map(lottery));
const size = fc.integer({ min: 2, max: 6 });

/** Honest draws of up to three strata, with up to two parties, from dice or a lottery. */
export const anyDraw: fc.Arbitrary<PublishedDraw> = fc
	.record({
		strata: fc.array(fc.tuple(size, fc.nat(99)), { minLength: 1, maxLength: 3 }),
		reserve: fc.nat(3),
		shares: fc.array(fc.nat(), { maxLength: 2 }),
		chance
	})
	.map(({ strata, reserve, shares, chance: { beacon, value } }) => {
		const members = strata.flatMap(([population], at) => aStratum(`s${at}`, population));
		const frame = aFrameText(members);
		const plain = aDesign(frame, members, 1);
		const parties = shares.map((share, at): [string, string] => [`party-${at}`, hexOf(share)]);
		const committed = parties.map(([name, reveal]) => [name, partyCommitment(plain.round, name, reveal)]);
		const design: DrawDesign = {
			...plain,
			reserve,
			beacon,
			parties: Object.fromEntries(committed) as Record<string, string>,
			strata: plain.strata.map((stratum, at) => ({ ...stratum, n: 1 + ((strata[at]?.[1] ?? 0) % stratum.N) }))
		};
		const revealed = parties.map(([name, reveal]): [string, string] => [`party:${name}`, reveal]);
		const sources = readSources(design, Object.fromEntries([...revealed, [beacon.kind, value]]));
		if (!sources.ok) throw new Error(sources.error.code);
		return { manifest: makeManifest(frame, design, sources.value), frame };
	});

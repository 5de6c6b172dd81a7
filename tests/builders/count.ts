import { DONT_KNOW, questionnaireFor, tally, type CountedBallot, type Tally } from '#domain/ballot';
import type { GivenScore } from '#domain/assessment';
import { rankedUnits, type RaterGroup, type Scheme } from '#domain/scheme';
import { anAnswerSheet } from './ballot.ts';

/** How many ballots of a stratum answer every question with each option in the order of its scale, then 不了解. */
export type Votes = { readonly stratum: string; readonly votes: readonly number[]; readonly population?: number };

/** Answers of one kind: `option` places from the best, past the last option 不了解. */
const aVote = (scheme: Scheme, group: RaterGroup, stratum: string, option: number): CountedBallot => ({
	stratum,
	answers: anAnswerSheet(questionnaireFor(scheme, group, stratum), (possible) => possible.at(option) ?? DONT_KNOW)
});

/** The ballots of a group, every one with the same option throughout. */
export const ballotsOf = (scheme: Scheme, group: RaterGroup, strata: readonly Votes[]): CountedBallot[] =>
	strata.flatMap(({ stratum, votes }) =>
		votes.flatMap((count, option) => Array.from({ length: count }, () => aVote(scheme, group, stratum, option)))
	);

/** The tally of a group of which `votes` came in from strata of a thousand people, half of them invited. */
export function aTally(scheme: Scheme, group: RaterGroup, strata: readonly Votes[], ballots?: CountedBallot[]): Tally {
	const sizes = strata.map(({ stratum, population = 1000 }) => ({
		code: stratum,
		population,
		invited: Math.ceil(population / 2)
	}));
	return tally(scheme, group, sizes, ballots ?? ballotsOf(scheme, group, strata));
}

/** Given scores of every ranked unit: 90 and 80, no bonus, no veto. */
export const givenScores = (scheme: Scheme, overrides: Partial<GivenScore> = {}): GivenScore[] =>
	rankedUnits(scheme).map(({ code }) => ({
		unit: code,
		annual: 90,
		tracking: 80,
		adjustment: 0,
		veto: null,
		...overrides
	}));

/** Ballots by rater group of `aScheme`; groups that are not named have many of every kind. */
export type Returns = Partial<Record<'citizen' | 'deputy' | 'leader', readonly Votes[]>>;

const VOTES = [20, 15, 5];

export const manyReturns: Required<Returns> = {
	citizen: ['north.town', 'north.rural', 'south.town', 'south.rural'].map((stratum) => ({ stratum, votes: VOTES })),
	deputy: ['north', 'south'].map((stratum) => ({ stratum, votes: VOTES })),
	leader: [{ stratum: 'committee', votes: VOTES }]
};

/** The tallies of all groups of a scheme like `aScheme`. */
export function talliesOf(scheme: Scheme, returns: Returns = {}): Tally[] {
	const all: Readonly<Record<string, readonly Votes[]>> = { ...manyReturns, ...returns };
	return scheme.groups.map((group) => aTally(scheme, group, all[group.code] ?? []));
}

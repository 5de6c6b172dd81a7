import { assert, required } from '../basics/index.ts';
import type { Tally } from '../ballot/index.ts';
import { designOf, nonresponseWeights } from '../estimate/index.ts';
import type { RatingGroup } from './cell.ts';
import { stagesDesign } from './stages.ts';

/** A stratum after the field: the first of the strata it is merged with, and what each of its ballots weighs. */
type Class = { readonly first: number; readonly weight: number };

type Stratum = Tally['strata'][number];

/** A variance takes two ballots (statistics §4.3). */
const RULES = { minRespondents: 2, maxFactor: Infinity };

/**
 * What the estimate makes of a tally: a ballot weighs population over ballots of its stratum, which stands for an SRSWOR of
 * those who answered (statistics §3.2). A stratum of fewer than two ballots is merged with its neighbour in the order of
 * the tally and shares one stratum of the design with it. In a group nobody of which answered every cell is missing.
 */
export function ratingGroup(tally: Tally): RatingGroup {
	const { code, columns, minValid } = tally;
	if (tally.strata.some(({ stage }) => stage)) return { code, ...stagesDesign(tally), columns, minValid };
	const classes = tally.stratum.length === 0 ? [] : weigh(tally.strata);
	const firsts = [...new Set(classes.map(({ first }) => first))];
	const classOf = (stratum: number): Class => required(classes[stratum], 'stratum of the ballot');
	const population = firsts.map((first) =>
		tally.strata.reduce((sum, stratum, at) => sum + (classes[at]?.first === first ? stratum.population : 0), 0)
	);
	const design = designOf({
		stratum: tally.stratum.map((stratum) => firsts.indexOf(classOf(stratum).first)),
		population,
		lonely: 'adjust'
	});
	assert(design.ok, `group ${tally.code} has a design`);
	return {
		code: tally.code,
		design: design.value,
		weights: Float64Array.from(tally.stratum, (stratum) => classOf(stratum).weight),
		columns: tally.columns,
		minValid: tally.minValid
	};
}

/** Whoever is alone in a stratum and answered stands for nobody else, unless the rest needs a neighbour. */
function weigh(strata: readonly Stratum[]): Class[] {
	const all = [...strata.keys()];
	const rest = all.filter((at) => !standsAlone(required(strata[at], 'stratum')));
	const answered = rest.reduce((sum, at) => sum + required(strata[at], 'stratum').ballots, 0);
	const merging = answered < RULES.minRespondents ? all : rest;
	const weights = nonresponseWeights(merging.map((at) => required(strata[at], 'stratum')).map(toReturn), RULES);
	return all.map((at) => {
		const found = weights[merging.indexOf(at)];
		return found ? { first: merging[found.group] ?? at, weight: found.weight ?? 0 } : { first: at, weight: 1 };
	});
}

const standsAlone = ({ population, ballots }: Stratum): boolean => population === 1 && ballots === 1;

const toReturn = ({ population, invited, ballots }: Stratum) => ({
	population,
	invited,
	ineligible: 0,
	responded: ballots
});

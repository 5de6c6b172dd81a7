import { required } from '../basics/index.ts';
import { questionnaireFor, type CountedBallot, type RatingQuestion, type StratumSize } from '../ballot/index.ts';
import { designOf, designWeights } from '../estimate/index.ts';
import { stratumHead, type RaterGroup, type Scheme } from '../scheme/index.ts';
import { burstScan } from './burst.ts';
import { classScreen, LEAST_SCREENED, type ClassCount, type ClassScreen } from './class-screen.ts';
import { homeAdvantage, type RatedAtHome } from './home.ts';
import { dispersion, fingerprint, funnel, levelOf, responseCorrelation } from './level.ts';
import { INTEGRITY_RULES, type GroupIntegrity, type Screened } from './note.ts';
import { copies, isExtreme, isMostlyUnanswered, straightLine, type Points } from './patterns.ts';

/** A class with its ballots in points; `units` names the unit each question is about. */
type ReadClass = {
	readonly size: StratumSize;
	readonly units: readonly string[];
	readonly ballots: readonly Points[];
};

/** How many first ballots of each class (stratum) came with each recorded batch, in the order of the batches. */
export type BatchCounts = ReadonlyMap<string, readonly number[]>;

/** All screens of one group (statistics §7), from its ballots, its strata and the batches they were recorded in. */
export function integrityOf(
	scheme: Scheme,
	group: RaterGroup,
	strata: readonly StratumSize[],
	ballots: readonly CountedBallot[],
	batches: BatchCounts
): GroupIntegrity {
	const classes = strata.map((size) => readClass(scheme, group, size, ballots));
	const large = classes.filter((each) => each.ballots.length >= LEAST_SCREENED);
	const nameOf = (at: number): string => required(large[at], 'class').size.code;
	const screens = [straightOf, copiesOf, unansweredOf].map((count) => classScreen(classes.map(count)));
	const levels = large.map(({ ballots: own, size }) => levelOf(own.flatMap(meanOf), size.invited));
	const [fromMiddle, spread] = [funnel(levels), dispersion(levels)];
	const bursts = burstScan(strata.map(({ code }) => batches.get(code) ?? []));
	const correlation = responseCorrelation(levels);
	return {
		group: group.code,
		classes: classes.map((each, at) => {
			const place = large.indexOf(each);
			const [straight, copied, unanswered] = screens.map((screen) => shown(place < 0 ? null : screen[at]));
			const burst = place < 0 ? null : (bursts[at] ?? null);
			return {
				class: each.size.code,
				screened: place >= 0,
				straight: straight ?? null,
				copies: copied ?? null,
				unanswered: unanswered ?? null,
				funnel: rounded(fromMiddle[place]),
				dispersion: rounded(spread[place]),
				burst: burst && { batch: burst.startBin + 1, width: burst.width, p: significant(burst.pAdjusted) }
			};
		}),
		extreme: extremes(large),
		home: homes(classes).map((unit) => ({
			unit: unit.unit,
			excess: significant(unit.excess),
			se: significant(unit.se),
			pHolm: significant(unit.pHolm)
		})),
		fingerprint: fingerprint(levels).map(nameOf),
		correlation: rounded(correlation)
	};
}

function readClass(scheme: Scheme, group: RaterGroup, size: StratumSize, ballots: readonly CountedBallot[]): ReadClass {
	const { questions } = questionnaireFor(scheme, group, size.code);
	const points = questions.map((question) => pointsOf(scheme, question));
	const own = ballots.filter(({ stratum }) => stratum === size.code);
	return {
		size,
		units: questions.map(({ unit }) => unit),
		ballots: own.map(({ answers }) => questions.map(({ key }, at) => points[at]?.get(answers[key] ?? '') ?? null))
	};
}

const pointsOf = ({ scales }: Scheme, { scale }: RatingQuestion): ReadonlyMap<string, number> =>
	new Map(scales.find(({ code }) => code === scale)?.options.map(({ code, points }) => [code, points]));

const meanOf = (points: Points): number[] => {
	const valid = points.filter((value) => value !== null);
	return valid.length === 0 ? [] : [valid.reduce((sum, value) => sum + value, 0) / valid.length];
};

const countTrue = (found: readonly (boolean | null)[]): ClassCount => ({
	flagged: found.filter((each) => each === true).length,
	n: found.filter((each) => each !== null).length
});

const straightOf = ({ ballots }: ReadClass): ClassCount =>
	countTrue(
		ballots.map((points) => {
			const { eligible, straight } = straightLine(points);
			return eligible ? straight : null;
		})
	);

const copiesOf = ({ ballots }: ReadClass): ClassCount => countTrue(copies(ballots));

const unansweredOf = ({ ballots }: ReadClass): ClassCount => countTrue(ballots.map(isMostlyUnanswered));

function extremes(classes: readonly ReadClass[]): GroupIntegrity['extreme'] {
	const pairs = classes.flatMap(({ size, units, ballots }) =>
		[...new Set(units)].map((unit) => ({
			class: size.code,
			unit,
			...countTrue(ballots.map((points) => isExtreme(points.filter((_, at) => units[at] === unit))))
		}))
	);
	const screens = classScreen(pairs);
	const flagged = pairs.flatMap(({ class: code, unit }, at) => {
		const q = screens[at]?.q ?? 1;
		return q < INTEGRITY_RULES.q ? [{ class: code, unit, q: significant(q) }] : [];
	});
	return { pairs: screens.filter((screen) => screen !== null).length, flagged };
}

/**
 * The home of a unit is the class whose code begins with the unit's; most designs let nobody else rate it. Not of a draw in
 * two stages: as strata its classes would leave out the variance between drawn units, and find what is not there.
 */
function homes(classes: readonly ReadClass[]) {
	if (classes.some(({ size }) => size.stage)) return [];
	const used = classes.filter(({ ballots }) => ballots.length > 0);
	const rows = used.flatMap(({ ballots }, index) => ballots.map((points) => ({ points, index })));
	const stratum = Int32Array.from(rows, ({ index }) => index);
	const population = used.map(({ size }) => size.population);
	const design = designOf({ stratum, population, lonely: 'adjust' });
	if (!design.ok) return [];
	const units = [...new Set(used.flatMap((each) => each.units))];
	const rated = units.map((unit): RatedAtHome => {
		const about = used.map((each) => each.units.map((asked) => asked === unit));
		const score = Float64Array.from(
			rows,
			({ points, index }) => meanOf(points.filter((_, at) => about[index]?.[at])).at(0) ?? NaN
		);
		const home = used.map(({ size }) => stratumHead(size.code) === unit);
		return { unit, score, home: rows.map(({ index }) => home[index] ?? false) };
	});
	return homeAdvantage(rated, designWeights(design.value), design.value);
}

const shown = (screen: ClassScreen | null | undefined): Screened | null =>
	screen ? { share: Math.round(screen.rate * 100) / 100, q: significant(screen.q) } : null;

/** A number as it is published, to six significant digits. */
const significant = (value: number): number => Number(value.toPrecision(6));

const rounded = (value: number | null | undefined): number | null =>
	value === null || value === undefined ? null : significant(value);

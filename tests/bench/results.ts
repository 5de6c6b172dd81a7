import { assess } from '#domain/assessment';
import { questionnaireFor, tally, type CountedBallot } from '#domain/ballot';
import { required } from '#domain/basics';
import { bijie2010, type RaterGroup, type Scheme } from '#domain/scheme';
import { compare, report } from './measure.ts';

const BALLOTS = 100_000;
const UNITS = 14;

const citizen = required(
	bijie2010.groups.find(({ code }) => code === 'citizen'),
	'citizens'
);
const group: RaterGroup = { ...citizen, strata: ['county'] };
const units = Array.from({ length: UNITS }, (_, at) => ({
	...required(bijie2010.units[0], 'a county'),
	code: `county-${at}`
}));

/** Fourteen counties of one cohort, rated by citizens alone on the twelve items of 2010. */
const scheme: Scheme = {
	...bijie2010,
	units,
	components: bijie2010.components.filter(({ code }) => code === 'social').map((social) => ({ ...social, weight: 1 })),
	elements: bijie2010.elements
		.filter(({ instrument }) => instrument === 'social')
		.map((element) => ({ ...element, responsible: [] })),
	tracks: bijie2010.tracks
		.filter(({ instrument, kind }) => instrument === 'social' && kind === 'county')
		.map((rule) => ({ ...rule, groupWeights: { citizen: 1 } })),
	groups: [group]
};

/** Answers that differ without chance: the remainders of a multiplicative sequence. */
function ballots(): CountedBallot[] {
	let state = 1;
	const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
	const sheets = units.map(({ code }) => questionnaireFor(scheme, group, code).questions);
	return Array.from({ length: BALLOTS }, (_, at) => {
		const questions = required(sheets[at % UNITS], 'a questionnaire');
		const answers = questions.map(({ key, options }) => [key, options[next(options.length)] ?? 'dont-know'] as const);
		return { stratum: units[at % UNITS]?.code ?? '', answers: Object.fromEntries(answers) };
	});
}

/** From 100,000 ballots to the sheet with estimates, intervals and ranks, against reading every answer once. */
export async function benchResults(): Promise<void> {
	const cast = ballots();
	const strata = units.map(({ code }) => ({ code, population: 800_000, invited: 20_000 }));
	const read = () => cast.reduce((sum, { answers }) => sum + Object.values(answers).filter((a) => a === '5').length, 0);
	const count = () =>
		assess({ scheme, cycle: 'bench', schemeHash: '', given: [], tallies: [tally(scheme, group, strata, cast)] });
	const times = await compare(3, read, count);
	report('results of 100,000 ballots × 12 items × 14 units', 's', times.figure, times.floor, 'reading the answers');
}

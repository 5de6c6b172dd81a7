import { required } from '../basics/index.ts';
import { countsFor, DONT_KNOW, REFUSED, type RaterGroup, type Scheme } from '../scheme/index.ts';
import type { Answers } from './answer.ts';
import { elementOf, questionnaireFor, scaleOf, type RatingQuestion } from './questionnaire.ts';

/** A ballot as the count sees it. */
export type CountedBallot = { readonly stratum: string; readonly answers: Answers };

/**
 * A stratum of the group: people in its frame, and people invited. Of a draw in two stages it is a class of drawn units,
 * whose code begins with that of its stratum, and `population` the people it stands for; `certain`: its unit was in by size.
 */
export type StratumSize = {
	readonly code: string;
	readonly population: number;
	readonly invited: number;
	readonly stage?: { readonly stratum: string; readonly certain: boolean };
};

/** How often each option, `dont-know` and `refused` was answered. */
export type AnswerCounts = Readonly<Record<string, number>>;

/**
 * All that a group said about one element (`item`) of one unit. By ballot: `score` in points 0–100, NaN = no valid answer,
 * and `asked`, 1 where the ballot put the question. Then the answers counted, over all and by stratum in their order.
 */
export type TallyColumn = {
	readonly unit: string;
	readonly item: string;
	readonly score: Float64Array;
	readonly asked: Uint8Array;
	readonly counts: AnswerCounts;
	readonly countsByStratum: readonly AnswerCounts[];
};

/**
 * 计票: the ballots of one group as columns, one place per ballot in the order given. `stratum` holds the index of each
 * ballot's stratum, `population` the people of each stratum: what the estimate makes a design of.
 */
export type Tally = {
	readonly code: string;
	readonly minValid: number;
	readonly strata: readonly (StratumSize & { readonly ballots: number })[];
	readonly stratum: Int32Array;
	readonly population: readonly number[];
	readonly columns: readonly TallyColumn[];
};

/** What an answer means: its place among the possible answers, and by place its points. */
type Reading = {
	readonly answers: readonly string[];
	readonly place: ReadonlyMap<string, number>;
	readonly points: readonly number[];
};

/** A column while it is being filled; `tallied`: strata × possible answers. */
type Filling = Pick<TallyColumn, 'unit' | 'item' | 'score' | 'asked'> & {
	readonly reading: Reading;
	readonly tallied: Int32Array;
};

/** A column a stratum's ballots fill, and the questions of the ballot that go into it. */
type Entry = { readonly column: Filling; readonly keys: string[] };

/**
 * Counts the ballots of a group. Every element counts for the unit it was asked about and, when departments are
 * responsible for it, for each of them as well: there a ballot that rated several counties scores the mean of its valid
 * answers. Ballots are checked before they are cast, so one with a foreign stratum or answer is a bug.
 */
export function tally(
	scheme: Scheme,
	group: RaterGroup,
	strata: readonly StratumSize[],
	ballots: readonly CountedBallot[]
): Tally {
	const columns = new Map<string, Filling>();
	const columnOf = (unit: string, item: string): Filling => {
		const name = `${unit}|${item}`;
		const column = columns.get(name) ?? emptyColumn(unit, item, readingOf(scheme, item), strata.length, ballots.length);
		columns.set(name, column);
		return column;
	};
	const plans = strata.map(({ code }) => planOf(scheme, questionnaireFor(scheme, group, code).questions, columnOf));
	const places = new Map(strata.map(({ code }, index) => [code, index]));
	const stratum = Int32Array.from(ballots, (ballot) => required(places.get(ballot.stratum), 'stratum of the ballot'));
	ballots.forEach(({ answers }, row) => {
		const index = stratum[row] ?? 0;
		for (const entry of plans[index] ?? []) enter(entry, answers, row, index);
	});
	return {
		code: group.code,
		minValid: group.minValid,
		strata: countBallots(strata, stratum),
		stratum,
		population: strata.map(({ population }) => population),
		columns: [...columns.values()].map(finish)
	};
}

function countBallots(strata: readonly StratumSize[], stratum: Int32Array) {
	const ballots = new Int32Array(strata.length);
	for (const index of stratum) ballots[index] = (ballots[index] ?? 0) + 1;
	return strata.map((size, index) => ({ ...size, ballots: ballots[index] ?? 0 }));
}

function readingOf(scheme: Scheme, item: string): Reading {
	const { options } = scaleOf(scheme, elementOf(scheme, item));
	const answers = [...options.map(({ code }) => code), DONT_KNOW, REFUSED];
	const place = new Map(answers.map((answer, index) => [answer, index]));
	return { answers, place, points: [...options.map(({ points }) => points), NaN, NaN] };
}

const emptyColumn = (unit: string, item: string, reading: Reading, strata: number, ballots: number): Filling => ({
	unit,
	item,
	reading,
	score: new Float64Array(ballots).fill(NaN),
	asked: new Uint8Array(ballots),
	tallied: new Int32Array(strata * reading.answers.length)
});

/** Which columns the ballots of a stratum fill, and from which of their questions. */
function planOf(
	scheme: Scheme,
	questions: readonly RatingQuestion[],
	columnOf: (unit: string, item: string) => Filling
): Entry[] {
	const entries = new Map<Filling, Entry>();
	for (const { key, unit, element } of questions)
		for (const counted of unitsCounted(scheme, unit, element)) {
			const column = columnOf(counted, element);
			const entry = entries.get(column) ?? { column, keys: [] };
			entry.keys.push(key);
			entries.set(column, entry);
		}
	return [...entries.values()];
}

/** The units an answer about `unit` counts for: itself and the departments responsible for the element. */
const unitsCounted = (scheme: Scheme, unit: string, element: string): string[] =>
	[unit, ...elementOf(scheme, element).responsible].filter((each) =>
		countsFor(scheme, each).some(({ code }) => code === element)
	);

function enter({ column, keys }: Entry, answers: Answers, row: number, stratum: number): void {
	const { place, points } = column.reading;
	let [sum, valid] = [0, 0];
	for (const key of keys) {
		const at = required(place.get(answers[key] ?? ''), 'answer');
		const cell = stratum * points.length + at;
		column.tallied[cell] = (column.tallied[cell] ?? 0) + 1;
		const worth = points[at] ?? NaN;
		if (Number.isNaN(worth)) continue;
		sum += worth;
		valid += 1;
	}
	column.asked[row] = 1;
	column.score[row] = valid > 0 ? sum / valid : NaN;
}

function finish({ unit, item, score, asked, reading, tallied }: Filling): TallyColumn {
	const width = reading.answers.length;
	const strata = Array.from({ length: tallied.length / width }, (_, stratum) => stratum);
	const at = (stratum: number, place: number): number => tallied[stratum * width + place] ?? 0;
	const counted = (count: (place: number) => number): AnswerCounts =>
		Object.fromEntries(reading.answers.map((answer, place) => [answer, count(place)]));
	return {
		unit,
		item,
		score,
		asked,
		counts: counted((place) => strata.reduce((sum, stratum) => sum + at(stratum, place), 0)),
		countsByStratum: strata.map((stratum) => counted((place) => at(stratum, place)))
	};
}

import { DONT_KNOW, REFUSED, type Answers, type Questionnaire, type RatingQuestion } from '#domain/ballot';
import type { RaterGroup, Scheme } from '#domain/scheme';
import type { Chance } from './chance.ts';
import { characterOf, leaningTo } from './character.ts';

/** How a group answers: how many of those drawn do, how much kinder than others, how often it cannot judge. */
type Habit = { readonly responds: number; readonly kinder: number; readonly ignorance: number };

const habits: Readonly<Record<string, Habit>> = {
	citizen: { responds: 0.7, kinder: -2, ignorance: 1 },
	serviceUser: { responds: 0.9, kinder: 2, ignorance: 0.15 },
	enterprise: { responds: 0.7, kinder: 0, ignorance: 1.3 },
	deputy: { responds: 0.72, kinder: 3, ignorance: 1.1 },
	leader: { responds: 0.96, kinder: 1, ignorance: 0.2 },
	peer: { responds: 0.9, kinder: 2, ignorance: 0.5 },
	insider: { responds: 0.97, kinder: 1, ignorance: 0.1 },
	delegate: { responds: 0.75, kinder: -3, ignorance: 1 }
};
const plain: Habit = { responds: 0.5, kinder: 0, ignorance: 1 };

/** Points by which people differ from one another, and one person's answers among themselves; share of 不愿回答. */
const spread = { people: 8, answers: 18, refusal: 0.01 };

const habitOf = ({ code }: RaterGroup): Habit => habits[code] ?? plain;

/** Share of a group's drawn people who answer. */
export const responseRate = (group: RaterGroup): number => habitOf(group).responds;

/** The raters a ballot is made up for. */
export type Raters = { readonly scheme: Scheme; readonly group: RaterGroup; readonly year: number };

/** One invented ballot: every question answered as the units' characters and the rater's own temper have it. */
export function answersOf(raters: Raters, { questions }: Questionnaire, chance: Chance): Answers {
	const temper = habitOf(raters.group).kinder + chance.normal(0, spread.people);
	return Object.fromEntries(questions.map((question) => [question.key, answerOf(raters, question, temper, chance)]));
}

function answerOf({ scheme, group, year }: Raters, question: RatingQuestion, temper: number, chance: Chance): string {
	const character = characterOf(scheme, question.unit, year);
	if (chance.happens(character.unknown * habitOf(group).ignorance)) return DONT_KNOW;
	if (chance.happens(spread.refusal)) return REFUSED;
	const regard = group.instrument === 'social' ? character.public : character.official;
	const leaning = leaningTo(question.element) + leaningTo(`${question.key} ${year}`);
	return nearestOption(scheme, question, chance.normal(regard + leaning + temper, spread.answers));
}

function nearestOption(scheme: Scheme, { scale, options }: RatingQuestion, opinion: number): string {
	const points = scheme.scales.find(({ code }) => code === scale)?.options ?? [];
	const away = points.map((option) => Math.abs(option.points - opinion));
	return options[away.indexOf(Math.min(...away))] ?? DONT_KNOW;
}

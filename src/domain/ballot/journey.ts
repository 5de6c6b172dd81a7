import { findMissing, findUnknown, pickAnswers, type Answers, type AnswersRefusal } from './answer.ts';
import { screens, type Layout, type Questionnaire, type Screen } from './questionnaire.ts';

/** Index of a screen of the layout, or the review of all answers before casting. */
export type Position = number | 'review';

/** Where a rater stands between code and cast, with what was answered so far. Plain data: it travels in a hidden field. */
export type Journey = { readonly layout: Layout; readonly position: Position; readonly answers: Answers };

/** What a rater does; `answers`: what is ticked on the screen being left, none on the review. */
export type JourneyEvent =
	| { readonly kind: 'next' | 'back'; readonly answers: Answers }
	| { readonly kind: 'layout'; readonly layout: Layout; readonly answers: Answers }
	| { readonly kind: 'goto'; readonly screen: number };

export type JourneyStep = { readonly state: Journey; readonly refusal?: AnswersRefusal };

/** The first screen, nothing answered. */
export const startJourney = (layout: Layout): Journey => ({ layout, position: 0, answers: {} });

/** The screen at a position; the review has none. */
export const screenAt = (questionnaire: Questionnaire, { layout, position }: Journey): Screen | null =>
	position === 'review' ? null : (screens(questionnaire, layout)[position] ?? null);

/**
 * One step. Whatever can be kept of the ticks is kept, wherever the step leads. An impossible answer never leads anywhere,
 * and `next` leads on only from a fully answered screen; `goto` works from the review, elsewhere it does nothing.
 */
export function advance(questionnaire: Questionnaire, state: Journey, event: JourneyEvent): JourneyStep {
	if (event.kind === 'goto') return { state: goTo(questionnaire, state, event.screen) };
	const screen = screenAt(questionnaire, state) ?? [];
	const kept = { ...state, answers: { ...state.answers, ...pickAnswers(screen, event.answers) } };
	const unknown = findUnknown(screen, event.answers);
	const refusal = unknown ?? (event.kind === 'next' ? findMissing(screen, kept.answers) : null);
	return refusal ? { state: kept, refusal } : { state: move(questionnaire, kept, event) };
}

function move(questionnaire: Questionnaire, state: Journey, event: Exclude<JourneyEvent, { kind: 'goto' }>): Journey {
	switch (event.kind) {
		case 'next':
			return { ...state, position: following(questionnaire, state) };
		case 'back':
			return { ...state, position: preceding(questionnaire, state) };
		case 'layout':
			return { ...state, layout: event.layout, position: samePlace(questionnaire, state, event.layout) };
	}
}

function goTo(questionnaire: Questionnaire, state: Journey, screen: number): Journey {
	const target = { ...state, position: screen };
	return state.position === 'review' && screenAt(questionnaire, target) ? target : state;
}

/** The review as soon as everything is answered, so that a correction leads back to it; otherwise the next screen. */
function following(questionnaire: Questionnaire, { layout, position, answers }: Journey): Position {
	if (position === 'review' || !findMissing(questionnaire.questions, answers)) return 'review';
	const all = screens(questionnaire, layout);
	return position + 1 < all.length ? position + 1 : all.findIndex((screen) => findMissing(screen, answers) !== null);
}

function preceding(questionnaire: Questionnaire, { layout, position }: Journey): Position {
	const before = (position === 'review' ? screens(questionnaire, layout).length : position) - 1;
	return Math.max(0, before);
}

/** The screen of the other layout that holds the first question of this one. */
function samePlace(questionnaire: Questionnaire, state: Journey, layout: Layout): Position {
	const first = screenAt(questionnaire, state)?.[0];
	return first ? screens(questionnaire, layout).findIndex((screen) => screen.includes(first)) : state.position;
}

import { describe, expect, it } from 'vitest';
import {
	advance,
	possibleAnswers,
	questionnaireFor,
	screenAt,
	screens,
	startJourney,
	type Journey,
	type JourneyEvent
} from '#domain/ballot';
import { anAnswerSheet } from '../../builders/ballot.ts';
import { aScheme, groupOf } from '../../builders/scheme.ts';
import { fc } from '../../builders/properties.ts';

const scheme = aScheme();
const deputy = questionnaireFor(scheme, groupOf(scheme, 'deputy'), 'north');
const complete = anAnswerSheet(deputy);
const review: Journey = { layout: 'single', position: 'review', answers: complete };
const grid = { ...startJourney('grid'), position: 1 };

/** Answers every screen with the best option until the review. */
function walk(state: Journey): Journey[] {
	const screen = screenAt(deputy, state);
	if (!screen) return [state];
	return [
		state,
		...walk(advance(deputy, state, { kind: 'next', answers: anAnswerSheet({ questions: screen }) }).state)
	];
}

describe('a rater’s journey', () => {
	it('leads through every screen, in order, to the review', () => {
		for (const layout of ['single', 'grid'] as const) {
			const way = walk(startJourney(layout));
			expect(way.map(({ position }) => position)).toEqual([...screens(deputy, layout).keys(), 'review']);
			expect(way.at(-1)?.answers).toEqual(complete);
		}
	});

	it('does not leave a screen before all its questions are answered, and keeps what was answered', () => {
		const answers = { 'health|service': 'bad' };
		expect(advance(deputy, grid, { kind: 'next', answers })).toEqual({
			state: { ...grid, answers },
			refusal: { code: 'answers-missing', questions: ['north|service'] }
		});
	});

	it('does not ask again for what was answered on this screen before', () => {
		const state = { ...grid, answers: { 'health|service': 'bad' } };
		const { state: moved } = advance(deputy, state, { kind: 'next', answers: { 'north|service': 'good' } });
		expect(moved).toEqual({ ...grid, position: 2, answers: { 'health|service': 'bad', 'north|service': 'good' } });
	});

	it('never moves on with an impossible answer, wherever it wants to go', () => {
		const answers = { 'north|service': 'good', 'health|service': 'splendid' };
		const events: JourneyEvent[] = [
			{ kind: 'next', answers },
			{ kind: 'back', answers },
			{ kind: 'layout', layout: 'single', answers }
		];
		for (const event of events)
			expect(advance(deputy, grid, event)).toEqual({
				state: { ...grid, answers: { 'north|service': 'good' } },
				refusal: { code: 'answer-unknown', question: 'health|service', answer: 'splendid' }
			});
	});

	it('takes no answer to a question of another screen', () => {
		const answers = { 'north|healthCare': 'good' };
		const refusal = { code: 'answer-unknown', question: 'north|healthCare', answer: 'good' };
		expect(advance(deputy, grid, { kind: 'next', answers })).toEqual({ state: grid, refusal });
	});

	it('goes back without asking for answers, as far as the first screen', () => {
		const back = { kind: 'back', answers: {} } as const;
		expect(advance(deputy, grid, back).state.position).toBe(0);
		expect(advance(deputy, startJourney('grid'), back).state.position).toBe(0);
		expect(advance(deputy, review, back).state.position).toBe(deputy.questions.length - 1);
	});

	it('goes from the review to any screen and, once that is answered, to the review again', () => {
		const { state } = advance(deputy, review, { kind: 'goto', screen: 2 });
		expect(state).toEqual({ ...review, position: 2 });
		const key = screenAt(deputy, state)?.[0]?.key ?? '';
		const corrected = advance(deputy, state, { kind: 'next', answers: { [key]: 'bad' } }).state;
		expect(corrected).toEqual({ ...review, answers: { ...complete, [key]: 'bad' } });
	});

	it('goes to no screen that is not there, and to none from a question', () => {
		for (const screen of [-1, 99, 0.5, NaN])
			expect(advance(deputy, review, { kind: 'goto', screen }).state).toBe(review);
		expect(advance(deputy, grid, { kind: 'goto', screen: 0 }).state).toBe(grid);
	});

	it('shows the question it stood at when the layout changes, and stays at the review', () => {
		const single = advance(deputy, grid, { kind: 'layout', layout: 'single', answers: {} }).state;
		expect(screenAt(deputy, single)?.[0]?.key).toBe(screenAt(deputy, grid)?.[0]?.key);
		const event = { kind: 'layout', layout: 'grid', answers: {} } as const;
		expect(advance(deputy, review, event).state).toEqual({ ...review, layout: 'grid' });
	});

	it('finds a gap that a forged state left behind', () => {
		const [first = '', ...others] = Object.keys(complete);
		const answers = Object.fromEntries(others.map((key) => [key, 'good']));
		const last: Journey = { layout: 'single', position: others.length, answers };
		const step = advance(deputy, last, { kind: 'next', answers: {} });
		expect(screenAt(deputy, step.state)?.[0]?.key).toBe(first);
	});

	const choice = fc.nat(9);
	const moves = fc.array(fc.tuple(fc.constantFrom('next', 'back', 'goto', 'layout'), choice, choice), {
		maxLength: 60
	});

	it('loses no answer, in whatever order one goes next, back, to a screen or to the other layout', () => {
		fc.assert(
			fc.property(moves, (steps) => {
				let state = startJourney('single');
				const given: Record<string, string> = {};
				for (const [kind, pick, screen] of steps) {
					const ticked = (screenAt(deputy, state) ?? []).flatMap((question, at): [string, string][] => {
						const answer = possibleAnswers(question)[(pick + at) % 6];
						return answer === undefined ? [] : [[question.key, answer]];
					});
					const answers = Object.fromEntries(ticked);
					if (kind !== 'goto') Object.assign(given, answers);
					const layout = pick % 2 ? 'grid' : 'single';
					const event: JourneyEvent =
						kind === 'goto' ? { kind, screen } : kind === 'layout' ? { kind, layout, answers } : { kind, answers };
					state = advance(deputy, state, event).state;
					expect(state.answers).toEqual(given);
				}
			})
		);
	});
});

import { describe, expect, it } from 'vitest';
import { questionnaireFor, screens } from '#domain/ballot';
import { aScheme, groupOf } from '../../builders/scheme.ts';

const scheme = aScheme();
const citizen = questionnaireFor(scheme, groupOf(scheme, 'citizen'), 'north.town');
const deputy = questionnaireFor(scheme, groupOf(scheme, 'deputy'), 'north');
const keysOf = (layout: 'single' | 'grid', questionnaire = deputy) =>
	screens(questionnaire, layout).map((screen) => screen.map(({ key }) => key));

describe('a questionnaire', () => {
	it('asks what the scheme asks of the stratum, each question with the options of its scale', () => {
		expect(citizen.questions.map(({ key }) => key)).toEqual(['north|healthCare', 'north|service', 'north|integrity']);
		expect(citizen.questions[0]).toEqual({
			key: 'north|healthCare',
			unit: 'north',
			element: 'healthCare',
			scale: 'three',
			options: ['good', 'middling', 'bad']
		});
	});

	it('shows one question a screen on a telephone', () => {
		expect(keysOf('single')).toEqual(deputy.questions.map(({ key }) => [key]));
	});

	it('shows one element a screen in the grid, about all units asked that element', () => {
		expect(keysOf('grid')).toEqual([
			['north|healthCare'],
			['north|service', 'health|service'],
			['north|integrity', 'health|integrity']
		]);
	});

	it('asks the same questions in either layout', () => {
		expect(keysOf('grid').flat().sort()).toEqual(keysOf('single').flat().sort());
	});
});

import { expect, test } from 'vitest';
import { encodeBody, questionnaireFor } from '#domain/ballot';
import { isBodyLength, pad } from '../../../src/domain/ballot/body.ts';
import { anAnswerSheet } from '../../builders/ballot.ts';
import { aScheme, groupOf } from '../../builders/scheme.ts';

test('a body is whole blocks of 512 bytes, at least four, and as long for any answers', () => {
	const questionnaire = questionnaireFor(aScheme(), groupOf(aScheme(), 'deputy'), 'north');
	const lengths = [0, 1, -1].map((place) => {
		const answers = anAnswerSheet(questionnaire, (possible) => possible.at(place));
		return encodeBody(questionnaire, answers).length;
	});
	expect(new Set(lengths).size).toBe(1);
	expect(lengths.every(isBodyLength)).toBe(true);
	expect([0, 512, 2047, 2049].some(isBodyLength)).toBe(false);
});

test('a text that does not fit is a bug', () => {
	expect(pad('abc', 5)).toBe('abc  ');
	expect(() => pad('abcdef', 5)).toThrow();
});

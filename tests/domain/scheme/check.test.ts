import { expect, test } from 'vitest';
import { bijie2010, checkScheme } from '#domain/scheme';
import { aScheme, edited } from '../../builders/scheme.ts';

test.each([bijie2010, aScheme()])('the scheme $code breaks no rule', (scheme) => {
	expect(checkScheme(scheme)).toEqual([]);
});

test('every broken rule is named, of names, weights and values alike', () => {
	const broken = edited(bijie2010, (draft) => {
		draft.elements[0]!.relevance = [];
		draft.components[0]!.weight = 0.5;
		draft.rules.level = 95;
	});
	expect(checkScheme(broken).map(({ code }) => code)).toEqual([
		'relevance-missing',
		'component-weights-not-one',
		'number-out-of-range'
	]);
});

test('an empty scheme is judged without a crash', () => {
	const empty = aScheme({ cohorts: [], units: [], components: [], scales: [], elements: [], tracks: [], groups: [] });
	expect(checkScheme(empty).map(({ code }) => code)).toEqual(['no-ranked-unit', 'component-weights-not-one']);
});

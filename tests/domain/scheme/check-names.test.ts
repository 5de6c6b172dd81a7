import { expect, test } from 'vitest';
import { bijie2010, checkScheme, type BrokenRule, type Scheme } from '#domain/scheme';
import { edited, type Draft } from '../../builders/scheme.ts';

type Case = [string, (draft: Draft<Scheme>) => void, BrokenRule[]];

const cases: Case[] = [
	[
		'a code is of letters, digits, dots, underscores and hyphens',
		(draft) => (draft.code = '毕节 2010'),
		[{ code: 'code-malformed', of: 'scheme', value: '毕节 2010' }]
	],
	[
		'a code is not empty',
		(draft) => (draft.jurisdiction.code = ''),
		[{ code: 'code-malformed', of: 'jurisdiction', value: '' }]
	],
	[
		'a code has at most 64 characters',
		(draft) => (draft.scales[0]!.options[0]!.code = 'x'.repeat(65)),
		[{ code: 'code-malformed', of: 'option', value: 'x'.repeat(65) }]
	],
	[
		'a unit’s code has no dot, which would split its strata',
		(draft) => (draft.units.at(-1)!.code = 'dept.discipline'),
		[{ code: 'code-malformed', of: 'unit', value: 'dept.discipline' }]
	],
	[
		'a cohort’s code has no dot either',
		(draft) => draft.cohorts.push({ code: 'E.1', name: { zh: '其他', en: 'Others' } }),
		[{ code: 'code-malformed', of: 'cohort', value: 'E.1' }]
	],
	[
		'no two units share a code',
		(draft) => (draft.units.at(-1)!.code = 'dept-organisation'),
		[{ code: 'code-repeated', of: 'unit', value: 'dept-organisation' }]
	],
	[
		'no two options of a scale share a code',
		(draft) => (draft.scales[1]!.options[3]!.code = 'fair'),
		[{ code: 'code-repeated', of: 'option', value: 'fair' }]
	],
	[
		'a unit’s cohort exists',
		(draft) => (draft.units[0]!.cohort = 'C9'),
		[{ code: 'reference-unknown', of: '522401', field: 'cohort', value: 'C9' }]
	],
	[
		'an element’s scale exists',
		(draft) => (draft.elements[0]!.scale = 'sat9'),
		[{ code: 'reference-unknown', of: 'publicSecurity', field: 'scale', value: 'sat9' }]
	],
	[
		'an element’s responsible units exist',
		(draft) => draft.elements[0]!.responsible.push('dept-space'),
		[{ code: 'reference-unknown', of: 'publicSecurity', field: 'responsible', value: 'dept-space' }]
	],
	[
		'a county is responsible for no element',
		(draft) => draft.elements[0]!.responsible.push('522401'),
		[{ code: 'responsible-not-ranked-department', element: 'publicSecurity', unit: '522401' }]
	],
	[
		'an operator is responsible for no element',
		(draft) => draft.elements[0]!.responsible.push('dept-statistics'),
		[{ code: 'responsible-not-ranked-department', element: 'publicSecurity', unit: 'dept-statistics' }]
	],
	[
		'a group that is weighed exists',
		(draft) => (draft.tracks[0]!.groupWeights = { citizen: 0.7, serviceUser: 0.15, retired: 0.15 }),
		[{ code: 'reference-unknown', of: 'social.livelihood', field: 'groupWeights', value: 'retired' }]
	],
	[
		'an instrument is a component of the composite',
		(draft) => {
			draft.components = draft.components.filter(({ code }) => code !== 'democratic');
			draft.components[0]!.weight = 0.55;
			draft.elements = draft.elements.filter(({ track, code }) => track !== 'team' || code === 'overall');
		},
		[{ code: 'reference-unknown', of: 'overall', field: 'instrument', value: 'democratic' }]
	],
	[
		'a cohort holds units of one kind',
		(draft) => (draft.units[8]!.cohort = 'C1'),
		[{ code: 'cohort-mixed', cohort: 'C1' }]
	],
	[
		'every element carries a relevance tag',
		(draft) => (draft.elements[3]!.relevance = []),
		[{ code: 'relevance-missing', element: 'farmerBurden' }]
	]
];

test.each(cases)('%s', (_, edit, broken) => {
	expect(checkScheme(edited(bijie2010, edit))).toEqual(broken);
});

test('a scheme ranks somebody', () => {
	const unranked = edited(bijie2010, (draft) => draft.units.forEach((unit) => (unit.cohort = null)));
	expect(checkScheme(unranked)).toContainEqual({ code: 'no-ranked-unit' });
});

test('no two groups share a code, not even in different instruments', () => {
	const twice = edited(bijie2010, (draft) => {
		draft.groups.push({ ...draft.groups[0]!, instrument: 'democratic' });
	});
	expect(checkScheme(twice)).toContainEqual({ code: 'code-repeated', of: 'group', value: 'citizen' });
});

import { describe, expect, test } from 'vitest';
import { bijie2010, checkScheme, type BrokenRule, type Scheme } from '#domain/scheme';
import { edited, type Draft } from '../../builders/scheme.ts';

type Case = [string, (draft: Draft<Scheme>) => void, BrokenRule[]];

const livelihood = { instrument: 'social', track: 'livelihood', kind: 'county' } as const;
const sum = (value: number): number => expect.closeTo(value, 12) as number;

const cases: Case[] = [
	[
		'the weights of the components sum to one',
		(draft) => (draft.components[0]!.weight = 0.41),
		[{ code: 'component-weights-not-one', sum: sum(1.01) }]
	],
	[
		'no component weighs less than nothing',
		(draft) => {
			draft.components[0]!.weight = 0.65;
			draft.components[1]!.weight = -0.05;
		},
		[{ code: 'component-weight-negative', component: 'tracking', weight: -0.05 }]
	],
	[
		'the weights of the groups sum to one in every track',
		(draft) => (draft.tracks[0]!.groupWeights = { citizen: 0.7, serviceUser: 0.15, deputy: 0.1 }),
		[{ code: 'group-weights-not-one', ...livelihood, sum: sum(0.95) }]
	],
	[
		'no group weighs less than nothing',
		(draft) => (draft.tracks[0]!.groupWeights = { citizen: 0.7, serviceUser: 0.4, deputy: -0.1 }),
		[{ code: 'group-weight-negative', ...livelihood, group: 'deputy', weight: -0.1 }]
	],
	[
		'a livelihood item needs half its weight from citizens',
		(draft) => (draft.tracks[0]!.groupWeights = { citizen: 0.49, serviceUser: 0.36, deputy: 0.15 }),
		[{ code: 'citizens-too-light', ...livelihood, weight: 0.49 }]
	],
	[
		'a livelihood item that leaves citizens out is refused',
		(draft) => (draft.tracks[0]!.groupWeights = { serviceUser: 0.5, deputy: 0.5 }),
		[{ code: 'citizens-too-light', ...livelihood, weight: 0 }]
	],
	[
		'a track carries a share',
		(draft) => (draft.tracks[0]!.share = 0),
		[{ code: 'track-share-not-positive', ...livelihood, share: 0 }]
	],
	[
		'a track counts once for a kind of unit',
		(draft) => draft.tracks.push({ ...draft.tracks[0]! }),
		[{ code: 'track-repeated', ...livelihood }]
	],
	[
		'a group is weighed in its own instrument only',
		(draft) => (draft.tracks[0]!.groupWeights = { citizen: 0.7, serviceUser: 0.15, delegate: 0.15 }),
		[{ code: 'group-of-other-instrument', ...livelihood, group: 'delegate' }]
	],
	[
		'every group weighs somewhere',
		(draft) => draft.groups.push({ ...draft.groups[0]!, code: 'retired' }),
		[{ code: 'group-unweighed', group: 'retired' }]
	],
	[
		'every element weighs something among the elements of its track',
		(draft) => (draft.elements[2]!.weight = 0),
		[{ code: 'element-weight-not-positive', element: 'cultureEducation', weight: 0 }]
	],
	[
		'every element’s track counts somewhere',
		(draft) => (draft.elements[0]!.track = 'team'),
		[{ code: 'element-unweighed', element: 'publicSecurity' }]
	],
	[
		'an instrument has a track for every kind of unit',
		(draft) => (draft.tracks = draft.tracks.filter(({ track, kind }) => track !== 'team' || kind === 'county')),
		[{ code: 'track-missing', instrument: 'democratic', kind: 'department' }]
	],
	[
		'every ranked unit has an element that counts for it',
		(draft) => draft.elements.filter((e) => e.track === 'team').forEach((e) => (e.responsible = ['dept-health'])),
		bijie2010.units
			.filter(({ code, kind, cohort }) => kind === 'department' && cohort !== null && code !== 'dept-health')
			.map(({ code }) => ({ code: 'unit-unrated', unit: code, instrument: 'democratic' }))
	]
];

test.each(cases)('%s', (_, edit, broken) => {
	expect(checkScheme(edited(bijie2010, edit))).toEqual(broken);
});

describe('citizens', () => {
	test('may carry exactly half of a livelihood item', () => {
		const half = edited(bijie2010, (draft) => {
			draft.tracks[0]!.groupWeights = { citizen: 0.5, serviceUser: 0.25, deputy: 0.25 };
		});
		expect(checkScheme(half)).toEqual([]);
	});

	test('owe no such weight to general items', () => {
		const without = edited(bijie2010, (draft) => {
			draft.tracks[1]!.groupWeights = { serviceUser: 0.4, deputy: 0.3, enterprise: 0.3 };
		});
		expect(checkScheme(without)).toEqual([]);
	});
});

describe('the public view', () => {
	/** Democratic weighs `weight` of the 0.40 that people's ratings carry; the delegates there weigh 0.3. */
	const withDemocratic = (weight: number) =>
		edited(bijie2010, (draft) => {
			draft.components[2]!.weight = weight;
			draft.components[3]!.weight = 0.4 - weight;
		});

	test('must carry more than half of what people’s ratings weigh, for counties and departments', () => {
		const share = (0.3 * 0.3 + 0.1) / 0.4;
		expect(checkScheme(withDemocratic(0.3))).toEqual([
			{ code: 'public-view-too-light', kind: 'county', share: expect.closeTo(share, 12) as number },
			{ code: 'public-view-too-light', kind: 'department', share: expect.closeTo(share, 12) as number }
		]);
	});

	test('carries just enough when the democratic rating weighs a little less', () => {
		expect(checkScheme(withDemocratic(0.28))).toEqual([]);
	});

	test('is too light at exactly half', () => {
		const half = edited(bijie2010, (draft) => {
			draft.groups.find(({ code }) => code === 'delegate')!.view = 'official';
			draft.components[2]!.weight = 0.2;
			draft.components[3]!.weight = 0.2;
		});
		expect(checkScheme(half).map(({ code }) => code)).toEqual(['public-view-too-light', 'public-view-too-light']);
	});

	test('is not asked of a scheme in which ratings weigh nothing', () => {
		const unrated = edited(bijie2010, (draft) => {
			draft.components.forEach((component, at) => (component.weight = [0.6, 0.4, 0, 0][at]!));
		});
		expect(checkScheme(unrated)).toEqual([]);
	});
});

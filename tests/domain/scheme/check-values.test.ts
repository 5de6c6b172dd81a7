import { describe, expect, test } from 'vitest';
import { bijie2010, checkScheme, type BrokenRule, type RaterGroup, type Scheme } from '#domain/scheme';
import { edited, type Draft } from '../../builders/scheme.ts';

type Case = [string, (draft: Draft<Scheme>) => void, BrokenRule];

const group = (draft: Draft<Scheme>, code: string): Draft<RaterGroup> =>
	draft.groups.find((candidate) => candidate.code === code)!;

const scales: Case[] = [
	[
		'a scale has two options at least',
		(draft) => {
			draft.scales.push({ code: 'one', name: { zh: '一', en: 'One' }, options: [draft.scales[0]!.options[0]!] });
		},
		{ code: 'scale-too-short', scale: 'one' }
	],
	[
		'no option takes the code of an answer that does not judge',
		(draft) => (draft.scales[0]!.options[2]!.code = 'refused'),
		{ code: 'option-reserved', scale: 'sat5', option: 'refused' }
	],
	[
		'the points of a scale fall from option to option',
		(draft) => (draft.scales[0]!.options[2]!.points = 75),
		{ code: 'scale-not-falling', scale: 'sat5' }
	],
	[
		'points are at most 100',
		(draft) => (draft.scales[0]!.options[0]!.points = 110),
		{ code: 'scale-not-falling', scale: 'sat5' }
	],
	[
		'points are at least 0',
		(draft) => (draft.scales[0]!.options[4]!.points = -1),
		{ code: 'scale-not-falling', scale: 'sat5' }
	]
];

const groups: Case[] = [
	[
		'no cell is used below ten valid answers',
		(draft) => (group(draft, 'leader').minValid = 9),
		{ code: 'minimum-too-small', group: 'leader', minValid: 9 }
	],
	[
		'a stratum invites two at least, since one gives no variance',
		(draft) => (group(draft, 'deputy').perStratum = 1),
		{ code: 'sample-too-small', group: 'deputy', perStratum: 1 }
	],
	[
		'a stratum invites a whole number',
		(draft) => (group(draft, 'deputy').perStratum = 40.5),
		{ code: 'sample-too-small', group: 'deputy', perStratum: 40.5 }
	],
	[
		'a group has a stratum column',
		(draft) => (group(draft, 'peer').strata = []),
		{ code: 'strata-malformed', group: 'peer' }
	],
	[
		'no stratum column stands twice',
		(draft) => (group(draft, 'peer').strata = ['cohort', 'cohort']),
		{ code: 'strata-malformed', group: 'peer' }
	],
	[
		'a stratum column is a plain name',
		(draft) => (group(draft, 'peer').strata = ['cohort.code']),
		{ code: 'strata-malformed', group: 'peer' }
	],
	[
		'a block has a department at least',
		(draft) => (group(draft, 'deputy').assignment = { kind: 'own-and-block', block: 0 }),
		{ code: 'assignment-implausible', group: 'deputy' }
	],
	[
		'a block is no larger than all departments',
		(draft) => (group(draft, 'deputy').assignment = { kind: 'own-and-block', block: 27 }),
		{ code: 'assignment-implausible', group: 'deputy' }
	],
	[
		'a group that weighs has a unit of its own to rate',
		(draft) => {
			group(draft, 'citizen').strata = ['department'];
			draft.tracks[3]!.groupWeights = { serviceUser: 0.5, enterprise: 0.25, deputy: 0.25 };
		},
		{ code: 'assignment-implausible', group: 'citizen' }
	]
];

const grades: Case[] = [
	['bands end at zero', (draft) => (draft.grades.bands[3]!.from = 10), { code: 'bands-not-falling' }],
	['bands fall in points', (draft) => (draft.grades.bands[1]!.from = 90), { code: 'bands-not-falling' }],
	['bands start within 100', (draft) => (draft.grades.bands[0]!.from = 101), { code: 'bands-not-falling' }],
	[
		'bands go from the best grade to the worst',
		(draft) => {
			draft.grades.bands[1]!.grade = 'fair';
			draft.grades.bands[2]!.grade = 'good';
		},
		{ code: 'bands-not-falling' }
	],
	[
		'a share rule counts some of the options, not all',
		(draft) => (draft.grades.shareRules[0]!.lastOptions = 4),
		{ code: 'share-rule-implausible', instrument: 'democratic', lastOptions: 4 }
	],
	[
		'a share rule counts one option at least',
		(draft) => (draft.grades.shareRules[0]!.lastOptions = 0),
		{ code: 'share-rule-implausible', instrument: 'democratic', lastOptions: 0 }
	],
	[
		'a share rule needs a share above zero',
		(draft) => (draft.grades.shareRules[1]!.share = 0),
		{ code: 'share-rule-implausible', instrument: 'social', lastOptions: 2 }
	],
	[
		'a share rule leads to a grade that has a band',
		(draft) => {
			draft.grades.bands.splice(2, 1);
			draft.grades.shareRules.splice(1, 1);
		},
		{ code: 'share-rule-implausible', instrument: 'democratic', lastOptions: 1 }
	]
];

test.each([...scales, ...groups, ...grades])('%s', (_, edit, broken) => {
	expect(checkScheme(edited(bijie2010, edit))).toEqual([broken]);
});

test('peers need another cohort to rate', () => {
	const lonely = edited(bijie2010, (draft) => {
		draft.units.forEach((unit) => (unit.cohort = unit.kind === 'county' ? 'C1' : null));
	});
	expect(checkScheme(lonely)).toContainEqual({ code: 'assignment-implausible', group: 'peer' });
});

describe('a number out of its range is named', () => {
	test.each([
		['disclosureDays', -1],
		['disclosureDays', 2.5],
		['noticeDays', -1],
		['adjustmentLimit', -1],
		['maxDontKnow', 1.1],
		['minWeight', -0.1],
		['level', 0],
		['level', 1]
	] as const)('%s %d', (rule, value) => {
		const broken = edited(bijie2010, (draft) => (draft.rules[rule] = value));
		expect(checkScheme(broken)).toEqual([{ code: 'number-out-of-range', rule, value }]);
	});

	test.each([0, 1.01])('excellentQuota %d', (value) => {
		const broken = edited(bijie2010, (draft) => (draft.grades.excellentQuota = value));
		expect(checkScheme(broken)).toEqual([{ code: 'number-out-of-range', rule: 'excellentQuota', value }]);
	});
});

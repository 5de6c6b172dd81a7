import type { Scheme, ScaleOption, Text } from '#domain/scheme';
import { optionOf, pointsOf, type Fraction } from './fraction.ts';
import type { Population } from './population.ts';

const both = (text: string): Text => ({ zh: text, en: text });
const text = (zh: string, en: string): Text => ({ zh, en });

/** The group that is drawn, the element that is asked about, and the column of the frame that is the stratum. */
export const STUDENTS = 'student';
export const TEACHING = 'teaching';
export const STRATUM = 'studage';

/**
 * A scheme under which the students' real opinions can be told without rounding: every mean that occurs in the population
 * is an option. Nothing but their rating counts, and no day need pass between disclosure, rating and results.
 */
export const schemeOf = ({ students, departments }: Population): Scheme => ({
	code: 'insteval',
	title: text('教学评价数据重放', 'Replay of real ratings of teaching'),
	jurisdiction: { code: 'insteval', name: text('苏黎世联邦理工学院', 'ETH Zurich') },
	cohorts: [{ code: 'departments', name: text('各系', 'Departments') }],
	units: departments.map(({ code }) => ({ code, name: both(code), kind: 'department', cohort: 'departments' })),
	components: [{ code: 'social', name: text('学生评价', 'Rating by students'), weight: 1 }],
	scales: [
		{
			code: 'means',
			name: text('平均分', 'Mean marks'),
			options: optionsFor(students.flatMap(({ opinions }) => [...opinions.values()]))
		}
	],
	elements: [
		{
			code: TEACHING,
			instrument: 'social',
			track: 'general',
			scale: 'means',
			weight: 1,
			relevance: ['developmentService'],
			name: text('教学', 'Teaching'),
			question: text(
				'这个系教师的平均分是多少？',
				'What is the mean of your marks for the lecturers of this department?'
			),
			responsible: []
		}
	],
	tracks: [{ instrument: 'social', track: 'general', kind: 'department', share: 1, groupWeights: { [STUDENTS]: 1 } }],
	groups: [
		{
			code: STUDENTS,
			instrument: 'social',
			name: text('学生', 'Students'),
			view: 'public',
			strata: [STRATUM],
			perStratum: 150,
			assignment: { kind: 'all' },
			minValid: 10
		}
	],
	grades: {
		bands: [
			{ grade: 'excellent', from: 88 },
			{ grade: 'good', from: 78 },
			{ grade: 'fair', from: 65 },
			{ grade: 'poor', from: 0 }
		],
		excellentQuota: 0.3,
		shareRules: []
	},
	rules: { disclosureDays: 0, noticeDays: 0, adjustmentLimit: 0, maxDontKnow: 0.98, minWeight: 1, level: 0.95 }
});

function optionsFor(means: readonly Fraction[]): ScaleOption[] {
	const distinct = new Map(means.map((mean) => [optionOf(mean), mean]));
	return [...distinct]
		.map(([code, mean]) => ({ code, label: both(`${mean.over}/${mean.under}`), points: pointsOf(mean) }))
		.sort((a, b) => b.points - a.points);
}

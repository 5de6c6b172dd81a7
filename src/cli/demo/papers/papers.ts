import { annualScore } from '#domain/annual';
import { required } from '#domain/basics';
import type { DisclosedTarget, DisclosedTask, Disclosure, Highlight, PromiseKept } from '#domain/disclosure';
import type { Unit } from '#domain/scheme';
import { trackingScore } from '#domain/tracking';
import { chanceFor, type Chance } from '../chance.ts';
import { fill } from './fill.ts';
import { dutyReport } from './report.ts';
import { subjectOf } from './subjects.ts';
import type { Subject, Trouble } from './subject.ts';
import { targetsOf } from './targets.ts';

/** What a unit shows of a year, and the two scores that follow from it. */
export type Papers = { readonly disclosure: Disclosure; readonly annual: number; readonly tracking: number };

const emergencies: readonly string[] = [
	'二月到五月大旱，送水{300-1600}车，{2-9}万人吃水没有断',
	'六月连降大雨，临时安置{80-400}人，{2-6}天后全部回家',
	'十二月道路结冰，{6-30}小时内抢通通往各乡镇的公路',
	'一所学校{10-40}名学生食物中毒，当天救治，全部康复'
];

const notes: readonly string[] = [
	'去年雨季比往年长，工期受了影响。没有完成的部分，我们在六月底前补上。',
	'抽查指出的问题我们都认，改到什么程度，每月贴在门口。',
	'有一项目标定得偏低，下一年我们提高。',
	'来办事的人多，窗口少，等得久，请大家谅解。新窗口五月开。',
	'有的数字以统计部门年底的公报为准，可能还有小的变动。',
	'欢迎到现场看。要看哪一处，打电话约就行。'
];

/** Makes up the papers of a unit; `merit` in standard deviations, `presentedOn` the day of the duty report. */
export function papersOf(unit: Unit, year: number, merit: number, presentedOn: string): Papers {
	const chance = chanceFor(`papers ${unit.code} ${year}`);
	const [subject, county] = [subjectOf(unit), unit.kind === 'county'];
	const targets = targetsOf(unit, chance.some(subject.goals, county ? 6 : 3), year, merit, chance);
	const tasks = tasksOf(chance.some(subject.tasks, county ? 5 : 3), merit, chance);
	const highlights = highlightsOf(subject, tasks, year, merit, chance);
	const troubles = chance.some(subject.troubles, 2).map((trouble) => filled(trouble, chance));
	const text = dutyReport({ targets, tasks, highlights, troubles }, chance);
	const disclosure: Disclosure = {
		unit: unit.code,
		leads: [subject.leads],
		targets,
		tasks,
		emergencies: county ? chance.some(emergencies, chance.whole(1, 2)).map((each) => fill(each, chance)) : [],
		highlights,
		promises: promisesOf(chance.some(subject.promises, county ? 3 : 2), chance),
		unverified: targets
			.filter(({ actual }) => actual === null)
			.map(({ indicator }) => `${indicator}：找不到独立的来源核对，不计分。`),
		note: chance.happens(0.4) ? chance.pick(notes) : '',
		dutyReport: { text, presentedOn }
	};
	return { disclosure, ...scoresOf(targets, highlights) };
}

/** Both scores by the rules of the law; what nobody could verify does not count. */
function scoresOf(targets: readonly DisclosedTarget[], highlights: readonly Highlight[]) {
	const counted = targets.filter(({ actual }) => actual !== null);
	const weighed = counted.map((each) => ({
		...each,
		actual: required(each.actual, 'actual'),
		weight: 1 / counted.length
	}));
	return {
		annual: Number(annualScore(weighed).toFixed(2)),
		tracking: trackingScore(highlights.map(({ points }) => points))
	};
}

const filled = ({ problem, remedy }: Trouble, chance: Chance): Trouble => ({
	problem: fill(problem, chance),
	remedy: fill(remedy, chance)
});

function tasksOf(texts: readonly string[], merit: number, chance: Chance): DisclosedTask[] {
	return texts.map((text) => {
		const success = chance.normal(0.7 + 0.3 * merit, 1);
		const status = success > 0 ? 'done' : success > -0.9 ? 'partly' : 'missed';
		return { text: fill(text, chance), status };
	});
}

const outcomes = ['kept', 'kept', 'kept', 'partly', 'partly', 'broken'] as const;
const promisesOf = (texts: readonly string[], chance: Chance): PromiseKept[] =>
	texts.map((text) => ({ text: fill(text, chance), outcome: chance.pick(outcomes) }));

/** What was seen over the year, and at its end every task that is late. */
function highlightsOf(
	subject: Subject,
	tasks: readonly DisclosedTask[],
	year: number,
	merit: number,
	chance: Chance
): Highlight[] {
	const day = () =>
		`${year}-${String(chance.whole(3, 11)).padStart(2, '0')}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
	const seen = (texts: readonly string[], kind: Highlight['kind'], points: readonly number[]): Highlight[] =>
		texts.map((text) => ({ day: day(), text: fill(text, chance), kind, points: chance.pick(points) }));
	const late = tasks
		.filter(({ status }) => status !== 'done')
		.map(({ text, status }): Highlight => ({
			day: `${year}-12-31`,
			text: `没有按期完成：${text}`,
			kind: 'bad',
			points: status === 'missed' ? -2 : -1
		}));
	const failures = chance.normal(0.9 - 0.5 * merit, 0.7);
	return [
		...seen(chance.some(subject.good, chance.whole(1, 2)), 'good', [0.5, 1]),
		...seen(chance.some(subject.bad, Math.min(2, Math.max(0, Math.round(failures)))), 'bad', [-1, -1.5, -2, -3]),
		...late
	].sort((a, b) => (a.day < b.day ? -1 : 1));
}

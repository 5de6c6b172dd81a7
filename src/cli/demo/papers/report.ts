import { attainment } from '#domain/annual';
import type { DisclosedTarget, DisclosedTask, Highlight } from '#domain/disclosure';
import type { Chance } from '../chance.ts';
import type { Trouble } from './subject.ts';

/** What a duty report tells of. */
type Year = {
	readonly targets: readonly DisclosedTarget[];
	readonly tasks: readonly DisclosedTask[];
	readonly highlights: readonly Highlight[];
	readonly troubles: readonly Trouble[];
};

const openings: readonly string[] = [
	'这一年做了什么、没做好什么，我向大家如实报告。',
	'先说结果，再说问题，最后说怎么改。',
	'下面的数字都有出处，写在公示表里，请大家对着看。'
];
const closings: readonly string[] = [
	'说得不对、不全的地方，请大家在公示期内提出来，我们重新核。',
	'请大家按看到的、遇到的打分，好就是好，差就是差。',
	'明年这个时候，我们再拿这张表来对。'
];

/** The head's report in a few paragraphs: results, what was done, problems, remedies. The numbers are those of the targets. */
export function dutyReport({ targets, tasks, highlights, troubles }: Year, chance: Chance): string {
	return [
		chance.pick(openings),
		`一、结果。${resultsOf(targets)}`,
		`二、做成的事。${doneOf(tasks, highlights)}`,
		`三、问题。${problemsOf(tasks, highlights, troubles)}`,
		`四、怎么改。${listed(troubles.map(({ remedy }) => remedy))}`,
		chance.pick(closings)
	].join('\n\n');
}

const listed = (texts: readonly string[]): string => `${texts.join(';')}。`;

const isReached = ({ direction, target, actual }: DisclosedTarget): boolean =>
	actual !== null && attainment({ indicator: '', direction, weight: 1, target, actual }) === 1;

function resultsOf(targets: readonly DisclosedTarget[]): string {
	const known = targets.filter(({ actual }) => actual !== null);
	const reached = known.filter(isReached);
	const unknown = targets.length - known.length;
	const count = `定了${targets.length}项目标，完成${reached.length}项，没有完成${known.length - reached.length}项`;
	const open = unknown > 0 ? `,${unknown}项没有办法核对` : '';
	return `${count}${open}。${listed(known.map(told))}`;
}

function told({ indicator, measure, direction, target, actual }: DisclosedTarget): string {
	if (direction === 'binary') return `${indicator},${actual === 1 ? '做到了' : '没有做到'}`;
	return `${indicator}${direction === 'down' ? '要求不超过' : '目标'}${target}${measure}，实际${actual}${measure}`;
}

function doneOf(tasks: readonly DisclosedTask[], highlights: readonly Highlight[]): string {
	const done = tasks.filter(({ status }) => status === 'done').map(({ text }) => text);
	const good = highlights.filter(({ kind }) => kind === 'good').map(({ text }) => text);
	return listed([...done, ...good]);
}

function problemsOf(
	tasks: readonly DisclosedTask[],
	highlights: readonly Highlight[],
	troubles: readonly Trouble[]
): string {
	const late = tasks.filter(({ status }) => status !== 'done').length;
	const seen = highlights
		.filter(({ kind, text }) => kind === 'bad' && !text.startsWith('没有按期完成'))
		.map(({ text }) => text);
	const count = late > 0 ? [`${tasks.length}件要办的事，有${late}件没有按期办完`] : [];
	return listed([...count, ...seen, ...troubles.map(({ problem }) => problem)]);
}

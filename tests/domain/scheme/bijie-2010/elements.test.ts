import { expect, test } from 'vitest';
import { elements, scales } from '../../../../src/domain/scheme/bijie-2010/elements.ts';

const inTrack = (track: string) => elements.filter((element) => element.track === track);

test('the seed’s four livelihood items come first', () => {
	expect(
		inTrack('livelihood')
			.map(({ name }) => name.zh)
			.slice(0, 4)
	).toEqual(['社会治安', '医疗卫生', '文化教育', '农民负担']);
});

test('8 livelihood, 4 general and 6 team items', () => {
	expect(['livelihood', 'general', 'team'].map((track) => inTrack(track).length)).toEqual([8, 4, 6]);
});

test('every livelihood item has a department that answers for it', () => {
	expect(inTrack('livelihood').filter(({ responsible }) => responsible.length === 0)).toEqual([]);
});

test('service and integrity are asked about every unit, the team items too', () => {
	const direct = elements.filter(({ responsible }) => responsible.length === 0).map(({ code }) => code);
	expect(direct).toEqual(['serviceQuality', 'integrityStyle', ...inTrack('team').map(({ code }) => code)]);
});

test('every social question names both ends of the scale', () => {
	const social = elements.filter(({ instrument }) => instrument === 'social');
	expect(social.filter(({ question }) => !question.zh.endsWith('满意还是不满意？'))).toEqual([]);
	expect(social.filter(({ question }) => !question.en.includes('satisfied or dissatisfied'))).toEqual([]);
});

test('a question asked about counties and departments alike names no place', () => {
	const direct = elements.filter(({ responsible }) => responsible.length === 0);
	expect(direct.filter(({ question }) => /本地|县|部门/.test(question.zh))).toEqual([]);
});

test('points are 100/75/50/25/0 and 100/80/60/30', () => {
	expect(scales.map(({ options }) => options.map(({ points }) => points))).toEqual([
		[100, 75, 50, 25, 0],
		[100, 80, 60, 30]
	]);
});

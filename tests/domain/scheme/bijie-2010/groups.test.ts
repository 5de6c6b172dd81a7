import { expect, test } from 'vitest';
import { groups, tracks } from '../../../../src/domain/scheme/bijie-2010/groups.ts';

test('four groups rate in each instrument', () => {
	const codes = (instrument: string) => groups.filter((g) => g.instrument === instrument).map(({ code }) => code);
	expect(codes('social')).toEqual(['citizen', 'serviceUser', 'enterprise', 'deputy']);
	expect(codes('democratic')).toEqual(['leader', 'peer', 'insider', 'delegate']);
});

test('leaders, peers and insiders are officials, everybody else is the public', () => {
	const officials = groups.filter(({ view }) => view === 'official').map(({ code }) => code);
	expect(officials).toEqual(['leader', 'peer', 'insider']);
});

test('citizens carry 0.7 of livelihood for either kind of unit', () => {
	const livelihood = tracks.filter(({ track }) => track === 'livelihood');
	expect(livelihood.map(({ kind, groupWeights }) => [kind, groupWeights.citizen])).toEqual([
		['county', 0.7],
		['department', 0.7]
	]);
});

test('no sample is smaller than the answers it needs', () => {
	expect(groups.filter(({ perStratum, minValid }) => perStratum !== 'all' && perStratum < minValid)).toEqual([]);
});

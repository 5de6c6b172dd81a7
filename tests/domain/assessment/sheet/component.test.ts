import { expect, test } from 'vitest';
import type { RatedComponent } from '#domain/assessment';
import { required } from '#domain/basics';
import { publishComponents } from '../../../../src/domain/assessment/sheet/component.ts';
import { countGroups } from '../../../../src/domain/assessment/sheet/count.ts';
import type { IsHidden } from '../../../../src/domain/assessment/sheet/hidden.ts';
import { givenScores, talliesOf, type Returns } from '../../../builders/count.ts';
import { aScheme } from '../../../builders/scheme.ts';

const scheme = aScheme();
const componentsOf = (unit: string, returns: Returns = {}, isHidden: IsHidden = () => false) =>
	publishComponents(countGroups(scheme, givenScores(scheme), talliesOf(scheme, returns)), isHidden)(unit);
const social = (of: ReturnType<typeof componentsOf>) =>
	required(
		of.find((each): each is RatedComponent => each.component === 'social'),
		'social'
	);

test('components stand in the order of the scheme, those given elsewhere without error', () => {
	const components = componentsOf('north');
	expect(components.map(({ component, weight }) => [component, weight])).toEqual([
		['annual', 0.4],
		['tracking', 0.2],
		['democratic', 0.15],
		['social', 0.25]
	]);
	expect(components[0]).toEqual({ component: 'annual', weight: 0.4, score: 90 });
});

test('a rated component has limits around its score, and tracks that sum to it', () => {
	const { score, se, low, high, tracks } = social(componentsOf('north'));
	expect(score).toBe(68.75);
	expect(se).toBeGreaterThan(0);
	expect(low).toBeLessThan(68.75);
	expect(high).toBeGreaterThan(68.75);
	expect(tracks.map(({ track, share }) => [track, share])).toEqual([
		['livelihood', 0.6],
		['general', 0.4]
	]);
});

test('a group score that must not be shown still counts', () => {
	const [track] = social(componentsOf('north', {}, (_, group) => group === 'deputy')).tracks;
	expect(track?.groups).toEqual([
		{ group: 'citizen', weight: 0.8, score: 68.75, shown: true },
		{ group: 'deputy', weight: 0.2, score: null, shown: false }
	]);
});

test('a component with a track missing has no score, and shows the tracks it has', () => {
	const { score, se, low, high, tracks } = social(componentsOf('health', { citizen: [] }));
	expect([score, se, low, high]).toEqual([68.75, expect.any(Number), expect.any(Number), expect.any(Number)]);
	expect(tracks).toHaveLength(2);
	const silent = social(componentsOf('north', { citizen: [{ stratum: 'north.town', votes: [3] }] }));
	expect([silent.score, silent.se, silent.low, silent.high]).toEqual([null, null, null, null]);
	expect(silent.tracks.map((track) => track.score)).toEqual([null, null]);
});

import { expect, test } from 'vitest';
import { bijie2010, trackShares } from '#domain/scheme';

/** Group scores of the worked example (domain 3.9), item healthCare. */
const scores: Record<string, number> = { citizen: 68.2292, serviceUser: 75.8333, deputy: 75, enterprise: 71.875 };

test('the components weigh 0.40, 0.20, 0.15 and 0.25', () => {
	expect(bijie2010.components.map(({ code, weight }) => [code, weight])).toEqual([
		['annual', 0.4],
		['tracking', 0.2],
		['democratic', 0.15],
		['social', 0.25]
	]);
});

test('the weights give the social score of the worked example, 70.9646', () => {
	const trackScore = (track: string) =>
		Object.entries(bijie2010.tracks.find((rule) => rule.track === track && rule.kind === 'county')!.groupWeights)
			.map(([group, weight]) => weight * scores[group]!)
			.reduce((sum, part) => sum + part, 0);
	const score = trackShares(bijie2010, '522425', 'social').reduce(
		(sum, { track, share }) => sum + share * trackScore(track),
		0
	);
	expect(score).toBeCloseTo(70.9646, 3);
});

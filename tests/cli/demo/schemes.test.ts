import { expect, test } from 'vitest';
import { bijie2010, checkScheme, rankedUnits } from '#domain/scheme';
import { bijie2011 } from '../../../src/cli/demo/schemes.ts';

test('the scheme of the second year breaks no rule, ranks 19 units, and nobody rates the unit they work in', () => {
	expect(checkScheme(bijie2011)).toEqual([]);
	expect(rankedUnits(bijie2011, 'county')).toHaveLength(8);
	expect(rankedUnits(bijie2011, 'department')).toHaveLength(11);
	expect(bijie2011.units).toHaveLength(8 + 11 + 3);
	expect(bijie2011.groups.map(({ code }) => code)).not.toContain('insider');
	expect(bijie2011.groups).toHaveLength(bijie2010.groups.length - 1);
	const teams = bijie2011.tracks.filter(({ track }) => track === 'team');
	expect(teams.map(({ groupWeights }) => groupWeights)).toEqual([
		{ leader: 0.375, peer: 0.25, delegate: 0.375 },
		{ leader: 0.375, peer: 0.25, delegate: 0.375 }
	]);
});

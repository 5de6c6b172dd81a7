import { expect, test } from 'vitest';
import { bijie2010, checkScheme } from '#domain/scheme';
import { bijie2011 } from '../../../src/cli/demo/schemes.ts';

test('the scheme of the second year breaks no rule, and nobody rates the unit they work in', () => {
	expect(checkScheme(bijie2011)).toEqual([]);
	expect(bijie2011.groups.map(({ code }) => code)).not.toContain('insider');
	expect(bijie2011.groups).toHaveLength(bijie2010.groups.length - 1);
	const team = bijie2011.tracks.find(({ track }) => track === 'team');
	expect(team?.groupWeights['leader']).toBeCloseTo(0.375);
	expect(team?.groupWeights['peer']).toBeCloseTo(0.25);
	expect(team?.groupWeights['delegate']).toBeCloseTo(0.375);
});

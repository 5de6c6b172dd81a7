import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Json } from '#domain/basics';
import { manifestSchema, readManifest } from '#domain/draw';
import { anyDraw } from '../builders/any-draw.ts';
import { mutationsOf } from '../builders/mutate.ts';
import { fc } from '../builders/properties.ts';

const published = JSON.parse(JSON.stringify(manifestSchema())) as Parameters<typeof z.fromJSONSchema>[0];

it('the published schema takes every manifest, and refuses what the portal refuses', () => {
	const schema = z.fromJSONSchema(published);
	for (const { manifest } of fc.sample(anyDraw, { numRuns: 60, seed: 2010 })) {
		const json = JSON.parse(JSON.stringify(manifest)) as Json;
		expect(schema.safeParse(json).success).toBe(true);
		const apart = mutationsOf(json)
			.filter((_, at) => at % 40 === 0)
			.filter(({ value }) => schema.safeParse(value).success !== readManifest(value).ok);
		expect(apart.map(({ what }) => what)).toEqual([]);
	}
});

import { describe, expect, it } from 'vitest';
import { toHex } from '#domain/basics';
import { findPlace, makeManifest, salter, selectedIn, type AnyManifest } from '#domain/draw';
import {
	aFrameText,
	aLaterWave,
	aManifest,
	aStratum,
	aTwoStageDesign,
	FRAME_KEY,
	inUnits,
	sourcesOf
} from '../../../builders/draw.ts';

const slipOf = (key: string) => ({ key, salt: toHex(salter(FRAME_KEY)(key)) });
const drawnIn = (manifest: AnyManifest) => new Set(selectedIn(manifest).map(({ commitment }) => commitment));

describe('the place of a person in two stages', () => {
	const people = inUnits('rural', [4, 6, 8, 9, 30]);
	const frame = aFrameText(people);
	const design = aTwoStageDesign(frame, people, 3, 5);
	const manifest = makeManifest(frame, design, sourcesOf(design));
	const places = people
		.map(({ key }) => findPlace(manifest, frame, slipOf(key)))
		.map((found) => found.ok && found.value);

	it('is the place in their unit, and they are drawn exactly when the manifest says so', () => {
		const drawn = drawnIn(manifest);
		for (const place of places) {
			expect(place && place.outcome === 'drawn').toBe(place && drawn.has(place.commitment));
			expect(place && place.population).toBe(place && design.strata[0]?.sizes[place.unit ?? '']);
		}
	});

	it('has no cut where the unit was not drawn', () => {
		const units = new Set(manifest.strata[0]?.units.map(({ unit }) => unit));
		const outside = places.filter((place) => place && !units.has(place.unit ?? ''));
		expect(outside.length).toBeGreaterThan(0);
		for (const place of outside) expect(place).toMatchObject({ outcome: 'unit-not-drawn', sample: 0, cutoff: '' });
	});
});

describe('the place of a person in a later wave', () => {
	const people = aStratum('east', 30);
	const frame = aFrameText(people);
	const first = aManifest(people, 10);
	const second = aLaterWave(frame, [first], 8);

	it('counts those who are left, and tells those drawn before that they were', () => {
		const before = drawnIn(first);
		for (const { key } of people) {
			const found = findPlace(second, frame, slipOf(key), [first]);
			const place = found.ok && found.value;
			if (place && before.has(place.commitment)) expect(place).toMatchObject({ outcome: 'drawn-before', sample: 0 });
			else expect(place).toMatchObject({ population: 20, sample: 8 });
		}
	});
});

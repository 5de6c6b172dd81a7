import { describe, expect, test } from 'vitest';
import { classesOf, makeManifest, sizesHold, type AnyManifest } from '#domain/draw';
import { aFrameText, aManifest, aStratum, aTwoStageDesign, inUnits, sourcesOf } from '../../../builders/draw.ts';

const plain = aManifest([...aStratum('east', 14), ...aStratum('west', 12)], 10);
const people = [...inUnits('rural', [4, 6, 8, 9, 30]), ...inUnits('urban', [12, 12, 12])];
const frame = aFrameText(people);
const design = aTwoStageDesign(frame, people, 3, 5);
const staged = makeManifest(frame, design, sourcesOf(design));

/** Every manifest that differs from this one in one place: a number one higher, a truth turned round, a list one shorter. */
function bent(value: unknown): unknown[] {
	if (typeof value === 'number') return [value + 1];
	if (typeof value === 'boolean') return [!value];
	if (Array.isArray(value))
		return [value.slice(1), ...value.flatMap((item, at) => bent(item).map((other): unknown => value.with(at, other)))];
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, of]) => bent(of).map((other) => ({ ...value, [key]: other })));
}

const sizes = (manifest: AnyManifest) =>
	classesOf(manifest).map(({ code, population, sample }) => [code, population, sample]);

describe.each([
	['in one stage', plain],
	['in two stages', staged]
])('the sizes of a draw %s', (_, manifest) => {
	const named = { designHash: manifest.designHash, seed: manifest.seed };

	test('hold when it was made honestly, and for no other design or seed', () => {
		expect(sizesHold(manifest, named)).toBe(true);
		expect(sizesHold(manifest, { ...named, seed: 'ab'.repeat(32) })).toBe(false);
		expect(sizesHold(manifest, { ...named, designHash: 'ab'.repeat(32) })).toBe(false);
		expect(sizesHold({ ...manifest, seed: 'ab'.repeat(32) }, named)).toBe(false);
	});

	test('are those of its classes: what changes one of them is found', () => {
		const others = [...bent(manifest.strata), manifest.strata.toReversed()].map(
			(strata) => ({ ...manifest, strata }) as AnyManifest
		);
		const felt = others.filter((other) => String(sizes(other)) !== String(sizes(manifest)));
		expect(felt.length).toBeGreaterThan(5);
		expect(felt.filter((other) => sizesHold(other, named))).toEqual([]);
	});
});

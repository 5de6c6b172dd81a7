import { describe, expect, it } from 'vitest';
import {
	drawManifestDocument,
	makeManifest,
	readManifest,
	unitsChecks,
	verifyDraw,
	type TwoStageManifest,
	type UnitSelection
} from '#domain/draw';
import { aFrameText, aTwoStageDesign, inUnits, sourcesOf } from '../../../builders/draw.ts';

const people = [...inUnits('rural', [4, 6, 8, 9, 30]), ...inUnits('urban', [12, 12, 12])];
const frame = aFrameText(people);
const design = aTwoStageDesign(frame, people, 3, 5);
const honest = makeManifest(frame, design, sourcesOf(design));

const failures = (manifest: TwoStageManifest, text = frame) =>
	verifyDraw(manifest, text)
		.checks.filter(({ passed }) => !passed)
		.map(({ name, subject }) => (subject ? `${name} ${subject}` : name));
const withUnit = (change: (unit: UnitSelection) => Partial<UnitSelection>): TwoStageManifest => ({
	...honest,
	strata: honest.strata.map((stratum, at) =>
		at > 0
			? stratum
			: { ...stratum, units: stratum.units.map((unit, of) => (of > 0 ? unit : { ...unit, ...change(unit) })) }
	)
});
const first = `citizens/rural/${honest.strata[0]?.units[0]?.unit ?? ''}`;

describe('a draw in two stages', () => {
	it('verifies when it was made honestly, survives the journey as JSON, and is no draw in one', () => {
		expect(failures(honest)).toEqual([]);
		const json: unknown = JSON.parse(JSON.stringify(honest));
		expect(readManifest(json)).toEqual({ ok: true, value: honest });
		expect(drawManifestDocument.safeParse(json).success).toBe(false);
	});

	it('says what in it is not as it should be', () => {
		const changed = { ...honest, strata: [{ ...honest.strata[0], units: [{}] }] };
		expect(readManifest(changed)).toEqual({
			ok: false,
			error: { code: 'manifest-malformed', path: 'strata.0.units.0.unit' }
		});
	});

	it('is rejected with another unit, another ticket of it, or another probability', () => {
		for (const change of [{ unit: 'x' }, { ticket: '00'.repeat(32) }, { probability: 0.5 }, { size: 5 }, { take: 1 }])
			expect(failures(withUnit(() => change))).toEqual(['stratum-units citizens/rural']);
		expect(failures(withUnit(({ certain }) => ({ certain: !certain })))).toEqual(['stratum-units citizens/rural']);
	});

	it('is rejected with other people in a unit, or another cut', () => {
		const reversed = withUnit(({ selected }) => ({ selected: selected.toReversed() }));
		expect(failures(reversed)).toEqual([`unit-selection ${first}`]);
		const shorter = withUnit(({ selected }) => ({ selected: selected.slice(1) }));
		expect(failures(shorter)).toEqual(['stratum-sample citizens/rural', `unit-selection ${first}`]);
		expect(failures(withUnit(() => ({ cutoff: '00'.repeat(32) })))).toEqual([`unit-cutoff ${first}`]);
	});

	it('is rejected when the design counts its units otherwise than the frame', () => {
		const [rural, ...others] = design.strata;
		const sizes = { ...rural?.sizes, t0: 5, t1: 5 };
		const strata = rural ? [{ ...rural, sizes }, ...others] : [];
		expect(failures({ ...honest, design: { ...design, strata } })).toContain('stratum-sample citizens/rural');
	});

	it('says so of a stratum that cannot be drawn at all', () => {
		const [planned, drawn] = [design.strata[0], honest.strata[0]];
		const checks = planned && drawn ? unitsChecks(planned, 57, undefined, drawn) : [];
		expect(checks.filter(({ passed }) => !passed)).toMatchObject([
			{ name: 'stratum-sample', expected: 'impossible' },
			{ name: 'stratum-units', expected: '' }
		]);
	});
});

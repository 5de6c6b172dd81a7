import { describe, expect, it } from 'vitest';
import { checkDesign, designHash, designText, type DrawDesign } from '#domain/draw';
import { aDesign, aFrameText, aStratum, drawFixture } from '../../builders/draw.ts';

const people = [...aStratum('east', 30), ...aStratum('west', 20)];
const sound = aDesign(aFrameText(people), people, 10);
const faultsOf = (change: Partial<DrawDesign>) => {
	const checked = checkDesign({ ...sound, ...change });
	return checked.ok ? [] : checked.error.faults;
};
const sized = (N: number, n: number) => faultsOf({ strata: [{ group: 'citizens', stratum: 'east', N, n }] });

describe('the design', () => {
	it('has the text and the hash of the reference', () => {
		const { design } = drawFixture();
		const read = JSON.parse(design.canonicalJson) as DrawDesign;
		expect(designText(read)).toBe(design.canonicalJson);
		expect(designHash(read)).toBe(design.sha256);
	});

	it('is accepted when nothing forbids it', () => {
		expect(checkDesign(sound)).toEqual({ ok: true, value: sound });
	});

	it('must have a stratum', () => {
		expect(faultsOf({ strata: [] })).toEqual([{ code: 'design-without-strata' }]);
	});

	it('cannot draw more people than a stratum holds', () => {
		const size = { group: 'citizens', stratum: 'east', population: 12, sample: 13 };
		expect(sized(12, 13)).toEqual([{ code: 'stratum-smaller-than-sample', ...size }]);
	});

	it.each([0, 1])('cannot draw %i of a stratum, which leaves its variance unknown', (n) => {
		expect(sized(12, n)).toMatchObject([{ code: 'lonely-stratum', sample: n }]);
	});

	it('keeps ten people at least under one signing key, even of a stratum taken whole', () => {
		expect(sized(12, 9)).toMatchObject([{ code: 'stratum-class-too-small', least: 10 }]);
		expect(sized(1, 1)).toMatchObject([{ code: 'stratum-class-too-small', population: 1 }]);
		expect(sized(10, 10)).toEqual([]);
	});

	it('names a stratum listed twice', () => {
		expect(faultsOf({ strata: [...sound.strata, ...sound.strata.slice(1)] })).toEqual([
			{ code: 'stratum-twice', group: 'citizens', stratum: 'west' }
		]);
	});

	it('names what is no code', () => {
		const faults = faultsOf({ round: '2010 年', parties: { 人大: 'ab'.repeat(32) } });
		expect(faults).toEqual([
			{ code: 'design-code-bad', text: '2010 年' },
			{ code: 'design-code-bad', text: '人大' }
		]);
	});

	it('asks for twenty rolls of ten-sided dice, or a draw of a lottery', () => {
		expect(faultsOf({ beacon: { kind: 'dice', rolls: 19 } })).toEqual([
			{ code: 'too-few-rolls', rolls: 19, least: 20 }
		]);
		expect(faultsOf({ beacon: { kind: 'lottery', name: 'ssq', draws: 0 } })).toEqual([
			{ code: 'too-few-draws', draws: 0, least: 1 }
		]);
		expect(faultsOf({ beacon: { kind: 'lottery', name: 'ssq', draws: 1 } })).toEqual([]);
	});

	it('names all its faults at once', () => {
		const strata = [{ group: 'citizens', stratum: 'e t', N: 5, n: 6 }];
		expect(faultsOf({ strata, beacon: { kind: 'dice', rolls: 1 } }).map(({ code }) => code)).toEqual([
			'design-code-bad',
			'stratum-smaller-than-sample',
			'too-few-rolls'
		]);
	});
});

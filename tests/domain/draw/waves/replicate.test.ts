import { describe, expect, it } from 'vitest';
import { mayFollow, nextReplicate, replicateOf, type Released } from '#domain/draw';
import { fc } from '../../../builders/properties.ts';

const aSample = (n: number) =>
	Array.from({ length: n }, (_, at) => ({ commitment: `${at}`, ticket: String(at).padStart(4, '0') }));
const DAY = 86_400_000;
const design = { replicates: 3, release: { afterDays: 7, below: 0.5 } };
const out: Released = { parts: 1, lastAt: 0, invited: 40, responded: 10 };

describe('a sample in parts', () => {
	it('is cut in ticket order, so that the first parts together are the shorter sample', () => {
		fc.assert(
			fc.property(fc.nat(200), fc.integer({ min: 2, max: 9 }), (n, parts) => {
				const sample = aSample(n);
				const cut = Array.from({ length: parts }, (_, at) => replicateOf(sample, at + 1, parts));
				expect(cut.flat()).toEqual(sample);
				const lengths = cut.map(({ length }) => length);
				expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
			})
		);
	});

	it('has the places the design names', () => {
		const places = (part: number) => replicateOf(aSample(10), part, 3).map(({ commitment }) => Number(commitment) + 1);
		expect([places(1), places(2), places(3)]).toEqual([
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 9, 10]
		]);
	});

	it('has no part that was not cut', () => {
		expect(() => replicateOf(aSample(4), 3, 2)).toThrow('such a part');
	});
});

describe('the next part', () => {
	it('goes out when the days have passed and too few have answered', () => {
		expect(nextReplicate(design, out, 7 * DAY)).toEqual({ ok: true, value: 2 });
	});

	it('may always be the first', () => {
		expect(nextReplicate({}, { ...out, parts: 0 }, 0)).toEqual({ ok: true, value: 1 });
	});

	it('waits for its day', () => {
		const error = { code: 'release-too-early', from: 7 * DAY };
		expect(nextReplicate(design, out, 7 * DAY - 1)).toEqual({ ok: false, error });
	});

	it('stays where enough have answered', () => {
		const error = { code: 'response-enough', rate: 0.5, below: 0.5 };
		expect(nextReplicate(design, { ...out, responded: 20 }, 8 * DAY)).toEqual({ ok: false, error });
	});

	it('goes out by no other rule, and not beyond the last', () => {
		const refused = (code: string) => ({ ok: false, error: { code } });
		expect(nextReplicate({ replicates: 3 }, out, 8 * DAY)).toEqual(refused('release-without-rule'));
		expect(nextReplicate(design, { ...out, parts: 3 }, 8 * DAY)).toEqual(refused('replicates-all-released'));
	});

	it('counts nobody invited as nobody answering', () => {
		expect(nextReplicate(design, { ...out, invited: 0, responded: 0 }, 8 * DAY)).toEqual({ ok: true, value: 2 });
	});
});

describe('a later wave', () => {
	it('follows when every part of the last is out and its rule would let another go', () => {
		expect(mayFollow(design, out, 8 * DAY)).toEqual({ ok: false, error: { code: 'replicates-left', left: 2 } });
		expect(mayFollow(design, { ...out, parts: 3 }, 8 * DAY)).toEqual({ ok: true, value: true });
		expect(mayFollow(design, { ...out, parts: 3 }, DAY)).toMatchObject({ error: { code: 'release-too-early' } });
		expect(mayFollow({}, out, 8 * DAY)).toMatchObject({ error: { code: 'release-without-rule' } });
	});
});

import { describe, expect, test } from 'vitest';
import { segments, tonesOf } from '#lib/ui/charts/share.ts';

const scale = (n: number) => Array.from({ length: n }, (_, index) => ({ code: `s${index}`, label: `s${index}` }));
const beside = (code: string) => ({ code, label: code, outside: true });

describe('the look of answers', () => {
	test('the best and the worst answer look the same on every scale', () => {
		for (const n of [2, 3, 4, 5]) {
			const tones = tonesOf(scale(n));
			expect([tones[0], tones.at(-1), new Set(tones).size]).toEqual([1, 5, n]);
		}
	});

	test('only a scale with a middle shows a neutral tone', () => {
		expect(tonesOf(scale(4))).not.toContain(3);
		expect(tonesOf(scale(5))[2]).toBe(3);
	});

	test('not knowing and not saying never look like a good or a bad answer', () => {
		expect(tonesOf([beside('unknown'), ...scale(2), beside('refused')])).toEqual(['outside', 1, 5, 'unwilling']);
	});
});

describe('the pieces of a stacked bar', () => {
	test('follow one another and fill it', () => {
		expect(segments([1, 2, 1])).toEqual([
			{ start: 0, share: 0.25 },
			{ start: 0.25, share: 0.5 },
			{ start: 0.75, share: 0.25 }
		]);
	});

	test('are empty when nobody answered', () => {
		expect(segments([0, 0])).toEqual([
			{ start: 0, share: 0 },
			{ start: 0, share: 0 }
		]);
	});
});

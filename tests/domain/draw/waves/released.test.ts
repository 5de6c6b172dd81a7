import { expect, it } from 'vitest';
import { releasedStrata } from '#domain/draw';
import { aManifest, aStratum } from '../../../builders/draw.ts';

const whole = aManifest(aStratum('east', 60), 31);
const manifest = { ...whole, design: { ...whole.design, replicates: 3, release: { afterDays: 7, below: 0.5 } } };
const [stratum] = whole.strata;

it('a sample goes out part after part, each time a longer beginning of the same order, with its own cutoff', () => {
	const out = [1, 2, 3].map((parts) => releasedStrata(manifest, parts)[0]);
	expect(out.map((each) => each?.sample)).toEqual([10, 20, 31]);
	for (const each of out) {
		expect(each?.selected).toEqual(stratum?.selected.slice(0, each?.sample));
		expect(each?.cutoff).toBe(each?.selected.at(-1)?.ticket);
		expect(each?.population).toBe(60);
	}
});

it('a sample that was not cut goes out whole', () => {
	expect(releasedStrata(whole, 1)).toBe(whole.strata);
});

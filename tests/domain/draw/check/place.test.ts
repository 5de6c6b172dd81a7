import { describe, expect, it } from 'vitest';
import { toHex } from '#domain/basics';
import { findPlace, salter } from '#domain/draw';
import { aFrameText, aManifest, aStratum, FRAME_KEY } from '../../../builders/draw.ts';

const people = [...aStratum('east', 14), ...aStratum('west', 12)];
const frame = aFrameText(people);
const manifest = aManifest(people, 10);
const slipOf = (key: string) => ({ key, salt: toHex(salter(FRAME_KEY)(key)) });
const placeOf = (key: string) => {
	const found = findPlace(manifest, frame, slipOf(key));
	return found.ok ? found.value : null;
};
const east = people.filter(({ stratum }) => stratum === 'east').map(({ key }) => placeOf(key));

describe('the place of a person', () => {
	it('is theirs alone: everyone of a stratum stands at another, from the first to the last', () => {
		const places = east.map((found) => found?.place ?? 0).sort((a, b) => a - b);
		expect(places).toEqual(people.slice(0, 14).map((_, at) => at + 1));
	});

	it('is drawn exactly when the ticket does not pass the cut, which the manifest names too', () => {
		const drawn = new Set(manifest.strata.flatMap(({ selected }) => selected.map(({ commitment }) => commitment)));
		for (const found of east) {
			expect(found?.outcome === 'drawn').toBe(drawn.has(found?.commitment ?? ''));
			expect(found?.outcome === 'drawn').toBe((found?.ticket ?? '') <= (found?.cutoff ?? ''));
			expect(found?.cutoff).toBe(manifest.strata[0]?.cutoff);
		}
	});

	it('says who is in reserve', () => {
		const reserve = manifest.strata[0]?.reserve.map(({ commitment }) => commitment) ?? [];
		const found = east.filter((place) => place?.outcome === 'reserve').map((place) => place?.commitment);
		expect(found.sort()).toEqual([...reserve].sort());
	});

	it('names the line of the frame file the person stands on, and how many stand in the stratum', () => {
		const found = placeOf('west-3');
		expect(frame.split('\n')[(found?.line ?? 0) - 1]).toContain(found?.commitment);
		expect(found).toMatchObject({ stratum: 'west', population: 12, sample: 10 });
	});

	it('takes a salt as people type it: in groups, in capitals', () => {
		const { key, salt } = slipOf('west-3');
		const typed = salt.toUpperCase().replace(/.{8}/g, '$& ');
		expect(findPlace(manifest, frame, { key: ` ${key} `, salt: typed }).ok).toBe(true);
	});

	it.each([
		['nobody of this frame', slipOf('nobody'), 'person-not-in-frame'],
		['the salt of someone else', { key: 'west-3', salt: slipOf('west-4').salt }, 'person-not-in-frame'],
		['no key', { ...slipOf('west-3'), key: ' ' }, 'slip-key-missing'],
		['half a salt', { ...slipOf('west-3'), salt: slipOf('west-3').salt.slice(32) }, 'slip-salt-malformed']
	])('is refused to %s', (_, slip, code) => {
		expect(findPlace(manifest, frame, slip)).toMatchObject({ ok: false, error: { code } });
	});

	it('is nowhere in a file that is no frame', () => {
		expect(findPlace(manifest, 'a\nb\n', slipOf('west-3'))).toMatchObject({ error: { code: 'person-not-in-frame' } });
	});
});

import { describe, expect, it } from 'vitest';
import { drawDesignDocument, makeManifest, readManifest, readSources, type DrawDesign } from '#domain/draw';
import { aDesign, aFrameText, aManifest, aStratum, drawFixture } from '../../builders/draw.ts';

const people = [...aStratum('east', 14), ...aStratum('west', 12)];

describe('the published record of a draw', () => {
	it('says of the reference draw what the reference says', () => {
		const { frame, design, seed, strata } = drawFixture();
		const read = drawDesignDocument.parse(JSON.parse(design.canonicalJson));
		const sources = readSources(read, seed.sources);
		const manifest = makeManifest(frame.text, read, sources.ok ? sources.value : []);
		expect(manifest.designHash).toBe(design.sha256);
		expect(manifest.transcript).toBe(seed.transcript);
		expect(manifest.seed).toBe(seed.seed);
		expect(manifest.strata).toEqual(
			strata.map(({ group, stratum, N, n, order, tickets, cutoff, reserve }) => {
				const all = order.map((commitment, at) => ({ commitment, ticket: tickets[at] }));
				const selected = all.slice(0, n);
				return {
					group,
					stratum,
					population: N,
					sample: n,
					selected,
					cutoff,
					reserve: all.slice(n, n + reserve.length)
				};
			})
		);
	});

	it('survives the journey as JSON', () => {
		const manifest = aManifest(people, 10);
		expect(readManifest(JSON.parse(JSON.stringify(manifest)))).toEqual({ ok: true, value: manifest });
	});

	it('may carry the promised moment of the public source', () => {
		const design = aDesign(aFrameText(people), people, 10);
		const timed: DrawDesign = { ...design, beacon: { kind: 'dice', rolls: 20, at: '2011-01-17T10:00:00+08:00' } };
		expect(drawDesignDocument.parse(timed)).toEqual(timed);
	});

	it('is refused with anything missing, added or of another kind', () => {
		const manifest = aManifest(people, 10);
		const seedless = { ...manifest, seed: undefined };
		const refusal = (path: string) => ({ ok: false, error: { code: 'manifest-malformed', path } });
		expect(readManifest(seedless)).toEqual(refusal('seed'));
		expect(readManifest({ ...manifest, design: { ...manifest.design, note: '' } })).toEqual(refusal('design'));
		expect(readManifest({ ...manifest, frame: { ...manifest.frame, hash: 'x' } })).toEqual(refusal('frame.hash'));
		expect(readManifest('{}')).toEqual(refusal(''));
	});

	it('is not made with a design of another frame, or one that counts its strata wrongly', () => {
		const frame = aFrameText(people);
		const design = aDesign(frame, people, 10);
		const miscounted = design.strata.map((stratum) => ({ ...stratum, N: stratum.N + 1 }));
		expect(() => makeManifest(aFrameText(people.slice(1)), design, [])).toThrow('bound to this frame');
		expect(() => makeManifest(frame, { ...design, strata: miscounted }, [])).toThrow('counts the strata');
		expect(() => makeManifest(frame, { ...design, strata: design.strata.slice(1) }, [])).toThrow('counts the strata');
	});
});

import { describe, expect, it } from 'vitest';
import {
	designHash,
	drawDesignDocument,
	makeManifest,
	readSources,
	verifyDraw,
	type DrawDesign,
	type DrawManifest,
	type DrawnStratum
} from '#domain/draw';
import { aFrameText, aManifest, aStratum, drawFixture, someValues } from '../../builders/draw.ts';
import { fc } from '../../builders/properties.ts';

const people = [...aStratum('east', 14), ...aStratum('west', 12)];
const frame = aFrameText(people);
const honest = aManifest(people, 10);

const failures = (manifest: DrawManifest, text = frame) =>
	verifyDraw(manifest, text)
		.checks.filter(({ passed }) => !passed)
		.map(({ name, subject }) => (subject ? `${name} ${subject}` : name));

const withDesign = (change: Partial<DrawDesign>): DrawManifest => ({
	...honest,
	design: { ...honest.design, ...change }
});
const withStratum = (change: (stratum: DrawnStratum) => Partial<DrawnStratum>): DrawManifest => ({
	...honest,
	strata: honest.strata.map((stratum, at) => (at === 0 ? { ...stratum, ...change(stratum) } : stratum))
});
const swapped = <T>(items: readonly T[], one: number, other: number): T[] =>
	items.map((item, at) => items[at === one ? other : at === other ? one : at] ?? item);

describe('the verifier', () => {
	it('accepts the reference draw', () => {
		const {
			frame: { text },
			design,
			seed
		} = drawFixture();
		const read = drawDesignDocument.parse(JSON.parse(design.canonicalJson));
		const sources = readSources(read, seed.sources);
		expect(failures(makeManifest(text, read, sources.ok ? sources.value : []), text)).toEqual([]);
	});

	it('accepts every draw that was made honestly, whatever the dice say', () => {
		const rolls = fc.stringMatching(/^[0-9]{20}$/);
		const sizes = fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(rolls, sizes, fc.integer({ min: 1, max: 3 }), (dice, populations, n) => {
				const members = populations.flatMap((population, at) => aStratum(`s${at}`, population));
				const verified = verifyDraw(aManifest(members, n, { ...someValues, dice }), aFrameText(members));
				expect(verified.passed).toBe(true);
			}),
			{ numRuns: 40 }
		);
	});

	it('says what each check expected and found, stratum by stratum', () => {
		const { passed, checks } = verifyDraw(honest, frame);
		expect(passed).toBe(true);
		expect(checks).toHaveLength(20);
		expect(checks).toContainEqual({ name: 'seed', passed: true, expected: honest.seed, found: honest.seed });
		expect(checks).toContainEqual({
			name: 'stratum-population',
			subject: 'citizens/west',
			passed: true,
			expected: '12',
			found: '12'
		});
	});

	it('rejects the draw after any one byte of the frame has changed', () => {
		fc.assert(
			fc.property(fc.nat(frame.length - 1), fc.constantFrom('0', 'a', '\t', '\n'), (at, letter) => {
				fc.pre(frame[at] !== letter);
				const changed = frame.slice(0, at) + letter + frame.slice(at + 1);
				expect(failures(honest, changed)).toContain('frame-hash');
			})
		);
	});

	it('says where a text is no frame file', () => {
		expect(verifyDraw(honest, `${frame}x\n`).checks).toContainEqual({
			name: 'frame-form',
			passed: false,
			expected: 'ok',
			found: '{"code":"frame-line-malformed","line":28}'
		});
	});

	it('rejects a frame with a person left out, even with its hash put right', () => {
		const shorter = aFrameText(people.slice(1));
		const found = failures(honest, shorter);
		expect(found).toEqual(expect.arrayContaining(['frame-hash', 'frame-root', 'frame-members', 'seed']));
		expect(found).toContain('stratum-population citizens/east');
	});

	it('rejects any other seed', () => {
		fc.assert(
			fc.property(fc.nat(63), fc.constantFrom('0', '5', '9', 'c', 'f'), (at, digit) => {
				fc.pre(honest.seed[at] !== digit);
				const seed = honest.seed.slice(0, at) + digit + honest.seed.slice(at + 1);
				expect(failures({ ...honest, seed })).toEqual(['seed']);
			})
		);
	});

	it('rejects another roll of the dice', () => {
		const sources = honest.sources.map(({ name, value }) =>
			name === 'dice' ? { name, value: value.replace('2', '3') } : { name, value }
		);
		const found = failures({ ...honest, sources });
		expect(found).toEqual(expect.arrayContaining(['transcript', 'seed', 'stratum-selection citizens/east']));
	});

	it('rejects a reveal its party did not commit to, though the seed follows from it', () => {
		const sources = honest.sources.map(({ name, value }) => ({
			name,
			value: name === 'dice' ? value : 'ab'.repeat(32)
		}));
		expect(failures(makeManifest(frame, honest.design, sources))).toEqual(['sources']);
	});

	it('rejects a source that is missing, twice there or out of order', () => {
		const { sources } = honest;
		for (const wrong of [sources.slice(1), [...sources, ...sources.slice(1)], sources.toReversed()]) {
			expect(failures({ ...honest, sources: wrong })).toContain('sources');
		}
	});

	it('rejects two selected tickets swapped', () => {
		const manifest = withStratum(({ selected }) => ({ selected: swapped(selected, 2, 5) }));
		expect(failures(manifest)).toEqual(['stratum-selection citizens/east']);
	});

	it('rejects a person put in the place of one who was drawn, and shows both', () => {
		const manifest = withStratum(({ selected, reserve }) => ({
			selected: [...selected.slice(0, 9), ...reserve.slice(0, 1)]
		}));
		expect(failures(manifest)).toEqual(['stratum-selection citizens/east']);
		const check = verifyDraw(manifest, frame).checks.find(({ passed }) => !passed);
		const [east] = honest.strata;
		expect(check?.expected).toBe(`10: ${east?.selected[9]?.commitment} ${east?.cutoff}`);
		expect(check?.found).toContain(east?.reserve[0]?.commitment);
	});

	it('rejects another cutoff and another reserve', () => {
		expect(failures(withStratum(() => ({ cutoff: 'ff'.repeat(32) })))).toEqual(['stratum-cutoff citizens/east']);
		const reversed = withStratum(({ reserve }) => ({ reserve: reserve.toReversed() }));
		expect(failures(reversed)).toEqual(['stratum-reserve citizens/east']);
	});

	it('rejects a truncated list, and one too long', () => {
		const expected = ['stratum-sample citizens/east', 'stratum-selection citizens/east'];
		expect(failures(withStratum(({ selected }) => ({ selected: selected.slice(0, -1) })))).toEqual(expected);
		const longer = withStratum(({ selected, reserve }) => ({ selected: [...selected, ...reserve] }));
		expect(failures(longer)).toEqual(expected);
	});

	it('rejects a stratum counted wrongly, in the record or in the design', () => {
		expect(failures(withStratum(() => ({ population: 15 })))).toEqual(['stratum-population citizens/east']);
		expect(failures(withStratum(() => ({ sample: 9 })))).toEqual(['stratum-sample citizens/east']);
		const strata = honest.design.strata.map((stratum) => ({ ...stratum, N: stratum.N + 1 }));
		expect(failures(withDesign({ strata }))).toContain('stratum-population citizens/west');
	});

	it('rejects a design that is not the one that was hashed', () => {
		const found = failures(withDesign({ reserve: 3 }));
		expect(found).toEqual(expect.arrayContaining(['design-hash', 'transcript', 'seed']));
		const rehashed = withDesign({ reserve: 3 });
		expect(failures({ ...rehashed, designHash: designHash(rehashed.design) })).toContain('seed');
	});

	it('rejects a stratum left out of the record or of the design', () => {
		expect(failures({ ...honest, strata: honest.strata.slice(0, 1) })).toEqual(['strata']);
		expect(failures(withDesign({ strata: honest.design.strata.slice(0, 1) }))).toContain('strata');
	});

	it('rejects a sample no stratum can hold', () => {
		const strata = honest.design.strata.map((stratum) => ({ ...stratum, n: 20 }));
		expect(failures(withDesign({ strata }))).toContain('stratum-sample citizens/east');
	});

	it('rejects a wrong root and a wrong number of people', () => {
		expect(failures({ ...honest, frame: { ...honest.frame, merkleRoot: '00'.repeat(32) } })).toEqual(['frame-root']);
		expect(failures({ ...honest, frame: { ...honest.frame, members: 27 } })).toEqual(['frame-members']);
	});
});

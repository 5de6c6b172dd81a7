import { describe, expect, it } from 'vitest';
import { readSources, seedOf, sourceNames, transcript, type DrawDesign } from '#domain/draw';
import { aDesign, aFrameText, aStratum, drawFixture, someValues } from '../../builders/draw.ts';

const people = aStratum('east', 12);
const diced = aDesign(aFrameText(people), people, 10);
const drawn: DrawDesign = { ...diced, parties: {}, beacon: { kind: 'lottery', name: 'ssq', draws: 2 } };
const lottery = (value: string) => readSources(drawn, { lottery: value });

describe('the seed', () => {
	const { frame, design, seed } = drawFixture();
	const reference = JSON.parse(design.canonicalJson) as DrawDesign;

	it('takes the sources of the reference in their order, each reveal matching its commitment', () => {
		const expected = Object.entries(seed.sources).map(([name, value]) => ({ name, value }));
		expect(readSources(reference, seed.sources)).toEqual({ ok: true, value: expected });
	});

	it('has the transcript and the value of the reference', () => {
		const sources = readSources(reference, seed.sources);
		expect(sources.ok && transcript(frame.sha256, design.sha256, sources.value)).toBe(seed.transcript);
		expect(seedOf(seed.transcript)).toBe(seed.seed);
	});

	it('hears the parties in the order of their names, then the public source', () => {
		const parties = { press: 'a', Congress: 'b', cppcc: 'c' };
		expect(sourceNames({ ...diced, parties })).toEqual(['party:Congress', 'party:cppcc', 'party:press', 'dice']);
	});
});

describe('the value of a source', () => {
	const refused = (change: Record<string, string>) => {
		const read = readSources(diced, { ...someValues, ...change });
		return read.ok ? undefined : read.error;
	};

	it('must be there for every source of the design', () => {
		const { dice } = someValues;
		const error = { code: 'source-missing', source: 'party:congress' };
		expect(readSources(diced, { dice })).toEqual({ ok: false, error });
	});

	it('comes from no source the design does not name', () => {
		expect(refused({ 'party:press': 'ab'.repeat(32) })).toEqual({ code: 'source-unknown', source: 'party:press' });
	});

	it('of dice is digits, as many as rolls were promised', () => {
		expect(refused({ dice: '2718281828459045235x' })).toEqual({ code: 'dice-not-digits', source: 'dice' });
		expect(refused({ dice: '２７１８２８１８２８４５９０４５２３５３' })).toMatchObject({ code: 'dice-not-digits' });
		expect(refused({ dice: '271828182845904523536' })).toEqual({
			code: 'dice-rolls-wrong',
			source: 'dice',
			expected: 20,
			found: 21
		});
	});

	it('of a party is what it committed to', () => {
		const source = 'party:congress';
		expect(refused({ [source]: 'AB'.repeat(32) })).toEqual({ code: 'reveal-not-hex', source });
		expect(refused({ [source]: 'ab'.repeat(32) })).toEqual({ code: 'reveal-not-committed', source });
	});

	it('of a lottery is ascending pairs, as many draws as were promised', () => {
		const value = '01-07-18-33+02';
		expect(lottery(value)).toEqual({ ok: true, value: [{ name: 'lottery', value }] });
		expect(lottery('01-7-18+02')).toMatchObject({ error: { code: 'lottery-not-pairs', source: 'lottery' } });
		expect(lottery('01-18-07+02')).toMatchObject({ error: { code: 'lottery-not-ascending' } });
		expect(lottery('01-01+02')).toMatchObject({ error: { code: 'lottery-not-ascending' } });
		expect(lottery('01-07')).toMatchObject({ error: { code: 'lottery-draws-wrong', expected: 2, found: 1 } });
	});
});

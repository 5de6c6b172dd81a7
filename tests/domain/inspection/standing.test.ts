import { describe, expect, it } from 'vitest';
import { spotStage, visitState, withoutCommitments, withoutShare, type SpotCheck } from '#domain/inspection';
import { aSealedPlan, SPOT_DICE } from '../../builders/spot.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const NINE = at('2010-03-10T09:00');

describe('a spot check', () => {
	const holder = (party: string, commitments: string[] | null, reveals = new Map<number, string>()) => ({
		party,
		holder: party,
		commitments,
		reveals
	});
	const open: SpotCheck = {
		plan: aSealedPlan(),
		holders: [holder('b', null), holder('a', null)],
		preparedBy: 'first',
		committedBy: null,
		heard: '',
		heardBy: null,
		departed: new Map(),
		voided: false
	};

	it('goes from shares to visits, one stage after another', () => {
		const given = { ...open, holders: [holder('a', ['x', 'y'])] };
		const fixed = { ...given, committedBy: 'second' };
		const spoken = { ...fixed, heard: SPOT_DICE };
		const stages = [open, given, fixed, spoken].map((check) => spotStage(check, NINE - 1));
		expect(stages).toEqual(['shares', 'commit', 'wait', 'visits']);
		expect(spotStage(fixed, NINE)).toBe('source');
		expect(spotStage({ ...spoken, departed: new Map([[1, NINE]]) }, NINE)).toBe('visits');
		const all = new Map([1, 2].map((visit) => [visit, NINE] as const));
		expect(spotStage({ ...spoken, departed: all }, NINE)).toBe('done');
		expect(spotStage({ ...spoken, voided: true }, NINE)).toBe('void');
	});

	it('names who has not given a commitment, and who keeps a share back', () => {
		expect(withoutCommitments(open.holders)).toEqual(['a', 'b']);
		expect(withoutShare([holder('a', [], new Map([[2, 'x']])), holder('b', [])], 2)).toEqual(['b']);
	});
});

describe('a visit', () => {
	const by = '2010-03-20';
	it('is sealed to the end of its day in China, and has missed it for ever after', () => {
		expect(visitState(by, null, at('2010-03-20T23:59'), false)).toBe('sealed');
		expect(visitState(by, null, at('2010-03-21T00:00'), false)).toBe('missed');
		expect(visitState(by, at('2010-03-21T00:00'), at('2011-01-01T00:00'), false)).toBe('late');
	});

	it('that set out in time stays so, also when the rest is declared void', () => {
		const day = at('2010-03-20T23:59');
		expect(visitState(by, day, day, false)).toBe('departed');
		expect(visitState(by, day, day, true)).toBe('departed');
		expect(visitState(by, null, day, true)).toBe('dropped');
	});
});

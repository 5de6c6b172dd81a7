import { describe, expect, it } from 'vitest';
import { cycleId } from '#domain/basics';
import { ballotClass, parseBallotClass } from '#domain/ballot';

const named = { cycle: cycleId('2010'), group: 'citizen', stratum: '522425.town' };

describe('a ballot class', () => {
	it('is named by cycle, group and stratum, and read back from its name', () => {
		expect(ballotClass(named)).toBe('2010/citizen/522425.town');
		expect(parseBallotClass('2010/citizen/522425.town')).toEqual({ ok: true, value: named });
	});

	it('cannot be two classes under one name', () => {
		expect(() => ballotClass({ ...named, group: 'citizen/522425' })).toThrow();
		expect(() => ballotClass({ ...named, stratum: '' })).toThrow();
	});

	it('refuses a text that is no class', () => {
		for (const text of ['', '2010/citizen', '2010/citizen/a/b', '2010//a', '2010/citizen/城镇', '2010/citizen/a\n'])
			expect(parseBallotClass(text), text).toEqual({ ok: false, error: { code: 'class-malformed' } });
	});
});

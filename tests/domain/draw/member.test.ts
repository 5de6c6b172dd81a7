import { describe, expect, it } from 'vitest';
import { keyOf, stratumOf, toMember, type FrameShape } from '#domain/draw';

const shape: FrameShape = { strata: ['county', 'town_rural'] };
const windows: FrameShape = { strata: [], units: { column: 'window', codes: ['tax', 'police'] } };

describe('a row of a list', () => {
	it('is a person of the stratum its columns name', () => {
		const row = { person_key: 'c:1', county: 'dafang', town_rural: 'rural', label: ' 张三 ' };
		expect(toMember(row, shape)).toEqual({ key: 'c:1', stratum: 'dafang.rural', label: '张三' });
	});

	it('is a person of the one stratum where the design has none, with the unit they know', () => {
		const row = { person_key: 'u:1', window: ' tax' };
		expect(toMember(row, windows)).toEqual({ key: 'u:1', stratum: 'all', unit: 'tax', label: '' });
		expect(stratumOf(row, windows)).toBe('all');
	});

	it('has its key trimmed and in one Unicode form', () => {
		expect(keyOf({ person_key: '\u3000e\u0301 ' })).toBe('\u00e9');
	});
});

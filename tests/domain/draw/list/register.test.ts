import { describe, expect, it } from 'vitest';
import { readRegister, registerGaps } from '#domain/draw';

const listed = new Map([
	['north', 980],
	['south', 500]
]);

describe('the size of a list beside the register', () => {
	it('is told by stratum where the two differ by more than the tolerance', () => {
		const register = new Map([
			['north', 1000],
			['south', 600]
		]);
		expect(registerGaps(listed, register, 0.02)).toEqual([{ stratum: 'south', listed: 500, registered: 600 }]);
		expect(registerGaps(listed, register, 0)).toHaveLength(2);
	});

	it('is told of strata that only one of the two knows', () => {
		const register = new Map([
			['north', 980],
			['west', 40]
		]);
		expect(registerGaps(listed, register, 0.5)).toEqual([
			{ stratum: 'west', listed: 0, registered: 40 },
			{ stratum: 'south', listed: 500, registered: 0 }
		]);
	});

	it('may be compared as a whole', () => {
		expect(registerGaps(listed, new Map([['all', 2000]]), 0.05)).toEqual([
			{ stratum: 'all', listed: 1480, registered: 2000 }
		]);
	});
});

describe('a register as typed', () => {
	it('is a line for each stratum, or one number', () => {
		expect([...(readRegister('north 1000\n south：600\n\n') ?? [])]).toEqual([
			['north', 1000],
			['south', 600]
		]);
		expect([...(readRegister('１５００') ?? [])]).toEqual([['all', 1500]]);
		expect(readRegister(' ')?.size).toBe(0);
	});

	it.each(['north', 'north many', 'north 1\nnorth 2', '大方 3', 'north -4'])('is not readable as %j', (text) => {
		expect(readRegister(text)).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { beaconFaults, beaconRefusal, hearBeacon, isBeaconWhole, type Beacon } from '#domain/draw';

const dice: Beacon = { kind: 'dice', rolls: 20 };
const lottery: Beacon = { kind: 'lottery', name: 'ssq-2011008', draws: 1 };
const CHAIN = 'c7'.repeat(32);
const drand: Beacon = { kind: 'drand', chain: CHAIN, round: 77 };
const ROLLED = '27182818284590452353';

describe('a public source', () => {
	it('promises enough dice, a named lottery with a draw, or a round of a chain', () => {
		expect([dice, lottery, drand].map(beaconFaults)).toEqual([[], [], []]);
	});

	it('is not promised when anybody could guess it, or nobody could find it', () => {
		expect(beaconFaults({ kind: 'dice', rolls: 19 })).toEqual([{ code: 'too-few-rolls', rolls: 19, least: 20 }]);
		expect(beaconFaults({ kind: 'lottery', name: '双色球', draws: 0 })).toEqual([
			{ code: 'lottery-name-bad', name: '双色球' },
			{ code: 'too-few-draws', draws: 0, least: 1 }
		]);
		expect(beaconFaults({ kind: 'drand', chain: 'quicknet', round: 0 })).toEqual([
			{ code: 'drand-chain-bad', chain: 'quicknet' },
			{ code: 'drand-round-bad', round: 0 }
		]);
	});

	it('of drand says the randomness of the promised chain and round, nothing else', () => {
		const said = `${CHAIN}/77/${'01'.repeat(32)}`;
		expect(beaconRefusal(drand, said)).toBeUndefined();
		expect(beaconRefusal(drand, said.replace('/77/', '/78/'))).toEqual({ code: 'drand-other-round', source: 'drand' });
		expect(beaconRefusal(drand, said.replace('c7', 'c8'))).toMatchObject({ code: 'drand-other-round' });
		expect(beaconRefusal(drand, `${said}0`)).toEqual({ code: 'drand-malformed', source: 'drand' });
	});
});

describe('what a source says', () => {
	it('is heard digit by digit from dice, until all have been rolled', () => {
		let heard = '';
		for (const digit of ROLLED) {
			expect(isBeaconWhole(dice, heard)).toBe(false);
			const more = hearBeacon(dice, heard, digit);
			expect(more.ok).toBe(true);
			if (more.ok) heard = more.value;
		}
		expect(heard).toBe(ROLLED);
		expect(isBeaconWhole(dice, heard)).toBe(true);
	});

	it('is refused where it is no digit, or one roll too many', () => {
		expect(hearBeacon(dice, '123', 'x')).toEqual({ ok: false, error: { code: 'dice-not-digits', source: 'dice' } });
		expect(hearBeacon(dice, '123', '')).toMatchObject({ ok: false, error: { code: 'dice-rolls-wrong', found: 3 } });
		expect(hearBeacon(dice, ROLLED.slice(1), '12')).toMatchObject({
			ok: false,
			error: { code: 'dice-rolls-wrong', expected: 20, found: 21 }
		});
	});

	it('is heard whole or not at all from a lottery', () => {
		expect(hearBeacon(lottery, '', '03-07-11')).toEqual({ ok: true, value: '03-07-11' });
		expect(hearBeacon(lottery, '', '03-07-')).toMatchObject({ ok: false, error: { code: 'lottery-not-pairs' } });
		expect(hearBeacon(lottery, '', '')).toMatchObject({ ok: false, error: { code: 'lottery-not-pairs' } });
		expect(isBeaconWhole(lottery, '')).toBe(false);
	});
});

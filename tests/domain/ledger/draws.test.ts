import { expect, test } from 'vitest';
import { drawsMade } from '#domain/ledger';
import { aDeed, aLedger } from '../../builders/ledger.ts';

const group = 'citizen';
const made = (attempt: number, more: object = {}) =>
	aDeed('draw-made', { group, attempt, designHash: `design ${attempt}`, seed: `seed ${attempt}`, ...more });
const record = (attempt: number, parts: number) => ({
	...{ parts, designHash: `design ${attempt}`, seed: `seed ${attempt}` }
});
const released = (attempt: number, part: number) => aDeed('replicate-released', { group, attempt, part });

test('the draws of a group are those made and not void, each as far as it has gone out', () => {
	const entries = aLedger([
		made(1),
		aDeed('draw-void', { group, attempt: 1, reason: 'x' }),
		made(2),
		{ ...made(3), cycle: 'another' },
		made(3, { group: 'deputy' }),
		released(2, 2),
		released(2, 3),
		made(3, { wave: 2 }),
		made(4, { wave: 3 }),
		aDeed('wave-opened', { group, attempt: 3, wave: 2, letters: 20 })
	]);
	expect(drawsMade(entries, 'c', group)).toEqual([record(2, 3), record(3, 1), record(4, 0)]);
	expect(drawsMade(entries, 'another', group)).toEqual([record(3, 1)]);
});

test('what is said of a draw once ballots are counted changes nothing', () => {
	const late = [aDeed('phase-entered', { phase: 'computing' }), released(1, 2), made(2)];
	expect(drawsMade(aLedger([made(1), ...late]), 'c', group)).toEqual([record(1, 1)]);
});

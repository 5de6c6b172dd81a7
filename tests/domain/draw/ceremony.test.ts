import { describe, expect, it } from 'vitest';
import {
	ceremonyStage,
	checkParties,
	checkVoid,
	closeDesign,
	hear,
	partyCodes,
	promisedMoment,
	takeCommitment,
	takeDraw,
	takeReveal,
	withoutCommitment,
	withoutReveal,
	type Ceremony
} from '#domain/draw';
import { aCeremony, MOMENT, MOMENT_TEXT, partiesWith, REVEALS } from '../../builders/ceremony.ts';

const ROLLED = '27182818284590452353';
const BEFORE = MOMENT - 1;
const refusedAs = (outcome: { ok: boolean; error?: { code: string } }) =>
	outcome.ok ? 'accepted' : outcome.error?.code;
const revealed = partiesWith((party) => ({ reveal: REVEALS[party] ?? null }));
const fixed = aCeremony({ committedBy: 'Wang' });
const rolled = { ...fixed, heard: ROLLED, heardBy: 'Li' };
const complete = { ...rolled, parties: revealed };
const byLottery: Ceremony = { ...fixed, beacon: { kind: 'lottery', name: 'ssq', draws: 1, at: MOMENT_TEXT } };
const auditor = 'holder of auditor';

describe('a ceremony', () => {
	it('goes from shares to the commitment, its moment, the dice, the reveals and the draw', () => {
		const open = aCeremony({ parties: partiesWith((party) => (party === 'clerk' ? { commitment: null } : {})) });
		const told = [
			[open, BEFORE],
			[aCeremony(), BEFORE],
			[fixed, BEFORE],
			[fixed, MOMENT],
			[{ ...fixed, heard: '271', heardBy: 'Li' }, MOMENT],
			[rolled, MOMENT],
			[complete, MOMENT],
			[{ ...complete, made: true }, MOMENT],
			[{ ...complete, made: true, voided: true }, MOMENT]
		] as const;
		expect(told.map(([ceremony, now]) => ceremonyStage(ceremony, now))).toEqual([
			'shares',
			'commit',
			'wait',
			'beacon',
			'beacon',
			'reveals',
			'draw',
			'made',
			'void'
		]);
		expect(withoutCommitment(open)).toEqual(['clerk']);
	});

	it('reveals before a lottery, because then nobody gains by keeping a share back', () => {
		expect(ceremonyStage(byLottery, MOMENT)).toBe('reveals');
		expect(ceremonyStage({ ...byLottery, parties: revealed }, MOMENT)).toBe('beacon');
		expect(hear(byLottery, 'Li', '03-07', MOMENT)).toEqual({
			ok: false,
			error: { code: 'reveals-missing', parties: ['auditor', 'clerk'] }
		});
		expect(hear({ ...byLottery, parties: revealed }, 'Li', '03-07', MOMENT)).toEqual({ ok: true, value: '03-07' });
		expect(takeReveal(byLottery, auditor, REVEALS['auditor'] ?? '', MOMENT)).toEqual({ ok: true, value: 'auditor' });
	});

	it('of a design that promised no moment may go on at once', () => {
		expect(promisedMoment({ kind: 'dice', rolls: 20 })).toBe(-Infinity);
	});
});

describe('the parties', () => {
	it('are at least two, each another person, none of them the officer', () => {
		expect(checkParties(['a', 'b'], 'Li')).toEqual({ ok: true, value: true });
		expect(checkParties(['a'], 'Li')).toEqual({ ok: false, error: { code: 'too-few-parties', least: 2 } });
		expect(refusedAs(checkParties(['a', 'a'], 'Li'))).toBe('party-twice');
		expect(refusedAs(checkParties(['a', 'Li'], 'Li'))).toBe('officer-is-party');
	});

	it('are named in public by their roles', () => {
		expect(partyCodes(['auditor', 'clerk', 'auditor'])).toEqual(['auditor', 'clerk', 'auditor-2']);
	});

	it('commit to a share, and to another one until the design is fixed', () => {
		const commitment = 'ab'.repeat(32);
		expect(takeCommitment(aCeremony(), auditor, commitment)).toEqual({ ok: true, value: 'auditor' });
		expect(refusedAs(takeCommitment(aCeremony(), auditor, 'AB'.repeat(32)))).toBe('commitment-not-hex');
		expect(refusedAs(takeCommitment(aCeremony(), 'Zhao', commitment))).toBe('not-a-party');
		expect(refusedAs(takeCommitment(fixed, auditor, commitment))).toBe('shares-closed');
		expect(refusedAs(takeCommitment({ ...fixed, voided: true }, auditor, commitment))).toBe('draw-void');
	});

	it('reveal what they committed to, after the dice, once', () => {
		const share = REVEALS['auditor'] ?? '';
		expect(takeReveal(rolled, auditor, share, MOMENT)).toEqual({ ok: true, value: 'auditor' });
		expect(refusedAs(takeReveal(aCeremony(), auditor, share, MOMENT))).toBe('draw-not-committed');
		expect(refusedAs(takeReveal(fixed, auditor, share, BEFORE))).toBe('moment-not-come');
		expect(refusedAs(takeReveal(fixed, auditor, share, MOMENT))).toBe('beacon-missing');
		expect(refusedAs(takeReveal(rolled, 'Zhao', share, MOMENT))).toBe('not-a-party');
		expect(refusedAs(takeReveal(complete, auditor, share, MOMENT))).toBe('share-revealed');
		expect(takeReveal(rolled, auditor, REVEALS['clerk'] ?? '', MOMENT)).toEqual({
			ok: false,
			error: { code: 'reveal-not-committed', source: 'party:auditor' }
		});
		expect(refusedAs(takeReveal(rolled, auditor, 'a share', MOMENT))).toBe('reveal-not-hex');
		expect(withoutReveal(rolled)).toEqual(['auditor', 'clerk']);
	});
});

describe('the officers', () => {
	it('are two: who prepares a draw does not fix it', () => {
		const closed = closeDesign(aCeremony(), 'Wang', BEFORE);
		expect(closed.ok && Object.keys(closed.value)).toEqual(['auditor', 'clerk']);
		expect(refusedAs(closeDesign(aCeremony(), 'Li', BEFORE))).toBe('same-officer');
		expect(refusedAs(closeDesign(aCeremony(), auditor, BEFORE))).toBe('officer-is-party');
		expect(refusedAs(closeDesign(aCeremony(), 'Wang', MOMENT))).toBe('moment-passed');
		expect(refusedAs(closeDesign(fixed, 'Wang', BEFORE))).toBe('draw-exists');
		expect(refusedAs(closeDesign({ ...fixed, made: true }, 'Wang', BEFORE))).toBe('draw-made');
		const open = aCeremony({ parties: partiesWith(() => ({ commitment: null })) });
		expect(closeDesign(open, 'Wang', BEFORE)).toEqual({
			ok: false,
			error: { code: 'shares-missing', parties: ['auditor', 'clerk'] }
		});
	});

	it('are two: who types what the source said does not draw', () => {
		expect(takeDraw(complete, 'Wang', MOMENT)).toEqual({
			ok: true,
			value: { 'party:auditor': REVEALS['auditor'], 'party:clerk': REVEALS['clerk'], dice: ROLLED }
		});
		expect(refusedAs(takeDraw(complete, 'Li', MOMENT))).toBe('same-officer');
		expect(refusedAs(takeDraw(fixed, 'Wang', MOMENT))).toBe('beacon-missing');
		expect(refusedAs(takeDraw(rolled, 'Wang', MOMENT))).toBe('reveals-missing');
		expect(refusedAs(takeDraw(complete, 'Wang', BEFORE))).toBe('moment-not-come');
		expect(refusedAs(takeDraw({ ...complete, made: true }, 'Wang', MOMENT))).toBe('draw-made');
	});

	it('hear the source at its moment, one of them to its end', () => {
		expect(hear(fixed, 'Li', '271', MOMENT)).toEqual({ ok: true, value: '271' });
		expect(hear(aCeremony(), 'Li', '271', MOMENT)).toEqual({ ok: false, error: { code: 'draw-not-committed' } });
		expect(hear(fixed, 'Li', '271', BEFORE)).toEqual({ ok: false, error: { code: 'moment-not-come', at: MOMENT } });
		const begun = { ...fixed, heard: '271', heardBy: 'Li' };
		expect(hear(begun, 'Li', '828', MOMENT)).toEqual({ ok: true, value: '271828' });
		expect(refusedAs(hear(begun, 'Wang', '828', MOMENT))).toBe('beacon-heard-by-another');
		expect(refusedAs(hear(begun, 'Li', 'x', MOMENT))).toBe('dice-not-digits');
		expect(refusedAs(hear(rolled, 'Li', '1', MOMENT))).toBe('beacon-heard');
		expect(refusedAs(hear({ ...fixed, voided: true }, 'Li', '1', MOMENT))).toBe('draw-void');
	});
});

describe('a draw is declared void', () => {
	it('by none of its officers, with a reason, before letters are printed, once', () => {
		expect(checkVoid(rolled, 'Zhao', '一方没有公布', false)).toEqual({ ok: true, value: true });
		const made = { ...complete, made: true };
		expect(checkVoid(made, 'Zhao', '名单有误', false)).toEqual({ ok: true, value: true });
		expect(refusedAs(checkVoid(rolled, 'Wang', '一方没有公布', false))).toBe('officer-voids');
		expect(refusedAs(checkVoid(rolled, 'Zhao', '', false))).toBe('reason-missing');
		expect(refusedAs(checkVoid(complete, 'Zhao', '名单有误', true))).toBe('letters-printed');
		expect(refusedAs(checkVoid({ ...rolled, voided: true }, 'Zhao', '再来', false))).toBe('draw-void');
	});
});

import { describe, expect, it } from 'vitest';
import { admit, exchangeMark, invitationState, isExchanged, NO_MARK, NO_MEMBER } from '#domain/ballot';

const [mine, other] = [exchangeMark('00'.repeat(384)), exchangeMark('01'.repeat(384))];

describe('an invitation', () => {
	it('admits the first request', () => {
		expect(admit({ state: invitationState.active, mark: NO_MARK }, mine)).toEqual({ ok: true, value: 'first' });
	});

	it('admits the same request again, so that a lost answer loses no vote', () => {
		expect(admit({ state: invitationState.exchanged, mark: mine }, mine)).toEqual({ ok: true, value: 'repeat' });
	});

	it('admits nobody else once it is exchanged: one person, one credential', () => {
		const refusal = { ok: false, error: { code: 'code-used' } };
		expect(admit({ state: invitationState.exchanged, mark: mine }, other)).toEqual(refusal);
	});

	it('admits nobody once another letter has replaced it', () => {
		const refusal = { ok: false, error: { code: 'code-replaced' } };
		expect(admit({ state: invitationState.replaced, mark: NO_MARK }, mine)).toEqual(refusal);
	});

	it('admits nobody to a wave that is not open yet, and spends nothing', () => {
		const refusal = { ok: false, error: { code: 'code-held' } };
		expect(admit({ state: invitationState.held, mark: NO_MARK }, mine)).toEqual(refusal);
	});

	it('admits the same request again when it came on paper, and nobody else', () => {
		expect(admit({ state: invitationState.paper, mark: mine }, mine)).toEqual({ ok: true, value: 'repeat' });
		const refusal = { ok: false, error: { code: 'code-used' } };
		expect(admit({ state: invitationState.paper, mark: mine }, other)).toEqual(refusal);
	});

	it('admits nobody with a card left over in a hall', () => {
		const refusal = { ok: false, error: { code: 'code-revoked' } };
		expect(admit({ state: invitationState.revoked, mark: NO_MARK }, mine)).toEqual(refusal);
	});

	it('counts as exchanged by whatever way it was', () => {
		const states = Object.values(invitationState).filter(isExchanged);
		expect(states).toEqual([invitationState.exchanged, invitationState.paper]);
		expect(NO_MEMBER).toHaveLength(64);
	});

	it('is as long in the roll before the exchange as after: one-byte states from 2 on, marks of one length', () => {
		for (const state of Object.values(invitationState)) expect(state >= 2 && state <= 9).toBe(true);
		expect(NO_MARK).toHaveLength(mine.length);
	});
});

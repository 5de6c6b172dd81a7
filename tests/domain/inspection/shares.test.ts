import { describe, expect, it } from 'vitest';
import { partyCommitment } from '#domain/draw';
import { visitCommitments, visitShare } from '#domain/inspection';

const secret = '0f'.repeat(32);
const plan = { cycle: '522400-2010', number: 3 };

describe('the shares of an inspector', () => {
	it('follow from one secret, another for every visit and every spot check', () => {
		const shares = [1, 2, 3].map((visit) => visitShare(secret, plan, visit));
		expect(new Set([...shares, visitShare(secret, { ...plan, number: 4 }, 1)]).size).toBe(4);
		expect(shares.every((share) => /^[0-9a-f]{64}$/.test(share))).toBe(true);
	});

	it('open the commitments, each that of its own visit', () => {
		const commitments = visitCommitments(secret, plan, 'auditor', 2);
		const opened = [1, 2].map((visit) =>
			partyCommitment(`522400-2010.spot3.${visit}`, 'auditor', visitShare(secret, plan, visit))
		);
		expect(commitments).toEqual(opened);
	});
});

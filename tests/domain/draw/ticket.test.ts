import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ticketMaker } from '#domain/draw';
import { drawFixture } from '../../builders/draw.ts';

describe('a ticket', () => {
	const { seed, strata } = drawFixture();

	it('is that of the reference for every member', () => {
		const ticketOf = ticketMaker(seed.seed);
		for (const { order, tickets } of strata) expect(order.map(ticketOf)).toEqual(tickets);
	});

	it('is one HMAC which any other tool redoes', () => {
		const commitment = '9c'.repeat(32);
		const mac = createHmac('sha256', Buffer.from(seed.seed, 'hex'));
		const expected = mac.update(`svydraw/1/ticket\nmember\n${commitment}\n`).digest('hex');
		expect(ticketMaker(seed.seed)(commitment)).toBe(expected);
	});
});

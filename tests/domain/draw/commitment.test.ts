import { describe, expect, it } from 'vitest';
import { commitMembers, memberCommitment, partyCommitment, salter } from '#domain/draw';
import { fromHex, toHex } from '#domain/basics';
import { aStratum, drawFixture } from '../../builders/draw.ts';

const { members, parties, design } = drawFixture();
const { round } = JSON.parse(design.canonicalJson) as { round: string };

describe('commitments', () => {
	it('salts each member as the reference does', () => {
		expect(members.id.map((id) => toHex(salter(members.frameKey)(id)))).toEqual(members.salt);
	});

	it('commits to each member as the reference does', () => {
		const found = members.id.map((id, at) => memberCommitment(fromHex(members.salt[at] ?? ''), id));
		expect(found).toEqual(members.commitment);
	});

	it('keeps the order, the stratum and the unit of the members', () => {
		const [id] = members.id;
		const person = { key: id ?? '', stratum: 'all', unit: 'tax', label: '张三' };
		expect(commitMembers(members.frameKey, 'users', [person, ...aStratum('east', 1)])).toEqual([
			{ group: 'users', stratum: 'all', unit: 'tax', commitment: members.commitment[0] },
			{ group: 'users', stratum: 'east', commitment: expect.stringMatching(/^[0-9a-f]{64}$/) as string }
		]);
	});

	it('shows the same key twice as the same commitment twice', () => {
		const [person] = aStratum('east', 1);
		const lines = commitMembers(members.frameKey, 'citizens', person ? [person, person] : []);
		expect(lines[0]).toEqual(lines[1]);
	});

	it('says nothing about a person without the frame key', () => {
		const [one] = commitMembers('01'.repeat(32), 'citizens', aStratum('east', 1));
		const [other] = commitMembers('02'.repeat(32), 'citizens', aStratum('east', 1));
		expect(one?.commitment).not.toBe(other?.commitment);
	});

	it('binds each party to what it will reveal, as the reference does', () => {
		const found = parties.map(({ name, reveal }) => partyCommitment(round, name, reveal));
		expect(found).toEqual(parties.map(({ commitment }) => commitment));
	});
});

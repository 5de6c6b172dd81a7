import { expect, test } from 'vitest';
import { invitationState, NO_MARK } from '#domain/ballot';
import { cycleId } from '#domain/basics';
import type { Databases } from '#lib/server/db/open.ts';
import {
	countsByStratum,
	exchange,
	findByRef,
	insertInvitations,
	refsTaken,
	replaceActive,
	type StoredInvitation
} from '#lib/server/stores/invitations.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';

const CYCLE = cycleId('p-2010');
const EAST = { cycle: CYCLE, group: 'citizen', stratum: 'east' };
const mark = (at: number): string => String(at).padStart(64, 'a');

/** The nth invitation; ids run against the order of the numbers. */
const invitation = (at: number, overrides: Partial<StoredInvitation> = {}): StoredInvitation => ({
	...EAST,
	id: String(9999 - at).padStart(32, '0'),
	ref: String(at).padStart(7, '0'),
	secretHash: 'hashed',
	state: invitationState.active,
	mark: NO_MARK,
	member: `member-${at}`,
	...overrides
});

const keep = ({ roll }: Databases, invitations: readonly StoredInvitation[]) =>
	roll.transaction().execute((trx) => insertInvitations(trx, invitations));

onEveryEngine((engine) => {
	test('an invitation is found by its ref', async () => {
		const databases = await openTestDatabases(engine);
		await keep(
			databases,
			Array.from({ length: 2100 }, (_, at) => invitation(at))
		);
		expect(await findByRef(databases.roll, '0002099')).toEqual(invitation(2099));
		expect(await findByRef(databases.roll, '0002100')).toBeNull();
		expect(await refsTaken(databases.roll, ['0000005', '0009999'])).toEqual(new Set(['0000005']));
	});

	test('two invitations never share a ref, and then none of the letters is kept', async () => {
		const databases = await openTestDatabases(engine);
		await keep(databases, [invitation(1)]);
		const twice = [invitation(2), invitation(3, { ref: '0000001' })];
		await expect(keep(databases, twice)).rejects.toThrow(/unique/i);
		expect(await findByRef(databases.roll, '0000002')).toBeNull();
	});

	test('of fifty exchanges at once exactly one succeeds, and its mark stays', async () => {
		const databases = await openTestDatabases(engine);
		await keep(databases, [invitation(1)]);
		const { id } = invitation(1);
		const won = await Promise.all(Array.from({ length: 50 }, (_, at) => exchange(databases.roll, id, mark(at))));
		expect(won.filter(Boolean)).toHaveLength(1);
		const kept = await findByRef(databases.roll, '0000001');
		expect(kept).toEqual(invitation(1, { state: invitationState.exchanged, mark: mark(won.indexOf(true)) }));
	});

	test('new letters make the unused ones of their stratum worthless and leave the used ones alone', async () => {
		const databases = await openTestDatabases(engine);
		const { roll } = databases;
		await keep(
			databases,
			[1, 2, 3].map((at) => invitation(at))
		);
		await keep(databases, [invitation(4, { stratum: 'west' })]);
		await exchange(roll, invitation(2).id, mark(2));
		expect(await roll.transaction().execute((trx) => replaceActive(trx, EAST))).toBe(2);
		expect((await findByRef(roll, invitation(2).ref))?.state).toBe(invitationState.exchanged);
		expect(await exchange(roll, invitation(1).id, mark(1))).toBe(false);
		expect(await exchange(roll, invitation(4).id, mark(4))).toBe(true);
	});

	test('invitations are counted by stratum and state', async () => {
		const databases = await openTestDatabases(engine);
		await keep(databases, [invitation(1, { stratum: 'west' }), invitation(2), invitation(3)]);
		await keep(databases, [invitation(4, { group: 'deputy' })]);
		await exchange(databases.roll, invitation(3).id, mark(3));
		expect(await countsByStratum(databases.roll, CYCLE, 'citizen')).toEqual([
			{ stratum: 'east', state: 2, count: 1 },
			{ stratum: 'east', state: 3, count: 1 },
			{ stratum: 'west', state: 2, count: 1 }
		]);
	});
});

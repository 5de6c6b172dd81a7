import { sql } from 'kysely';
import { invitationState, NO_MEMBER, keyListDigest, keyListText } from '#domain/ballot';
import { cycleId, required, type CycleId } from '#domain/basics';
import { listOf } from '#lib/server/acts/blind/keys.ts';
import type { InvitationTable } from '#lib/server/db/tables.ts';
import { keysOfGroup } from '#lib/server/stores/credential-keys.ts';
import { appendEntry } from '#lib/server/stores/ledger.ts';
import type { World } from '#lib/server/world.ts';
import { spare, type Crime, type Crimes } from './crime.ts';

/** Puts a key of one's own in the place of a class', whose year and group it gives. */
async function ownKey(world: World): Promise<{ readonly cycle: CycleId; readonly group: string }> {
	const { key, modulus } = await world.makeKeyPair();
	const before = await world.portal.selectFrom('credential_key').selectAll().limit(1).executeTakeFirstOrThrow();
	await world.portal.updateTable('credential_key').set({ id: key.id, modulus }).where('id', '=', before.id).execute();
	return { cycle: cycleId(before.cycle_id), group: before.rater_group };
}

async function ownKeyConfirmed(world: World): Promise<void> {
	const { cycle, group } = await ownKey(world);
	const keyList = keyListDigest(keyListText(listOf(cycle, group, await keysOfGroup(world.portal, { cycle, group }))));
	const deed = { kind: 'keys-confirmed', cycle, role: 'clerk', day: '2011-02-01', facts: { group, keyList } } as const;
	await world.portal.transaction().execute((trx) => appendEntry(trx, deed));
}

/** A code that was used. */
const aUsedCode = (world: World) =>
	world.roll
		.selectFrom('invitation')
		.selectAll()
		.where('state', '=', invitationState.exchanged)
		.orderBy('id')
		.limit(1)
		.executeTakeFirstOrThrow();

/** A letter beside one that there is: whoever knows a code that was hashed knows those with the same hash. */
async function anotherCode(world: World, change: Partial<InvitationTable> = {}): Promise<void> {
	const another = { ...(await aUsedCode(world)), id: 'another', ref: 'another', ...change };
	await world.roll.insertInto('invitation').values(another).execute();
}

async function changeUsed(world: World, change: Partial<InvitationTable>): Promise<void> {
	const { id } = await aUsedCode(world);
	await world.roll.updateTable('invitation').set(change).where('id', '=', id).execute();
}

/** A key of one's own beside that of a class. */
async function secondKey(world: World): Promise<void> {
	const { key, modulus } = await world.makeKeyPair();
	const before = await world.portal.selectFrom('credential_key').selectAll().limit(1).executeTakeFirstOrThrow();
	await world.portal
		.insertInto('credential_key')
		.values({ ...before, id: key.id, modulus, stratum: 'another' })
		.execute();
}

/** The record of a draw as whoever bends it sees it. */
type Bent = {
	readonly design: { readonly strata: [{ N: number }] };
	readonly strata: [Stratum];
};
type Stratum = { population: number; sample: number; readonly selected: object[] };

const grow = (stratum: Stratum): void => {
	stratum.population += 1000;
};

/** Bends the record of the citizens' draw. */
function inDraw(bend: (manifest: Bent) => void): Crime {
	return async (world) => {
		const draws = () => world.portal.selectFrom('draw').select(['id', 'manifest']).where('rater_group', '=', 'citizen');
		const { id, manifest } = await draws().executeTakeFirstOrThrow();
		const bent = JSON.parse(required(manifest, 'a draw that was made')) as Bent;
		bend(bent);
		await world.portal
			.updateTable('draw')
			.set({ manifest: JSON.stringify(bent) })
			.where('id', '=', id)
			.execute();
	};
}

async function bendLedger(world: World, command: string): Promise<void> {
	for (const event of ['update', 'delete'])
		await sql`drop trigger ${sql.id(`ledger_entry_no_${event}`)}`.execute(world.portal);
	await sql.raw(command).execute(world.portal);
}

/** What can be done to all that ballots are held against: keys, scores, codes, draws and the ledger. */
export const aroundBox: Crimes = [
	['another key in the place of one that was confirmed', 'keys-altered', ownKey],
	['the same, and its list confirmed in the ledger afterwards', 'ledger order', ownKeyConfirmed],
	[
		'another score of a unit',
		'scores-altered',
		(world) => world.portal.updateTable('score').set({ annual: 99.5 }).execute()
	],
	['all keys taken away', 'keys-altered', (world) => world.portal.deleteFrom('credential_key').execute()],
	[
		'codes that were used marked as unused',
		'ballots-exceed-exchanged',
		(world) => world.roll.updateTable('invitation').set({ state: 2 }).where('rater_group', '=', 'citizen').execute()
	],
	[
		'codes that were used marked with what is no mark',
		'ballots-exceed-exchanged',
		(world) => world.roll.updateTable('invitation').set({ state: 9 }).where('rater_group', '=', 'citizen').execute()
	],
	['another code of somebody drawn, used', 'codes-altered', (world) => anotherCode(world)],
	['a code of somebody nobody drew, used', 'codes-altered', (world) => anotherCode(world, { member: spare })],
	['a used letter said to be a card', 'codes-altered', (world) => changeUsed(world, { member: NO_MEMBER })],
	[
		'somebody moved into another class',
		'codes-altered',
		async (world) => {
			const { stratum } = await aUsedCode(world);
			await changeUsed(world, { stratum: stratum === 'north.town' ? 'south.town' : 'north.town' });
		}
	],
	['a key of a class that there is not', 'keys-altered', secondKey],
	[
		'a phase taken away that the year went through',
		'phases-altered',
		(world) => world.portal.deleteFrom('cycle_phase').where('phase', '=', 'tracking').execute()
	],
	['more people in a stratum than it was drawn from', 'draw-altered', inDraw(({ strata: [first] }) => grow(first))],
	[
		'the same in its design',
		'draw-altered',
		inDraw(({ design, strata: [first] }) => {
			grow(first);
			design.strata[0].N = first.population;
		})
	],
	[
		'people in a sample whom no lot drew',
		'draw-altered',
		inDraw(({ strata: [first] }) => {
			first.selected.push({ ...first.selected[0], commitment: spare });
			first.sample += 1;
		})
	],
	[
		'a draw said to be void',
		'draw-altered',
		(world) => world.portal.updateTable('draw').set({ voided_at: 1 }).where('rater_group', '=', 'citizen').execute()
	],
	[
		'part of a sample said to have gone out',
		'draw-altered',
		(world) => world.portal.updateTable('draw').set({ released: 2 }).where('rater_group', '=', 'citizen').execute()
	],
	[
		'an entry of the ledger with another day',
		'ledger links',
		(world) =>
			bendLedger(
				world,
				'update ledger_entry set entry = replace(entry, \'"day":"2011\', \'"day":"2012\') where seq = 2'
			)
	],
	[
		'the newest entries of the ledger cut off',
		'ledger remembered',
		(world) => bendLedger(world, 'delete from ledger_entry where seq > 5')
	]
];

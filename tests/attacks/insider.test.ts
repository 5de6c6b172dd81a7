import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	ballotClass,
	ballotId,
	batchOf,
	checkReceipt,
	leafOf,
	parseBallotClass,
	receiptOf,
	type ClassId,
	type SignedReceipt
} from '#domain/ballot';
import { canonicalJson, required, utf8 } from '#domain/basics';
import { auditLedger, recordOf, type Head } from '#domain/ledger';
import { castBallot } from '#lib/server/acts/cast.ts';
import { batchBeforeCount, batchDaily } from '#lib/server/acts/record/batch.ts';
import { signedHead, traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { computeResults } from '#lib/server/acts/results.ts';
import type { BallotTable } from '#lib/server/db/tables.ts';
import { toBallot } from '#lib/server/stores/ballot-row.ts';
import { headOf, listEntries } from '#lib/server/stores/ledger.ts';
import type { World } from '#lib/server/world.ts';
import { anActor, advance, done } from '../builders/year.ts';
import { ask, aField, ballotOf, copyOf, credentialOf, startOver, type Field } from '../builders/voters.ts';

/*
 * V11: somebody with every right on the databases and the portal's own signing key. `found`: the check that says so, of
 * those that the count, a person with a receipt, or anybody with an older head of the ledger makes.
 */

type Crime = (world: World) => Promise<unknown>;

let field: Field;
let receipts: SignedReceipt[];
let remembered: Head;
let spare: string;

/** Sixteen voters, half of whom have answered again; a batch is public; the rating is over. */
async function begin(): Promise<void> {
	field = await aField(4);
	const { world } = field.year;
	const short: string[] = [];
	for (const [at, voter] of field.voters.entries()) {
		const credential = credentialOf(voter, done(await ask(world, voter, voter.blinded)));
		for (let revision = 1; revision <= 1 + (at % 2); revision++)
			short.push(done(await castBallot(world, ballotOf(field, voter, credential, { option: at % 3, revision }))));
	}
	await batchDaily(world);
	receipts = [];
	for (const one of short) receipts.push(required(done(await traceReceipt(world, one)).signed, 'a receipt'));
	remembered = await headOf(world.portal);
	await advance(field.year, 'computing');
	spare = 'ab'.repeat(32);
}

const rows = (world: World): Promise<BallotTable[]> =>
	world.box.selectFrom('ballot').selectAll().orderBy('receipt').execute();

/** The ballots that count, or those that a later answer took the place of. */
async function some(world: World, counts = true): Promise<BallotTable[]> {
	const all = await rows(world);
	const isLast = ({ id, revision }: BallotTable) => !all.some((each) => each.id === id && each.revision > revision);
	return all.filter((each) => isLast(each) === counts);
}

const one = async (world: World, counts = true): Promise<BallotTable> =>
	required((await some(world, counts))[0], 'a ballot');

/** Other answers to the same questions. */
async function otherBody(world: World, mine: BallotTable): Promise<Pick<BallotTable, 'body' | 'padding'>> {
	const all = await rows(world);
	const other = all.find(({ body, ballot_class }) => body !== mine.body && ballot_class === mine.ballot_class);
	const { body, padding } = required(other, 'another ballot');
	return { body, padding };
}

async function put(world: World, row: BallotTable, change: Partial<BallotTable>): Promise<void> {
	await world.box.deleteFrom('ballot').where('receipt', '=', row.receipt).execute();
	await world.box
		.insertInto('ballot')
		.values({ ...row, ...change })
		.execute();
}

function leafOfRow(row: BallotTable): string {
	const ballot = toBallot(row);
	return leafOf({ ...ballot, classId: ballot.ballotClass as ClassId, body: utf8(ballot.body) });
}

/** Puts a ballot in with the receipt that belongs to what it says now. */
const consistent = (row: BallotTable): BallotTable => ({ ...row, receipt: receiptOf(leafOfRow(row)) });

async function rewriteBatch(world: World, change: (leaves: string[]) => string[]): Promise<void> {
	const batch = await world.box.selectFrom('batch').selectAll().limit(1).executeTakeFirstOrThrow();
	const before = await world.box.selectFrom('batch_leaf').select('leaf').where('number', '=', batch.number).execute();
	const { leaves, root } = batchOf(change(before.map(({ leaf }) => leaf)));
	await world.box.deleteFrom('batch_leaf').execute();
	await world.box.updateTable('batch').set({ root, ballots: leaves.length }).execute();
	const { cycle_id, number } = batch;
	await world.box
		.insertInto('batch_leaf')
		.values(leaves.map((leaf) => ({ cycle_id, number, leaf })))
		.execute();
}

/** Changes a ballot that counts. */
const alter =
	(change: (mine: BallotTable, world: World) => Promise<Partial<BallotTable>> | Partial<BallotTable>): Crime =>
	async (world) => {
		const mine = await one(world);
		await put(world, mine, await change(mine, world));
	};

const crimes: readonly (readonly [what: string, found: string, crime: Crime])[] = [
	['other answers in a ballot', 'ballots-altered', alter((mine, world) => otherBody(world, mine))],
	['spaces without end at the end of a ballot', 'ballots-altered', alter(() => ({ padding: 0x7fff_ffff }))],
	['a note behind the proof of a ballot', 'ballots-altered', alter(({ proof }) => ({ proof: `${proof}0f` }))],
	[
		'other answers, with a receipt to match',
		'ballots-altered',
		alter(async (mine, world) => consistent({ ...mine, ...(await otherBody(world, mine)) }))
	],
	[
		'other answers in a ballot that no longer counts',
		'ballots-lost',
		async (world) => {
			const mine = await one(world, false);
			await put(world, mine, await otherBody(world, mine));
		}
	],
	['another salt, with a receipt to match', 'ballots-lost', alter((mine) => consistent({ ...mine, salt: spare }))],
	[
		'a ballot taken out',
		'ballots-lost',
		async (world) =>
			world.box
				.deleteFrom('ballot')
				.where('id', '=', (await one(world)).id)
				.execute()
	],
	[
		'a later answer taken out, so that the earlier one counts',
		'ballots-lost',
		(world) => world.box.deleteFrom('ballot').where('revision', '=', 2).execute()
	],
	[
		'a ballot taken out of the box and out of its batch',
		'ballots-lost',
		async (world) => {
			const mine = await one(world);
			await world.box.deleteFrom('ballot').where('receipt', '=', mine.receipt).execute();
			await rewriteBatch(world, (leaves) => leaves.filter((leaf) => leaf !== leafOfRow(mine)));
		}
	],
	[
		'all ballots taken out of the box, and another leaf put in the place of one',
		'receipt missing',
		async (world) => {
			await world.box.deleteFrom('ballot').execute();
			await rewriteBatch(world, (leaves) => [...leaves.slice(1), spare]);
		}
	],
	[
		'all ballots and batches taken away',
		'receipt missing',
		async (world) => {
			for (const table of ['ballot', 'batch_leaf', 'batch'] as const) await world.box.deleteFrom(table).execute();
		}
	],
	['a batch with a ballot nobody cast', 'ballots-lost', (world) => rewriteBatch(world, (leaves) => [...leaves, spare])],
	[
		'a ballot under a credential that no key signed',
		'ballots-altered',
		async (world) => {
			const mine = await one(world);
			const forged = { ...mine, vk: spare, id: ballotId({ key: mine.key, vk: spare }), revision: 1 };
			await world.box.insertInto('ballot').values(consistent(forged)).execute();
		}
	],
	[
		'a ballot moved into another class',
		'ballots-altered',
		async (world) => {
			const mine = await one(world);
			const parsed = parseBallotClass(mine.ballot_class);
			const named = required(parsed.ok ? parsed.value : null, 'a class');
			const stratum = named.stratum === 'north.town' ? 'south.town' : 'north.town';
			await put(world, mine, consistent({ ...mine, ballot_class: ballotClass({ ...named, stratum }) }));
		}
	],
	[
		'the receipts of two ballots exchanged',
		'ballots-altered',
		async (world) => {
			const [first, second] = await some(world);
			if (!first || !second) throw new Error('two ballots');
			await put(world, first, { receipt: 'X'.repeat(16) });
			await put(world, second, { receipt: first.receipt });
			await world.box
				.updateTable('ballot')
				.set({ receipt: second.receipt })
				.where('receipt', '=', 'X'.repeat(16))
				.execute();
		}
	],
	[
		'codes that were used marked as unused',
		'ballots-exceed-exchanged',
		(world) => world.roll.updateTable('invitation').set({ state: 2 }).where('rater_group', '=', 'citizen').execute()
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

async function bendLedger(world: World, command: string): Promise<void> {
	for (const event of ['update', 'delete'])
		await sql`drop trigger ${sql.id(`ledger_entry_no_${event}`)}`.execute(world.portal);
	await sql.raw(command).execute(world.portal);
}

/** What the checks say, each by its name: of the ledger, of every receipt, of the count. */
async function findings(world: World): Promise<Set<string>> {
	const { cycle } = field.year;
	const found = new Set<string>();
	const rows = await world.portal.selectFrom('ledger_entry').select('entry').orderBy('seq').execute();
	const text = rows.map(({ entry }) => `${entry}\n`).join('');
	for (const { name, passed } of auditLedger(text, await signedHead(world), remembered).checks)
		if (!passed) found.add(`ledger ${name}`);
	if (found.size > 0) return found;
	await batchBeforeCount(world, cycle);
	const counted = await computeResults({ world, actor: anActor('clerk'), cycle });
	if (!counted.ok) found.add(counted.error.code);
	const record = recordOf(await listEntries(world.portal), cycle);
	for (const receipt of receipts) {
		const trace = done(await traceReceipt(world, receiptOf(receipt.leaf)));
		const { state } = checkReceipt(receipt, trace, record);
		if (state === 'false' || (state === 'missing' && record.counted)) found.add(`receipt ${state}`);
		else if (state === 'missing') found.add('receipt missing');
	}
	return found;
}

test(`an insider is found out by the check meant for it, in ${crimes.length} ways to cheat (V11)`, async () => {
	await begin();
	const honest = await startOver(copyOf(field), field);
	expect([...(await findings(honest))]).toEqual([]);
	await honest.close();
	for (const [what, check, crime] of crimes) {
		const world = await startOver(copyOf(field), field);
		await crime(world);
		const found = [...(await findings(world))];
		expect({ what, found: found.includes(check) ? check : found }).toEqual({ what, found: check });
		await world.close();
	}
});

test('a receipt and all that is public tell neither the answers nor whether they were given again (V12)', async () => {
	await begin();
	const { world } = field.year;
	const all = await rows(world);
	const bodies = new Map(all.map(({ body, padding }) => [body, { body, padding }]));
	const told = new Set<string>();
	const open = canonicalJson(receipts.map((receipt) => ({ ...receipt })));
	for (const row of all) {
		const leaf = leafOfRow(row);
		expect(open).not.toContain(row.salt);
		for (const salt of ['00'.repeat(32), row.id, leaf, row.vk, row.prefix])
			for (const guess of bodies.values()) expect(leafOfRow({ ...row, ...guess, salt })).not.toBe(leaf);
		const { kept, signed, place } = done(await traceReceipt(world, row.receipt));
		told.add(canonicalJson({ kept, fields: Object.keys(signed ?? {}).sort(), batch: place?.batch ?? 0 }));
	}
	expect(new Set(all.map(({ salt }) => salt)).size).toBe(all.length);
	expect(told.size).toBe(1);
});

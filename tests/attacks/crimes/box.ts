import { ballotClass, ballotId, batchOf, leafOf, parseBallotClass, receiptOf, type ClassId } from '#domain/ballot';
import { required, utf8 } from '#domain/basics';
import type { BallotTable } from '#lib/server/db/tables.ts';
import { toBallot } from '#lib/server/stores/ballot-row.ts';
import type { World } from '#lib/server/world.ts';
import { spare, type Crime, type Crimes } from './crime.ts';

/** All that lies in the box, in the order of the receipts. */
export const rows = (world: World): Promise<BallotTable[]> =>
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

/** The leaf of a ballot as it lies in the box. */
export function leafOfRow(row: BallotTable): string {
	const ballot = toBallot(row);
	const leaf = leafOf({ ...ballot, classId: ballot.ballotClass as ClassId, body: utf8(ballot.body) });
	return required(leaf, 'the leaf of a ballot');
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

/** What can be done to ballots and their batches. */
export const inBox: Crimes = [
	['other answers in a ballot', 'ballots-altered', alter((mine, world) => otherBody(world, mine))],
	['spaces without end at the end of a ballot', 'ballots-altered', alter(() => ({ padding: 0x7fff_ffff }))],
	['a note behind the proof of a ballot', 'ballots-altered', alter(({ proof }) => ({ proof: `${proof}0f` }))],
	...(['id', 'prefix', 'salt', 'vk'] as const).map(
		(part) =>
			[`something else for the ${part} of a ballot`, 'ballots-altered', alter(() => ({ [part]: 'else' }))] as const
	),
	['a revision of a ballot that is none', 'ballots-altered', alter(() => ({ revision: 70_000 }))],
	[
		'a class of a ballot that is none',
		'ballots-altered',
		alter((mine) => ({ ballot_class: `${mine.ballot_class}/1` }))
	],
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
		'a ballot put in twice, each with a receipt to match',
		'ballots-altered',
		async (world) => {
			const mine = await one(world);
			await world.box
				.insertInto('ballot')
				.values(consistent({ ...mine, id: spare }))
				.execute();
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
	]
];

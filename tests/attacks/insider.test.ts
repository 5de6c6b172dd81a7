import { expect, test } from 'vitest';
import { checkReceipt, receiptOf, type SignedReceipt } from '#domain/ballot';
import { canonicalJson, required } from '#domain/basics';
import { auditLedger, recordOf, type Head } from '#domain/ledger';
import { castBallot } from '#lib/server/acts/cast.ts';
import { batchBeforeCount, batchDaily } from '#lib/server/acts/record/batch.ts';
import { signedHead, traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { computeResults } from '#lib/server/acts/results/index.ts';
import { headOf, listEntries } from '#lib/server/stores/ledger.ts';
import type { World } from '#lib/server/world.ts';
import { anActor, advance, done } from '../builders/year.ts';
import { ask, aField, ballotOf, copyOf, credentialOf, startOver, type Field } from '../builders/voters.ts';
import { aroundBox } from './crimes/around.ts';
import { inBox, leafOfRow, rows } from './crimes/box.ts';

const crimes = [...inBox, ...aroundBox];

let field: Field;
let receipts: SignedReceipt[];
let remembered: Head;

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
}

/** What the checks say, each by its name: of the ledger, of every receipt, of the count. */
async function findings(world: World): Promise<Set<string>> {
	const { cycle } = field.year;
	const found = new Set<string>();
	const entries = await world.portal.selectFrom('ledger_entry').select('entry').orderBy('seq').execute();
	const text = entries.map(({ entry }) => `${entry}\n`).join('');
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

test('what is laid over a ballot and belongs to no class of the year takes it out of no count', async () => {
	await begin();
	const { cycle } = field.year;
	const sheets: string[] = [];
	for (const laid of [false, true]) {
		const world = await startOver(copyOf(field), field);
		const over = { revision: 3, ballot_class: 'none' };
		const ballots = laid ? (await rows(world)).filter(({ revision }) => revision === 1) : [];
		for (const ballot of ballots)
			await world.box
				.insertInto('ballot')
				.values({ ...ballot, ...over, receipt: `over ${ballot.receipt}` })
				.execute();
		sheets.push(done(await computeResults({ world, actor: anActor('clerk'), cycle })));
		await world.close();
	}
	expect(sheets[1]).toBe(sheets[0]);
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

import { expect, test } from 'vitest';
import { sheetHash } from '#domain/assessment';
import { checkReceipt, receiptOf, type SignedReceipt } from '#domain/ballot';
import { canonicalJson, required } from '#domain/basics';
import { auditLedger, recordOf, type Head } from '#domain/ledger';
import { castBallot } from '#lib/server/acts/cast.ts';
import { batchBeforeCount, batchDaily } from '#lib/server/acts/record/batch.ts';
import { signedHead, traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { movePhase } from '#lib/server/acts/cycle.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import type { Role } from '#lib/server/auth/index.ts';
import { appendEntry, headOf, listEntries } from '#lib/server/stores/ledger.ts';
import { findLatestResult, insertResult, markChecked } from '#lib/server/stores/results.ts';
import type { World } from '#lib/server/world.ts';
import { anActor, advance, done } from '../builders/year.ts';
import {
	ask,
	aField,
	ballotOf,
	copyAtRest,
	copyOf,
	copyOfFolder,
	credentialOf,
	startOver,
	type Field,
	type Voter
} from '../builders/voters.ts';
import { aroundBox } from './crimes/around.ts';
import { inBox, leafOfRow, rows } from './crimes/box.ts';
import { inWhatWasShown } from './crimes/shown.ts';

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

test('an honest count, ledger and receipts pass every check', async () => {
	await begin();
	const honest = await startOver(copyOf(field), field);
	expect([...(await findings(honest))]).toEqual([]);
	await honest.close();
});

test.each([
	['in the box', inBox],
	['around it', aroundBox],
	['in what raters were shown', inWhatWasShown]
])('an insider is found out by the check meant for it, in every way to cheat %s (V11)', async (_, crimes) => {
	await begin();
	const folder = await copyAtRest(field);
	for (const [what, check, crime] of crimes) {
		const world = await startOver(copyOfFolder(folder), field);
		await crime(world);
		const found = [...(await findings(world))];
		expect({ what, found: found.includes(check) ? check : found }).toEqual({ what, found: check });
		await world.close();
	}
});

test('results put in the place of those that were checked go no further, though ledger and digest agree with them', async () => {
	await begin();
	const { cycle } = field.year;
	const world = await startOver(copyOf(field), field);
	const officeOf = (role: Role, id: string) => ({ world, actor: anActor(role, id), cycle });
	done(await computeResults(officeOf('clerk', 'wang')));
	done(await checkResults(officeOf('leadingGroup', 'li')));
	const honest = required(await findLatestResult(world.portal, cycle), 'results');
	const published = required(honest.sheet, 'their sheet');
	const units = published.units.map((unit) => ({ ...unit, adjustment: unit.adjustment + 1 }));
	const forged = { ...published, units };
	const sheet = sheetHash(forged);
	await world.portal.transaction().execute(async (trx) => {
		await insertResult(trx, cycle, { ...honest, version: 2, sheet: forged, sheetHash: sheet });
		await markChecked(trx, cycle, 2, 'li');
		for (const [kind, role] of [
			['result-computed', 'clerk'],
			['result-checked', 'leadingGroup']
		] as const)
			await appendEntry(trx, { kind, cycle, role, day: '2011-03-01', facts: { version: 2, sheet } });
	});
	expect(await movePhase(officeOf('clerk', 'wang'), 'provisional')).toEqual({
		ok: false,
		error: { code: 'gate-closed', conditions: [{ code: 'result-altered' }] }
	});
	await world.portal.deleteFrom('result').where('version', '=', 2).execute();
	expect(await movePhase(officeOf('clerk', 'wang'), 'provisional')).toMatchObject({ ok: false });
	await world.close();
});

test('no code is exchanged in a class where its person was not drawn: a ballot could be made to lie there alone', async () => {
	field = await aField(2);
	const { world } = field.year;
	const [moved, stayed] = field.voters as [Voter, Voter];
	const other = required(
		field.voters.find(({ stratum }) => stratum !== moved.stratum),
		'somebody of another class'
	);
	await world.roll.updateTable('invitation').set({ stratum: other.stratum }).where('ref', '=', moved.ref).execute();
	const into = { ...moved, key: other.key };
	expect(await ask(world, into, into.blinded)).toEqual({ ok: false, error: { code: 'code-not-drawn' } });
	expect((await ask(world, stayed, stayed.blinded)).ok).toBe(true);
	await world.roll.updateTable('invitation').set({ stratum: moved.stratum }).where('ref', '=', moved.ref).execute();
	expect((await ask(world, moved, moved.blinded)).ok).toBe(true);
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

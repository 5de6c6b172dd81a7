import { expect, test } from 'vitest';
import { ledgerView } from '#lib/server/views/ledger.ts';
import { aYear, disclose } from '../builders/year.ts';

test('the record is shown newest first with the names its codes stand for', async () => {
	const year = await aYear();
	await disclose(year);
	const { lines, head, broken } = await ledgerView(year.world.portalReader, null);
	expect(lines[0]?.seq).toBe(head.seq);
	expect(lines[0]?.hash).toBe(head.hash);
	expect(broken).toBeNull();
	expect(lines.at(-2)).toMatchObject({ seq: 2, kind: 'cycle-created', role: 'clerk', year: 2010 });
	expect(lines.find(({ kind }) => kind === 'draw-made')?.group?.en).toBe('leader');
	expect(lines[0]).toMatchObject({ kind: 'phase-entered', phase: 'disclosure', facts: { disclosures: 4 } });
});

test('an entry that was changed in the database is found', async () => {
	const year = await aYear();
	await disclose(year);
	const db = year.world.portal;
	const row = await db.selectFrom('ledger_entry').selectAll().where('seq', '=', 2).executeTakeFirstOrThrow();
	const { head } = await ledgerView(db, null);
	expect(head.seq).toBeGreaterThan(2);
	await db
		.insertInto('ledger_entry')
		.values({
			...row,
			seq: head.seq + 1,
			hash: 'f'.repeat(64),
			entry: row.entry.replace('"seq":2', `"seq":${head.seq + 1}`)
		})
		.execute();
	expect((await ledgerView(db, null)).broken).toBe(head.seq + 1);
});

test('older entries are asked for by the number before which they stand', async () => {
	const year = await aYear();
	await disclose(year);
	const { lines, older } = await ledgerView(year.world.portalReader, 3);
	expect(lines.map(({ seq }) => seq)).toEqual([2, 1]);
	expect(older).toBeNull();
});

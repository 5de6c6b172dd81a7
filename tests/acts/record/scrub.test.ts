import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { scrubOrder } from '#lib/server/acts/record/scrub.ts';
import { isSqlite } from '#lib/server/db/engine.ts';
import { onEveryEngine } from '../../builders/engines.ts';
import { aYear, openForRating, rateAll } from '../../builders/year.ts';

onEveryEngine((engine) => {
	test('wiping out the order of rows keeps every row, and on PostgreSQL leaves one transaction and the order of keys', async () => {
		const year = await aYear(engine);
		await rateAll(year, await openForRating(year));
		const { roll, box } = year.world;
		const rows = async () => [
			await roll.selectFrom('invitation').selectAll().orderBy('id').execute(),
			await box.selectFrom('ballot').selectAll().orderBy('id').execute()
		];
		const before = await rows();
		await scrubOrder(year.world);
		expect(await rows()).toEqual(before);
		if (isSqlite(box)) return;
		for (const { rows: found } of [
			await sql<{ id: string; xmin: string }>`select id, xmin::text from invitation order by ctid`.execute(roll),
			await sql<{ id: string; xmin: string }>`select id, xmin::text from ballot order by ctid`.execute(box)
		]) {
			expect(new Set(found.map(({ xmin }) => xmin)).size).toBe(1);
			expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).toSorted());
		}
	});
});

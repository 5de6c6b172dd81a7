import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { together } from '#lib/server/db/together.ts';
import { openTestDatabases, onEveryEngine } from '../builders/engines.ts';

onEveryEngine((engine) => {
	test('what comes while others are carried out goes in one go after them, and each gets its own outcome', async () => {
		const { box } = await openTestDatabases(engine);
		const carried: number[][] = [];
		const rest: Promise<number>[] = [];
		const double = together(async (db: typeof box, items: readonly number[]) => {
			if (carried.push([...items]) === 1) rest.push(...[2, 3, 4].map((item) => double(box, item)));
			await sql`select 1`.execute(db);
			return items.map((item) => item * 2);
		});
		expect([await double(box, 1), ...(await Promise.all(rest))]).toEqual([2, 4, 6, 8]);
		expect(carried).toEqual([[1], [2, 3, 4]]);
	});

	test('a failure is everybody’s who came with it, and nobody’s who comes later', async () => {
		const { box } = await openTestDatabases(engine);
		const carry = together(async (db: typeof box, items: readonly string[]) => {
			await sql`select ${sql.raw(items.join())}`.execute(db);
			return items;
		});
		const outcomes = await Promise.allSettled([carry(box, 'nowhere.nothing'), carry(box, '1')]);
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await carry(box, '1')).toBe('1');
	});
});

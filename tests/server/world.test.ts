import { statSync } from 'node:fs';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { expect, test } from 'vitest';
import { toHex } from '#domain/basics';
import { jsonLog } from '#lib/server/log.ts';
import { openWorld } from '#lib/server/world.ts';
import { aConfig, aWorld, migrations, onEveryEngine } from '../builders/engines.ts';

onEveryEngine((engine) => {
	test('a world opens, finds its keys again and closes', async () => {
		const config = await aConfig(engine);
		const world = await openWorld(config, migrations);
		const pepper = toHex(world.keys.pepper);
		await world.close();
		const again = await openWorld(config, migrations, { clock: () => 5 });
		expect(toHex(again.keys.pepper)).toBe(pepper);
		expect(again.clock()).toBe(5);
		expect(again.random(16)).toHaveLength(16);
		await again.close();
	});
});

async function pragma(db: QueryExecutorProvider, name: string): Promise<unknown> {
	const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(`pragma_${name}`)}`.execute(db);
	return Object.values(rows[0] ?? {})[0];
}

test('the files belong to their owner alone', async () => {
	const { config } = await aWorld();
	const modes = ['', '/portal.sqlite', '/roll.sqlite', '/box.sqlite'].map(
		(file) => statSync(config.dataDir + file).mode
	);
	expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600, 0o600, 0o600]);
});

test('roll and box keep no journal that tells in which order rows came', async () => {
	const { roll, box } = await aWorld();
	for (const db of [roll, box]) {
		expect(await pragma(db, 'journal_mode')).toBe('delete');
		expect(await pragma(db, 'page_size')).toBe(16_384);
		expect(await pragma(db, 'secure_delete')).toBe(1);
		const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
		expect(rows).toEqual([{ synchronous: 3 }]);
	}
});

test('the portal is read beside its writer', async () => {
	const { portal, portalReader } = await aWorld();
	expect(await pragma(portal, 'journal_mode')).toBe('wal');
	const read = await portal.transaction().execute(() => portalReader.selectFrom('cycle').selectAll().execute());
	expect(read).toEqual([]);
});

test('a log line says what happened in which quarter of an hour, and nothing of anybody', () => {
	const lines: string[] = [];
	const log = jsonLog(
		() => Date.UTC(2011, 0, 17, 1, 44, 59),
		(line) => lines.push(line)
	);
	log('frame-uploaded', 'done');
	expect(lines).toEqual(['{"at":"2011-01-17T01:30:00.000Z","event":"frame-uploaded","outcome":"done"}\n']);
});

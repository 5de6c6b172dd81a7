import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '#lib/server/config.ts';
import { listAccounts } from '#lib/server/stores/accounts.ts';
import { listCycles } from '#lib/server/stores/cycles.ts';
import { openWorld } from '#lib/server/world.ts';
import { migrations } from '../command.ts';
import type { Demo } from './load.ts';
import { accountsTable, codesTable } from './tell.ts';

/** Whether nobody has worked in a data folder yet: it holds no assessment year and no account. */
export async function isUnused(dir: string): Promise<boolean> {
	const world = await openWorld(readConfig({ DATA_DIR: dir }), migrations);
	try {
		return (await listCycles(world.portal)).length === 0 && (await listAccounts(world.portal)).length === 0;
	} finally {
		await world.close();
	}
}

const PORTAL = 'portal.sqlite';

/**
 * Fills a data folder nobody has used by `load`, which is given an empty one; keeps what people need beside the data. All of
 * it, keys too, is made aside and moved into place at the end, the portal last: a start that was broken off leaves no half
 * demonstration.
 */
export async function fillFolder(dir: string, load: (dir: string) => Promise<Demo>): Promise<Demo> {
	const aside = path.join(dir, 'loading');
	rmSync(aside, { recursive: true, force: true });
	const demo = await load(aside);
	mkdirSync(path.join(aside, 'demo'), { mode: 0o700 });
	writeFileSync(path.join(aside, 'demo/accounts.csv'), accountsTable(demo), { mode: 0o600 });
	writeFileSync(path.join(aside, 'demo/codes.csv'), codesTable(demo), { mode: 0o600 });
	for (const old of [PORTAL, `${PORTAL}-wal`, `${PORTAL}-shm`]) rmSync(path.join(dir, old), { force: true });
	for (const made of [...readdirSync(aside).filter((name) => name !== PORTAL), PORTAL]) {
		rmSync(path.join(dir, made), { recursive: true, force: true });
		renameSync(path.join(aside, made), path.join(dir, made));
	}
	rmSync(aside, { recursive: true });
	return demo;
}

import { createHash } from 'node:crypto';
import {
	closeSync,
	cpSync,
	existsSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig, type Config } from '#lib/server/config.ts';
import { LULL } from '#lib/server/db/intake/intake.ts';
import { openDatabases, type Databases } from '#lib/server/db/open.ts';
import type { StoredBallot } from '#lib/server/stores/ballot-row.ts';
import { findBallot } from '#lib/server/stores/ballots.ts';
import { rankCorrelation } from '../attacks/link.ts';
import { readSlots } from '../attacks/pages.ts';
import { aBallot, keepBallot } from '../builders/stored-ballot.ts';
import { aConfig, migrated } from '../builders/engines.ts';

/*
 * First ballots lie, durable and in no order, in an intake beside SQLite's box until many are brought into it together.
 */

const boxOf = (folder: string): string => path.join(folder, 'box.sqlite');
const trays = (folder: string): string[] => ['0', '1'].map((end) => `${boxOf(folder)}-intake-${end}`);

/** A ballot with an id as ballots have: nothing in it tells its number. */
const ballot = (at: number, overrides: Partial<StoredBallot> = {}): StoredBallot =>
	aBallot(at, { id: createHash('sha256').update(String(at)).digest('hex'), ...overrides });
const ballots = (count: number): StoredBallot[] => Array.from({ length: count }, (_, at) => ballot(at));

type Portal = Databases & { readonly folder: string };

function opened(config: Config): Portal {
	const databases = openDatabases(config);
	onTestFinished(() => databases.close());
	return { ...databases, folder: config.dataDir };
}

const aPortal = async (): Promise<Portal> => opened(await aConfig('sqlite', migrated()));

/** Most of a tray is empty, which a copy may leave out. */
function copySparse(from: string, to: string): void {
	const bytes = readFileSync(from);
	writeFileSync(to, '');
	truncateSync(to, bytes.length);
	const copy = openSync(to, 'r+');
	for (let at = 0; at < bytes.length; at += 4096) {
		const slot = bytes.subarray(at, at + 4096);
		if (!isNothing(slot)) writeSync(copy, slot, 0, slot.length, at);
	}
	closeSync(copy);
}

/** What a thief, or the power, leaves of a portal's files: they are taken as they are, while it runs. */
function taken({ folder }: Portal): Config {
	const copy = mkdtempSync(path.join(tmpdir(), 'gongping-taken-'));
	onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
	const isTray = (file: string): boolean => trays(folder).includes(file);
	cpSync(folder, copy, { recursive: true, filter: (file) => !isTray(file) });
	for (const file of trays(folder)) copySparse(file, path.join(copy, path.basename(file)));
	return readConfig({ DATA_DIR: copy });
}

/** How many ballots the box's own file has. */
function inFile({ folder }: Pick<Portal, 'folder'>): unknown {
	const file = new Sqlite(boxOf(folder), { readonly: true });
	const { count } = file.prepare('select count(*) as count from ballot').get() as { count: number };
	file.close();
	return count;
}

const idsIn = async ({ box }: Databases): Promise<string[]> =>
	(await box.selectFrom('ballot').select('id').orderBy('id').execute()).map(({ id }) => id);
const idsOf = (some: readonly StoredBallot[]): string[] => some.map(({ id }) => id).toSorted();

const isNothing = (bytes: Buffer): boolean => bytes.equals(Buffer.alloc(bytes.length));
const isEmpty = (file: string): boolean => isNothing(readFileSync(file));

test('a ballot is durable before it is in the box, and whoever asks the box finds it there', async () => {
	const portal = await aPortal();
	const [first = ballot(0), ...others] = ballots(20);
	expect(await keepBallot(portal.box, first)).toBe('inserted');
	for (const other of others) await keepBallot(portal.box, other);
	expect(inFile(portal)).toBe(0);
	expect(await findBallot(portal.box, first.id, 1)).toEqual(first);
	expect(inFile(portal)).toBe(20);
	expect(trays(portal.folder).map(isEmpty)).toEqual([true, true]);
});

test('every ballot has found its place on the disk made before the first one came', async () => {
	const portal = await aPortal();
	await keepBallot(portal.box, ballot(0));
	for (const { size, blocks } of trays(portal.folder).map((file) => statSync(file)))
		expect(blocks * 512).toBeGreaterThanOrEqual(size);
});

test('a transaction finds what came before it began', async () => {
	const portal = await aPortal();
	await keepBallot(portal.box, ballot(1));
	await portal.box.transaction().execute(async (trx) => {
		expect(await findBallot(trx, ballot(1).id, 1)).toEqual(ballot(1));
	});
});

test('ballots are brought into the box unasked when nobody comes for a while', async () => {
	const portal = await aPortal();
	for (const each of ballots(3)) await keepBallot(portal.box, each);
	for (let waited = 0; inFile(portal) !== 3 && waited < 20 * LULL; waited += LULL) await sleep(LULL);
	expect(inFile(portal)).toBe(3);
});

test('what a portal that ended without a word had taken is in the box of the next, once', async () => {
	const portal = await aPortal();
	const some = ballots(50);
	await Promise.all(some.map((each) => keepBallot(portal.box, each)));
	const config = taken(portal);
	for (const life of [1, 2]) {
		const next = opened(config);
		expect({ life, ids: await idsIn(next) }).toEqual({ life, ids: idsOf(some) });
	}
	const last = opened(config);
	expect(await keepBallot(last.box, ballot(0, { receipt: 'another' }))).toBe('duplicate');
	expect(await keepBallot(last.box, ballot(50))).toBe('inserted');
	expect(await idsIn(last)).toEqual(idsOf(ballots(51)));
});

test('a row that was not written to its end is none, and harms no other', async () => {
	const portal = await aPortal();
	const some = ballots(10);
	for (const each of some) await keepBallot(portal.box, each);
	const config = taken(portal);
	const [file = ''] = trays(config.dataDir);
	const tray = openSync(file, 'r+');
	writeSync(tray, '\0', readFileSync(file).indexOf(ballot(3).id));
	closeSync(tray);
	expect(await idsIn(opened(config))).toEqual(idsOf(some.filter(({ id }) => id !== ballot(3).id)));
});

test('more ballots than the intake has room for are all kept, each once', async () => {
	const portal = await aPortal();
	const many = ballots(20_000);
	const outcomes = await Promise.all([...many, ...many.slice(0, 1000)].map((each) => keepBallot(portal.box, each)));
	expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(many.length);
	expect(await idsIn(portal)).toEqual(idsOf(many));
	expect(trays(portal.folder).map(isEmpty)).toEqual([true, true]);
});

test('a ballot too long for the intake goes into the box at once', async () => {
	const portal = await aPortal();
	const long = ballot(1, { body: 'x'.repeat(20_000) });
	expect(await keepBallot(portal.box, long)).toBe('inserted');
	expect(inFile(portal)).toBe(1);
	expect(await findBallot(portal.box, long.id, 1)).toEqual(long);
});

test('another process finds all ballots, takes none and takes none away', async () => {
	const portal = await aPortal();
	await keepBallot(portal.box, ballot(1));
	const other = openDatabases(readConfig({ DATA_DIR: portal.folder }));
	expect(await idsIn(other)).toEqual([ballot(1).id]);
	await keepBallot(portal.box, ballot(2));
	expect(await idsIn(other)).toEqual(idsOf([ballot(1), ballot(2)]));
	await expect(keepBallot(other.box, ballot(3))).rejects.toThrow('one process takes the ballots of a box');
	await other.close();
	expect(await idsIn(opened(taken(portal)))).toEqual(idsOf([ballot(1), ballot(2)]));
	expect(await idsIn(portal)).toEqual(idsOf([ballot(1), ballot(2)]));
});

test('when the process that took ballots has ended another may', async () => {
	const portal = await aPortal();
	const first = openDatabases(readConfig({ DATA_DIR: portal.folder }));
	await keepBallot(first.box, ballot(1));
	await expect(keepBallot(portal.box, ballot(2))).rejects.toThrow('one process');
	await first.close();
	expect(trays(portal.folder).map((file) => existsSync(file))).toEqual([false, false]);
	expect(await keepBallot(portal.box, ballot(2))).toBe('inserted');
	expect(await idsIn(portal)).toEqual(idsOf([ballot(1), ballot(2)]));
});

test('what is being done in the box is done before it closes, and nothing that came meanwhile is lost', async () => {
	const portal = await aPortal();
	const closing = openDatabases(readConfig({ DATA_DIR: portal.folder }));
	await keepBallot(closing.box, ballot(0));
	let closed: Promise<void> | undefined;
	await closing.box.transaction().execute(async (trx) => {
		await trx.selectFrom('ballot').selectAll().execute();
		await Promise.all([1, 2, 3, 4, 5].map((at) => keepBallot(closing.box, ballot(at))));
		closed = closing.close();
		await sleep(50);
		await trx.selectFrom('ballot').selectAll().execute();
	});
	await closed;
	expect(await idsIn(portal)).toEqual(idsOf(ballots(6)));
});

test('a portal may close while its box is busy, and as soon as it has taken something', async () => {
	const config = await aConfig('sqlite', migrated());
	for (const life of [0, 1, 2, 3, 4, 5]) {
		const databases = openDatabases(config);
		const busy = life % 2 === 0 ? idsIn(databases) : [];
		await keepBallot(databases.box, ballot(life));
		const closed = databases.close();
		await busy;
		await closed;
	}
	expect(await idsIn(opened(config))).toEqual(idsOf(ballots(6)));
});

test('while the box cannot be written ballots are taken, nobody is told less than all, and then they are all there', async () => {
	const portal = await aPortal();
	await keepBallot(portal.box, ballot(1));
	const lock = new Sqlite(boxOf(portal.folder));
	lock.exec('begin exclusive');
	expect(await keepBallot(portal.box, ballot(2))).toBe('inserted');
	await expect(idsIn(portal)).rejects.toThrow('locked');
	expect(await keepBallot(portal.box, ballot(3))).toBe('inserted');
	lock.close();
	expect(await idsIn(portal)).toEqual(idsOf([ballot(1), ballot(2), ballot(3)]));
});

test('where ballots lie in the intake tells nothing of the order in which they came', async () => {
	const portal = await aPortal();
	const some = ballots(1000);
	for (const each of some) await keepBallot(portal.box, each);
	const [tray = ''] = trays(taken(portal).dataDir);
	const order = new Map(some.map(({ id }, at) => [id, at]));
	const lying = readSlots(tray).cells.map(({ text }) => order.get(text) ?? NaN);
	expect(lying.length).toBeGreaterThan(100); // all of them, but that a slow disk makes a lull
	const rho = rankCorrelation([...lying.keys()], lying);
	expect(Math.abs(rho) < 5 / Math.sqrt(lying.length) ? 0 : rho).toBe(0);
});

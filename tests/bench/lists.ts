import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bijie2010, stratumHeads } from '#domain/scheme';
import { required, utf8, type Result } from '#domain/basics';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { takeList } from '#lib/server/acts/frame.ts';
import { usualChoice } from '#lib/server/acts/lists/choice.ts';
import { openTable } from '#lib/server/files/long-table.ts';
import { openVault, type Vault } from '#lib/server/files/vault.ts';
import { createAccount } from '#lib/server/auth/index.ts';
import { worldIn } from '../journeys/seed.ts';
import { note } from './measure.ts';
import { watched } from './watched.ts';

const PEOPLE = 1_000_000;
const PIECE = 10_000;

function sure<T>(outcome: Result<T, unknown>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
	return outcome.value;
}

/** A list of citizens as an office would upload it, sealed in the data folder; it never lies in memory as a whole. */
async function aList(folder: string, counties: readonly string[]): Promise<Vault> {
	const vault = await openVault(folder);
	await vault.write(utf8('person_key,county,town_rural,label\n'));
	for (let from = 0; from < PEOPLE; from += PIECE) {
		const rows = Array.from({ length: PIECE }, (_, i) => {
			const at = from + i;
			const county = counties[at % counties.length] ?? '';
			return `52240119${String(at).padStart(10, '0')},${county},${at % 3 === 0 ? 'town' : 'rural'},张${at}\n`;
		});
		await vault.write(utf8(rows.join('')));
	}
	return vault.close();
}

/** A list of a million people, from the uploaded file to rows in the database. */
export async function benchLists(): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-bench-'));
	const world = await worldIn(folder);
	try {
		const group = required(
			bijie2010.groups.find(({ code }) => code === 'citizen'),
			'citizens'
		);
		const actor = sure(
			await createAccount(world, { name: 'frames', password: 'a long password', role: 'frameKeeper' })
		);
		const clerk = sure(await createAccount(world, { name: 'clerk', password: 'a long password', role: 'clerk' }));
		const cycle = sure(await createCycle(world, clerk, { year: 2010, scheme: bijie2010, demo: false }));
		const counties = required(stratumHeads(bijie2010, group), 'counties');
		const table = sure(await openTable(await aList(folder, counties)));
		const choice = usualChoice(bijie2010, group, table.columns);
		const before = process.memoryUsage.rss() / 1e6;
		const started = performance.now();
		const { value, memory, delay } = await watched(() => takeList({ world, actor, cycle }, group.code, table, choice));
		note(`take a list of ${sure(value)} people`, (performance.now() - started) / 1000, 's');
		note('  most memory of the process, and before it began', memory, `MB, ${before.toFixed(0)} MB`);
		note('  longest wait of other requests', delay, 'ms');
	} finally {
		await world.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

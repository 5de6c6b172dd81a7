import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cycleId } from '#domain/basics';
import { checkArchive, type ArchiveFiles } from '../../../src/cli/archive/checks.ts';
import { archiveOf, writeArchive } from '../../../src/cli/archive/write.ts';
import { insiders, other, put, type Insider } from '../../attacks/crimes/archive.ts';
import { runCommand } from '../../builders/command.ts';
import { aFinalYear, anArchive } from '../../builders/final-year.ts';
import { aYear } from '../../builders/year.ts';
import { ensurePython, python } from '../../independent/python.ts';

let honest: Map<string, string> = new Map();
const textOf = (name: string): string => honest.get(name) ?? '';

beforeAll(ensurePython);

const failed = (files: ArchiveFiles): string[] =>
	checkArchive(files)
		.filter(({ passed }) => !passed)
		.map(({ name }) => name);

/** Copies in which one file lacks, repeats or has other characters at some places, with the list of files put right. */
function alterations(): Insider[] {
	const names = [...honest.keys()].filter((name) => name !== 'manifest.json');
	return names.flatMap((name): Insider[] => {
		const at = (share: number) => Math.floor(share * (textOf(name).length - 1));
		const turned = (place: number) => (text: string) => {
			const letter = text[place] === '7' ? '8' : '7';
			return text.slice(0, place) + letter + text.slice(place + 1);
		};
		return [
			[`${name} emptied`, '', put(name, () => '')],
			[`${name} cut in half`, '', put(name, (text) => text.slice(0, at(0.5)))],
			[`${name} twice`, '', put(name, (text) => text + text)],
			...[0, 0.13, 0.37, 0.5, 0.71, 0.9, 1].map((share): Insider => [
				`${name} at ${share}`,
				'',
				put(name, turned(at(share)))
			])
		];
	});
}

describe('the archive of a final year', () => {
	test('is found out by the check meant for it, whatever an insider does, in both programs', async () => {
		honest = await anArchive(await aFinalYear());
		expect(failed(honest)).toEqual([]);
		const bent = [...insiders, ...alterations()].map(([what, found, bend]) => {
			const files = new Map(honest);
			bend(files);
			return { what, found, files };
		});
		for (const { what, found, files } of bent) {
			const names = failed(files);
			expect({ what, detected: found === '' ? names.length > 0 : names.includes(found) }).toEqual({
				what,
				detected: true
			});
		}
		const lines = [honest, ...bent.map(({ files }) => files)].map((files) =>
			JSON.stringify({ files: Object.fromEntries(files) })
		);
		const folder = aFolder();
		writeFileSync(path.join(folder, 'cases.ndjson'), lines.join('\n'));
		const { stdout, stderr } = python('verify_archive.py', '--cases', path.join(folder, 'cases.ndjson'));
		expect(stderr).toBe('');
		expect(stdout.trim().split('\n')).toEqual(['accept', ...bent.map(() => 'refuse')]);
	});

	test('is written, read and checked on the command line by both programs', async () => {
		const files = await anArchive(await aFinalYear());
		const folder = path.join(aFolder(), 'archive');
		await writeArchive(folder, files);
		const ours = runCommand('verify', 'archive', folder);
		expect(ours.stdout).not.toContain('FAIL');
		expect(ours.status).toBe(0);
		const theirs = python('verify_archive.py', folder);
		expect(theirs.stdout).not.toContain('FAIL');
		expect(theirs.status).toBe(0);
		const known = ['--head', `1:${other}`];
		expect(runCommand('verify', 'archive', folder, ...known).status).toBe(1);
		expect(python('verify_archive.py', folder, ...known).status).toBe(1);
		expect(runCommand('verify', 'archive', folder, '--head', 'x').status).toBe(2);
		await expect(writeArchive(folder, files)).rejects.toThrow(/exist/);
	});

	test('is not made of a year of which the ledger tells otherwise', async () => {
		const year = await aFinalYear();
		const { portal } = year.world;
		await anArchive(year);
		await portal.updateTable('score').set({ annual: 91 }).where('unit', '=', 'north').execute();
		expect(await archiveOf(year.world, year.cycle)).toBeNull();
		await portal.updateTable('score').set({ annual: 90 }).where('unit', '=', 'north').execute();
		await anArchive(year);
		const row = await portal.selectFrom('disclosure').selectAll().limit(1).executeTakeFirstOrThrow();
		await portal
			.insertInto('disclosure')
			.values({ ...row, unit: 'moon' })
			.execute();
		expect(await archiveOf(year.world, year.cycle)).toBeNull();
	});

	test('is not made of a year that is not final or not there', async () => {
		const { world, cycle } = await aYear();
		expect(await archiveOf(world, cycle)).toBeNull();
		expect(await archiveOf(world, cycleId('nowhere'))).toBeNull();
	});
});

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-archive-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

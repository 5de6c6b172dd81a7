import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bytesOf } from '#lib/server/files/source.ts';
import { clearVaults, openVault } from '#lib/server/files/vault.ts';

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-vault-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

const filesIn = (folder: string): string[] =>
	readdirSync(path.join(folder, 'uploads')).map((name) => path.join(folder, 'uploads', name));

test('what waits in a vault can be read again and again, and on the disk by nobody', async () => {
	const folder = aFolder();
	const open = await openVault(folder);
	const text = Buffer.from('person_key,label\n'.repeat(20_000));
	for (let at = 0; at < text.length; at += 50_000) await open.write(text.subarray(at, at + 50_000));
	const vault = await open.close();
	expect(vault.size).toBe(text.length);
	const readings = [await bytesOf(vault), await bytesOf(vault)];
	expect(readings.map((bytes) => text.equals(bytes))).toEqual([true, true]);
	const [file = ''] = filesIn(folder);
	expect(readFileSync(file).includes('person_key')).toBe(false);
	expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a vault is gone when it is removed, and whatever an earlier process left when all are cleared', async () => {
	const folder = aFolder();
	const [one, other] = [await openVault(folder), await openVault(folder)];
	await one.write(Buffer.from('one'));
	await (await one.close()).remove();
	expect(filesIn(folder)).toHaveLength(1);
	await other.close();
	await clearVaults(folder);
	expect(existsSync(path.join(folder, 'uploads'))).toBe(false);
});

test('a vault that is removed before it was ever read does not come back', async () => {
	const folder = aFolder();
	for (let times = 0; times < 2_000; times++) await (await openVault(folder)).remove();
	expect(filesIn(folder)).toEqual([]);
});

import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hmacSha256, toHex } from '#domain/basics';
import { openKeys } from '#lib/server/keys.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-keys-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('keys are made once and stay', () => {
	const folder = aFolder();
	const first = openKeys(folder, random);
	const again = openKeys(folder, random);
	expect(toHex(again.pepper)).toBe(toHex(first.pepper));
	first.openWrapping('p-2010');
	again.openWrapping('p-2010');
	expect(toHex(again.wrappingKey('p-2010', 'k'))).toBe(toHex(first.wrappingKey('p-2010', 'k')));
	expect(toHex(again.decoy('1234567'))).toBe(toHex(first.decoy('1234567')));
	expect(toHex(again.frameKey('f'))).toBe(toHex(first.frameKey('f')));
});

test('the key file is for its owner only to read, and nothing else lies beside it', () => {
	const folder = aFolder();
	openKeys(folder, random);
	openKeys(folder, random);
	expect(readdirSync(folder)).toEqual(['keys.json']);
	expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o400);
});

test('each frame and each signing key of each year has a key of its own, derived from different secrets', () => {
	const keys = openKeys(aFolder(), random);
	for (const year of ['p-2010', 'p-2011']) keys.openWrapping(year);
	const all = [
		keys.pepper,
		keys.wrappingKey('p-2010', 'a'),
		keys.wrappingKey('p-2010', 'b'),
		keys.wrappingKey('p-2011', 'a'),
		keys.decoy('a'),
		keys.frameKey('a'),
		keys.frameKey('b')
	];
	expect(new Set(all.map(toHex)).size).toBe(7);
	expect(new Set(all.map((key) => key.length))).toEqual(new Set([32]));
});

test("a year's signing keys cannot be unwrapped any more once that is destroyed, by no copy of the key file", () => {
	const folder = aFolder();
	const keys = openKeys(folder, random);
	for (const year of ['p-2010', 'p-2011']) keys.openWrapping(year);
	keys.destroyWrapping('p-2010');
	keys.destroyWrapping('p-2010');
	expect(readdirSync(folder).sort()).toEqual(['keys.json', 'signing-p-2011.key']);
	expect(() => keys.wrappingKey('p-2010', 'a')).toThrow();
	expect(keys.wrappingKey('p-2011', 'a')).toHaveLength(32);
});

test('a key is the HMAC of its name', () => {
	const folder = aFolder();
	const hex = (byte: string) => byte.repeat(32);
	writeFileSync(
		path.join(folder, 'keys.json'),
		JSON.stringify({ pepper: hex('01'), credential: hex('02'), frame: hex('03') })
	);
	const keys = openKeys(folder, random);
	expect(keys.decoy('1234567')).toEqual(hmacSha256(new Uint8Array(32).fill(2))('gongping/1/decoy\n1234567'));
	expect(keys.frameKey('f')).toEqual(hmacSha256(new Uint8Array(32).fill(3))('f'));
});

test('a damaged key file is never replaced', () => {
	const folder = aFolder();
	openKeys(folder, random);
	chmodSync(path.join(folder, 'keys.json'), 0o600);
	writeFileSync(path.join(folder, 'keys.json'), '{"pepper":"00"}');
	expect(() => openKeys(folder, random)).toThrow();
	expect(statSync(path.join(folder, 'keys.json')).size).toBe(15);
});

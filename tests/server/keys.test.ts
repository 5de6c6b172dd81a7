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
	expect(toHex(again.classKey('c/g/s'))).toBe(toHex(first.classKey('c/g/s')));
	expect(toHex(again.frameKey('f'))).toBe(toHex(first.frameKey('f')));
});

test('the key file is for its owner only to read, and nothing else lies beside it', () => {
	const folder = aFolder();
	openKeys(folder, random);
	openKeys(folder, random);
	expect(readdirSync(folder)).toEqual(['keys.json']);
	expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o400);
});

test('each class and each frame has a key of its own, derived from different secrets', () => {
	const keys = openKeys(aFolder(), random);
	const all = [keys.pepper, keys.classKey('a'), keys.classKey('b'), keys.frameKey('a'), keys.frameKey('b')];
	expect(new Set(all.map(toHex)).size).toBe(5);
	expect(all.map((key) => key.length)).toEqual([32, 32, 32, 32, 32]);
});

test('a key is the HMAC of its name', () => {
	const folder = aFolder();
	const hex = (byte: string) => byte.repeat(32);
	writeFileSync(
		path.join(folder, 'keys.json'),
		JSON.stringify({ pepper: hex('01'), credential: hex('02'), frame: hex('03') })
	);
	const keys = openKeys(folder, random);
	expect(keys.classKey('c/g/s')).toEqual(hmacSha256(new Uint8Array(32).fill(2))('c/g/s'));
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

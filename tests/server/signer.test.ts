import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isSignedBy } from '#domain/basics';
import { openSigner } from '#lib/server/signer.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));

function aFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-signer-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('the portal keeps its key, for its owner only to read, and the law accepts its signatures', () => {
	const folder = aFolder();
	const [first, again] = [openSigner(folder, random), openSigner(folder, random)];
	expect(again.publicKey).toBe(first.publicKey);
	expect(isSignedBy(first.publicKey, 'text', again.sign('text'))).toBe(true);
	expect(statSync(path.join(folder, 'instance.key')).mode & 0o777).toBe(0o400);
	expect(openSigner(aFolder(), random).publicKey).not.toBe(first.publicKey);
});

test('the key of RFC 8032 §7.1, test 2, has the public key given there', () => {
	const folder = aFolder();
	writeFileSync(path.join(folder, 'instance.key'), '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
	const { publicKey } = openSigner(folder, random);
	expect(publicKey).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
});

test('a damaged key is never replaced', () => {
	const folder = aFolder();
	openSigner(folder, random);
	chmodSync(path.join(folder, 'instance.key'), 0o600);
	writeFileSync(path.join(folder, 'instance.key'), 'half');
	expect(() => openSigner(folder, random)).toThrow();
});

import { gzipSync } from 'node:zlib';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../src/cli/verify/draw.ts';
import { runCommand } from '../builders/command.ts';
import { aFrameText, aManifest, aStratum } from '../builders/draw.ts';

const people = aStratum('east', 30);
let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
	const manifest = aManifest(people, 10);
	writeFileSync(at('manifest.json'), JSON.stringify(manifest));
	writeFileSync(at('frame.tsv'), aFrameText(people));
	writeFileSync(at('frame.tsv.gz'), gzipSync(aFrameText(people)));
	writeFileSync(at('cut.json'), JSON.stringify(manifest).slice(0, -20));
	writeFileSync(at('other.tsv'), aFrameText(people.slice(1)));
	writeFileSync(at('bent.json'), JSON.stringify({ ...manifest, seed: 'none' }));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('an honest draw passes every check', () => {
	const { status, stdout } = runCommand('verify', 'draw', at('manifest.json'), at('frame.tsv'));
	expect(status).toBe(0);
	expect(stdout).toContain('PASS  stratum-selection  citizens/east');
	expect(stdout).not.toContain('FAIL');
});

test('a draw from a list that lacks somebody fails, and the output says where', () => {
	const { status, stdout } = runCommand('verify', 'draw', at('manifest.json'), at('other.tsv'));
	expect(status).toBe(1);
	expect(stdout).toMatch(/FAIL {2}frame-members\n {6}expected 29\n {6}found {4}30/);
});

test('a program reads the checks as JSON', () => {
	const { status, stdout } = runCommand('verify', 'draw', at('manifest.json'), at('frame.tsv'), '--json');
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({ passed: true });
	expect(stdout).toContain('"name":"frame-form"');
});

test('a file that is no manifest is refused with the place where it is wrong', () => {
	const { status, stderr } = runCommand('verify', 'draw', at('bent.json'), at('frame.tsv'));
	expect(status).toBe(2);
	expect(stderr).toContain('seed');
});

test('without files the usage is shown', () => {
	const { status, stderr } = runCommand('verify', 'draw');
	expect(status).toBe(2);
	expect(stderr).toContain('MANIFEST');
});

test('a compressed list is read as it is', () => {
	expect(runCommand('verify', 'draw', at('manifest.json'), at('frame.tsv.gz')).status).toBe(0);
});

test('a manifest cut short is refused with a sentence', () => {
	const { status, stderr } = runCommand('verify', 'draw', at('cut.json'), at('frame.tsv'));
	expect(status).toBe(2);
	expect(stderr).toContain('cut short');
});

test.each([
	['https://a.org/cycles/y-2010/draws/citizen', ''],
	['https://a.org/open/cycles/y-2010/draws/citizen/manifest.json?attempt=2', '?attempt=2']
])('the files of the draw at %s are known', (page, search) => {
	const folder = 'https://a.org/open/cycles/y-2010/draws/citizen';
	expect(filesOf(page)).toEqual({
		manifest: `${folder}/manifest.json${search}`,
		frame: `${folder}/frame.tsv.gz${search}`,
		attempts: `${folder}/attempts.json${search}`
	});
});

test('a path or another page is no address of a draw', () => {
	expect([filesOf('draws/citizen'), filesOf('https://a.org/cycles')]).toEqual([null, null]);
});

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { required } from '#domain/basics';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchNode, lacksNode, nodeIn } from '../../src/cli/node.mjs';

let bin: string;
beforeEach(() => {
	bin = mkdtempSync(path.join(tmpdir(), 'bin-'));
});
afterEach(() => rmSync(bin, { recursive: true }));

const inIt = (name: string): string => path.join(bin, name);

/** Stands for npm where it hands over another package than the one that was asked for. */
function handOverAnother([, spec, , folder]: string[]): Promise<void> {
	const archive = `${required(spec, 'the package').replace('@', '-')}.tgz`;
	writeFileSync(path.join(required(folder, 'the folder'), archive), 'another');
	return Promise.resolve();
}

test('the own Node of the project goes before the one of the machine, which is new enough to run this', () => {
	expect(nodeIn(bin)).toBe(process.execPath);
	writeFileSync(inIt('node'), '');
	expect(nodeIn(bin)).toBe(inIt('node'));
	expect(lacksNode(bin)).toBe(false);
});

test.runIf(process.platform === 'linux')('a Node other than the one pinned here is never put in place', async () => {
	expect(lacksNode(bin)).toBe(true);
	await expect(
		fetchNode({ npm: handOverAnother, quietly: () => Promise.reject(new Error('nothing to unpack')) }, bin)
	).rejects.toThrow('is not the package');
	expect(existsSync(inIt('node'))).toBe(false);
});

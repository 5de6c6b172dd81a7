import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** Both take the whole machine, so they run one after the other. */
test.describe.configure({ mode: 'serial', timeout: 600_000 });

type Running = { readonly child: ChildProcess; readonly ended: Promise<number | null>; readonly said: () => string };

function start(words: readonly string[], env: Record<string, string> = {}): Running {
	const child = spawn(process.execPath, ['src/cli/main.ts', ...words], { env: { ...process.env, ...env } });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
	return { child, ended: new Promise((resolve) => child.once('exit', resolve)), said: () => output };
}

test('real ratings go through the whole portal and none is lost', async () => {
	const { ended, said } = start(['replay', 'tests/vectors/insteval']);
	expect(await ended, said()).toBe(0);
	expect(said()).toContain('600 letters, 600 ballots cast, 600 counted');
	const covering = Number(/(\d+) of 14 intervals cover/.exec(said())?.[1]);
	expect(covering).toBeGreaterThanOrEqual(10);
});

/** Starts the demonstration, waits until it tells its address, looks at the front page, and stops it. */
async function visitDemo(dir: string): Promise<string> {
	const { child, ended, said } = start(['demo'], { DATA_DIR: dir, PORT: '0' });
	try {
		const address = /demonstration: (http:\/\/127\.0\.0\.1:\d+)/;
		await expect.poll(said, { timeout: 500_000 }).toMatch(address);
		const front = await fetch(address.exec(said())?.[1] ?? '');
		expect(front.status).toBe(200);
		expect(await front.text()).toContain('2011');
	} finally {
		child.kill('SIGTERM');
		await ended;
	}
	return said();
}

test('the demonstration loads itself once, tells its passwords once and keeps its data', async () => {
	const dir = mkdtempSync(path.join(tmpdir(), 'demo-'));
	try {
		expect(await visitDemo(dir)).toMatch(/clerk +(\w{4}-){3}\w{4}/);
		const codes = readFileSync(path.join(dir, 'demo/codes.csv'), 'utf8');
		expect(codes).toMatch(/^code,group,county\n\d{6} \d{6} \d{6},人民群众,毕节市\n/);
		expect(statSync(path.join(dir, 'demo/codes.csv')).mode & 0o777).toBe(0o600);
		expect(await visitDemo(dir)).not.toMatch(/(\w{4}-){3}\w{4}/);
		expect(readFileSync(path.join(dir, 'demo/codes.csv'), 'utf8')).toBe(codes);
	} finally {
		rmSync(dir, { recursive: true });
	}
});

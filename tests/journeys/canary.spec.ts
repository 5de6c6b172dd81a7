import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { filesBelow, holders } from '../builders/traces.ts';
import { begin, codeOf, onward, phone, submit, tickAll } from './rater.ts';
import { expect, test, type Portal } from './world.ts';

const AGENT = 'Canary-Browser/77.4242';
const ADDRESS = '203.0.113.242';

/** A server over a portal's folder whose temporary files and words are caught. */
async function aWatchedServer({ folder }: Portal) {
	const temporary = mkdtempSync(path.join(tmpdir(), 'gongping-canary-'));
	const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', TMPDIR: temporary };
	const server = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
	const lines = createInterface(server.stdout);
	const url = await new Promise<string>((resolve) => {
		lines.on('line', (line) => {
			said += line;
			const address = /^listening on (\S+)$/.exec(line)?.[1];
			if (address) resolve(address);
		});
	});
	const stop = async (): Promise<ReadonlyMap<string, string>> => {
		const ended = once(server, 'exit');
		server.kill('SIGTERM');
		await ended;
		const found = new Map([...filesBelow(folder), ...filesBelow(temporary), ['what the server said', said]]);
		rmSync(temporary, { recursive: true, force: true });
		return found;
	};
	return { url, stop };
}

async function rate(page: Page, code: string): Promise<string> {
	await begin(page, code);
	for (let at = 0; at < 12; at++) {
		await tickAll(page, at % 7);
		await onward(page).click();
	}
	return submit(page);
}

for (const javaScriptEnabled of [true, false])
	test(`nothing of who rated is left anywhere, ${javaScriptEnabled ? 'with' : 'without'} JavaScript (V1)`, async ({
		browser,
		portal
	}) => {
		const { url, stop } = await aWatchedServer(portal);
		const context = await browser.newContext({
			baseURL: url,
			viewport: phone,
			javaScriptEnabled,
			userAgent: AGENT,
			extraHTTPHeaders: { 'x-forwarded-for': ADDRESS, 'x-real-ip': ADDRESS }
		});
		const page = await context.newPage();
		const code = codeOf(portal);
		const receipt = await rate(page, code);
		await page.getByRole('button', { name: '现在就去查一查' }).click();
		await expect(page.getByText(`已计入: ${receipt}`)).toBeVisible();
		await context.close();
		const files = await stop();
		const digits = code.replaceAll(' ', '');
		for (const trace of [code, digits, digits.slice(7), AGENT, ADDRESS]) expect(holders(files, trace)).toEqual([]);
		expect(holders(files, '"answers":{')).toEqual(['box.sqlite']);
		expect(holders(files, receipt)).toEqual(['box.sqlite']);
	});

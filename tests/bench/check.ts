import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyManifest } from '#domain/draw';
import { aBrowser, watchTurns } from './browser.ts';
import { note } from './measure.ts';
import { startPortal } from './server.ts';

/**
 * How long a visitor's Chromium takes to check a draw from its two files, and how long its page stands still meanwhile. The
 * files alone are judged: nobody wrote this draw into a ledger.
 */
export async function benchBrowserCheck(folder: string, manifest: AnyManifest, frame: string): Promise<void> {
	const record = path.join(folder, 'manifest.json');
	writeFileSync(record, JSON.stringify(manifest));
	const portal = await startPortal(folder);
	const browser = await aBrowser();
	try {
		const page = await browser.newPage({ baseURL: portal.url });
		await page.goto('/verify/draw');
		await page.getByText('核对自己手上的文件').click();
		await page.getByLabel(/manifest\.json/).setInputFiles(record);
		await page.getByLabel(/frame\.tsv/).setInputFiles(frame);
		const longest = await watchTurns(page);
		const started = performance.now();
		await page.getByRole('button', { name: '核对这两个文件' }).click();
		await page.locator('[data-check="frame-hash"].passed').waitFor({ timeout: 300_000 });
		note(`check of ${manifest.frame.members} leaves in Chromium`, (performance.now() - started) / 1000, 's');
		note('  longest time it was deaf', await longest(), 'ms');
	} finally {
		await browser.close();
		await portal.stop();
	}
}

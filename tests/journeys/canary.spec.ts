import type { Page } from '@playwright/test';
import { holders } from '../builders/traces.ts';
import { begin, codeOf, onward, phone, submit, tickAll } from './rater.ts';
import { aWatchedServer } from './watched-server.ts';
import { expect, test } from './world.ts';

const AGENT = 'Canary-Browser/77.4242';
const ADDRESS = '203.0.113.242';

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

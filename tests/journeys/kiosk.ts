import type { Browser, Page, ViewportSize } from '@playwright/test';
import { signIn } from './office.ts';
import { codeField, headline, send } from './rater.ts';
import { expect, expectSound, type Portal } from './world.ts';

export const DESK = '/office/cycles/522400-2010/kiosks';
export const pictures = process.env['PICTURES'];
export const picture = async (page: Page, name: string): Promise<void> => {
	if (pictures)
		await page.screenshot({ path: `${pictures}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
};

/** The office sets up a machine; the link that makes a browser that machine. */
export async function setUp(page: Page, portal: Portal): Promise<string> {
	await signIn(page, portal, 'surveyAgency');
	await page.goto('/office/cycles/522400-2010');
	await page.getByRole('link', { name: '公用评价机' }).click();
	await expectSound(page);
	await page.getByLabel('放在哪里').fill('政务服务大厅一楼');
	await picture(page, 'kiosk-desk');
	await page.getByRole('button', { name: '设一台机器' }).click();
	await expect(headline(page, '1 号机（政务服务大厅一楼）的设置口令')).toBeVisible();
	await expectSound(page);
	await picture(page, 'kiosk-code');
	return page.getByText('/kiosk/setup#').innerText();
}

/** A machine that the office has set up, in a browser which does not know of it yet. */
export async function aMachine(page: Page, portal: Portal, browser: Browser, viewport: ViewportSize) {
	const link = await setUp(page, portal);
	const machine = await browser.newContext({ viewport, baseURL: portal.url });
	return { link, machine, screen: await machine.newPage() };
}

/** Makes a browser the machine of a link. Its clock stands still unless the function that comes back moves it. */
export async function install(page: Page, link: string): Promise<(seconds: number) => Promise<void>> {
	let now = Date.now();
	const pass = async (seconds: number): Promise<void> => {
		now += seconds * 1000;
		await page.clock.setFixedTime(now);
		// The machine looks at its clock every second.
		await page.waitForTimeout(1500);
	};
	await page.clock.setFixedTime(now);
	await page.goto(link);
	await expect(page.getByLabel('设置口令')).not.toHaveValue('');
	expect(page.url()).not.toContain('#');
	await picture(page, 'kiosk-setup');
	await page.getByRole('button', { name: '设为公用评价机' }).click();
	await expect(codeField(page)).toBeVisible();
	return pass;
}

export async function start(page: Page, code: string): Promise<void> {
	await send(page, code);
	await expect(headline(page, '先看看他们做了什么')).toBeVisible();
}

export const still = (page: Page) => page.getByRole('alertdialog', { name: '您还在吗？' });

/** All that a page and its browser hold of whoever was there before. */
const leftIn = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
		const stores = [localStorage, sessionStorage].map((store) => JSON.stringify(Object.entries(store)));
		const named = [await indexedDB.databases(), await caches.keys(), history.state, location.href, document.cookie];
		return [document.documentElement.outerHTML, ...fields, ...stores, JSON.stringify(named)].join('\n');
	});

/** Nothing of a person is left: on the page, in the browser, or one step back in its history. */
export async function expectClean(page: Page, traces: readonly string[]): Promise<void> {
	await expect(codeField(page)).toHaveValue('');
	for (const look of [() => Promise.resolve(null), () => page.goBack(), () => page.goForward()]) {
		await look();
		const left = await leftIn(page);
		for (const trace of traces) expect(left).not.toContain(trace);
	}
	await page.goto('/kiosk');
	await expect(codeField(page)).toHaveValue('');
}

export const tracesOf = (code: string, ...more: readonly string[]): string[] => {
	const digits = code.replaceAll(' ', '');
	return [code, digits, digits.slice(7), '"answers"', 'citizen/', ...more];
};

import type { Page } from '@playwright/test';
import { begin, codeField, codeOf, mistyped, onward, openWithScript, phone, send, tickAll } from './rater.ts';
import { expect, test } from './world.ts';

test.use({ viewport: phone });

const toEnglish = (page: Page) => page.getByRole('button', { name: 'English', exact: true });
const toChinese = (page: Page) => page.getByRole('button', { name: '中文', exact: true });

/** Whatever an address or a request to the server has of a code that is on the page. */
function addresses(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	return asked;
}

/** Every address of the page, and every request with what it brings. */
function everythingHeard(page: Page): string[] {
	const heard: string[] = [];
	page.on('request', (request) => heard.push(request.url(), request.postData() ?? ''));
	page.on('framenavigated', (frame) => heard.push(frame.url()));
	return heard;
}

const forbidStoring = (page: Page) =>
	page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('forbidden', 'SecurityError');
		};
	});

const phrase = 'ABCDEFGHJKMN';
const phraseField = (page: Page) => page.getByLabel('找回口令');

async function typePhrase(page: Page): Promise<void> {
	await page.getByText('在别的手机上领过投票凭证').click();
	await phraseField(page).fill(phrase);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the language can be switched on every page of a ballot, and what was written stays', async ({
		page,
		portal
	}) => {
		const code = codeOf(portal);
		const asked = addresses(page);
		await page.goto('/ballot');
		await codeField(page).fill(code.slice(0, 10));
		await toEnglish(page).click();
		const field = page.getByLabel('Code on your letter');
		await expect(field).toHaveValue(code.slice(0, 10));
		await field.fill(code);
		await field.press('Enter');
		await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
		await toChinese(page).click();
		await page.getByRole('button', { name: '开始' }).click();
		await page.getByRole('radio', { name: '一般' }).check();
		await toEnglish(page).click();
		await expect(page.getByText('Question 1 of 12')).toBeVisible();
		await expect(page.getByRole('radio', { name: 'Neither satisfied nor dissatisfied' })).toBeChecked();
		for (let at = 0; at < 12; at++) {
			await tickAll(page, at % 7);
			await onward(page).click();
		}
		await toChinese(page).click();
		await expect(page.getByRole('heading', { level: 1, name: '请检查您的答案' })).toBeVisible();
		await expect(page.getByText('还没有选')).toHaveCount(0);
		await page.getByRole('button', { name: '提交' }).click();
		const receipt = await page.locator('.receipt').innerText();
		await toEnglish(page).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Counted' })).toBeVisible();
		await expect(page.locator('.receipt')).toHaveText(receipt);
		await page.getByRole('button', { name: 'Change my answers' }).click();
		await expect(page.getByText('Question 1 of 12')).toBeVisible();
		for (const secret of [code.replaceAll(' ', ''), code.slice(0, 6), receipt])
			expect(asked.join(' ')).not.toContain(secret);
	});

	test('Enter in a field goes on, and the same table is there in the other language', async ({ page, portal }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await begin(page, codeOf(portal, 'deputy'));
		await page.getByRole('button', { name: '改成表格' }).click();
		await page.getByRole('radio', { name: '毕节市 一般' }).check();
		await toEnglish(page).click();
		await expect(page.getByText('Page 1 of 12')).toBeVisible();
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
		await tickAll(page, 1);
		await page.getByRole('radio').first().press('Enter');
		await expect(page.getByText('Page 2 of 12')).toBeVisible();
	});

	test('a receipt that is in no box is not called counted by switching the language', async ({ page, portal }) => {
		const response = await page.request.post('/ballot?/speak&lang=en', {
			form: { receipt: '9G5X-0AKT-7M2C-Q4VE', credential: '', code: '520384' },
			headers: { origin: portal.url, accept: 'text/html' }
		});
		expect(response.status()).toBe(200);
		expect(await response.text()).not.toContain('9G5X');
	});
});

test.describe('with JavaScript', () => {
	for (const [what, keep] of [
		['half typed', (code: string) => code.slice(0, 10)],
		['mistyped', mistyped],
		['typed with more behind it', (code: string) => `${code} 7`]
	] as const)
		test(`a code that is ${what} stays, in no address and no request`, async ({ page, portal }) => {
			const typed = keep(codeOf(portal));
			const heard = everythingHeard(page);
			await openWithScript(page);
			await codeField(page).fill(typed);
			await toEnglish(page).click();
			await page.getByRole('button', { name: 'Get my ballot key' }).waitFor();
			await expect(page.getByLabel('Code on your letter')).toHaveValue(typed);
			await toChinese(page).click();
			await page.getByRole('button', { name: '领投票凭证' }).waitFor();
			await expect(codeField(page)).toHaveValue(typed);
			expect(page.url()).toBe(`${portal.url}/ballot`);
			expect(heard.join(' ')).not.toContain(typed.replaceAll(' ', '').slice(0, 9));
			await page.reload();
			await page.getByRole('button', { name: '领投票凭证' }).waitFor();
			await expect(codeField(page)).toHaveValue('');
			expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(typed.slice(0, 6));
		});

	for (const [what, keep] of [
		['alone', () => ''],
		['with a half typed code', (code: string) => code.slice(0, 10)]
	] as const)
		test(`a recovery phrase that is typed ${what} stays, in no address and no request`, async ({ page, portal }) => {
			const code = keep(codeOf(portal));
			const heard = everythingHeard(page);
			await openWithScript(page);
			await typePhrase(page);
			await codeField(page).fill(code);
			await toEnglish(page).click();
			await expect(page.getByLabel('Recovery phrase')).toHaveValue(phrase);
			await expect(page.getByLabel('Code on your letter')).toHaveValue(code);
			await toChinese(page).click();
			await expect(phraseField(page)).toHaveValue(phrase);
			await expect(phraseField(page)).toBeVisible();
			expect(page.url()).toBe(`${portal.url}/ballot`);
			await page.reload();
			await page.getByText('在别的手机上领过投票凭证').click();
			await expect(phraseField(page)).toHaveValue('');
			expect(heard.join(' ')).not.toContain(phrase);
			expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(phrase);
		});

	test('a recovery phrase goes to no server, even where the browser lets nothing be stored', async ({
		page,
		portal
	}) => {
		await forbidStoring(page);
		const heard = everythingHeard(page);
		await openWithScript(page);
		await typePhrase(page);
		await codeField(page).fill(codeOf(portal).slice(0, 10));
		await toEnglish(page).click();
		await expect(page.getByLabel('Code on your letter')).toHaveValue(codeOf(portal).slice(0, 10));
		expect(heard.join(' ')).not.toContain(phrase);
	});

	test('a code stays where the browser lets nothing be stored', async ({ page, portal }) => {
		await forbidStoring(page);
		await openWithScript(page);
		await codeField(page).fill(codeOf(portal).slice(0, 10));
		await toEnglish(page).click();
		await expect(page.getByLabel('Code on your letter')).toHaveValue(codeOf(portal).slice(0, 10));
	});

	test('a code that is filled in stays without the server hearing of it', async ({ page, portal }) => {
		const code = codeOf(portal);
		const heard: string[] = [];
		page.on('request', (request) => heard.push(request.url().replace(/#.*/, ''), request.postData() ?? ''));
		await page.goto(`/ballot#1.${code.replaceAll(' ', '')}`);
		await page.getByRole('button', { name: '领投票凭证' }).waitFor();
		await expect(codeField(page)).toHaveValue(code);
		const addressed: string[] = [];
		page.on('framenavigated', (frame) => addressed.push(frame.url()));
		await toEnglish(page).click();
		await expect(page.getByLabel('Code on your letter')).toHaveValue(code);
		expect(addressed.join(' ')).not.toContain(code.slice(0, 6));
		expect(page.url()).toBe(`${portal.url}/ballot`);
		expect(heard.join(' ')).not.toContain(code.replaceAll(' ', ''));
	});

	test('a key and answers under way stay, and are not sent for it', async ({ page, portal }) => {
		await openWithScript(page);
		await send(page, codeOf(portal));
		await expect(page.getByText('投票凭证已领到')).toBeVisible();
		const sent: string[] = [];
		page.on('request', (request) => sent.push(request.postData() ?? ''));
		await toEnglish(page).click();
		await expect(page.getByText('You have your ballot key')).toBeVisible();
		await toChinese(page).click();
		await page.getByRole('button', { name: '开始' }).click();
		await page.getByRole('radio', { name: '一般' }).check();
		await toEnglish(page).click();
		await expect(page.getByRole('radio', { name: 'Neither satisfied nor dissatisfied' })).toBeChecked();
		expect(sent.join('')).toBe('');
	});

	test('a ballot whose key the server made comes again from the server', async ({ page, portal }) => {
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BigInt'));
		await page.goto('/ballot');
		await send(page, codeOf(portal));
		await toEnglish(page).click();
		await page.getByRole('button', { name: 'Begin' }).click();
		await page.getByRole('radio', { name: 'Neither satisfied nor dissatisfied' }).check();
		await toChinese(page).click();
		await expect(page.getByRole('radio', { name: '一般' })).toBeChecked();
	});
});

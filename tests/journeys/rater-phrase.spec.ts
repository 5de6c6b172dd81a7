import { answerAll, codeOf, openWithScript, phone, recover, send, submit } from './rater.ts';
import { expect, test } from './world.ts';

test.use({ viewport: phone });

test('a lost key comes back by its phrase on another device, and there alone', async ({ page, portal, browser }) => {
	await openWithScript(page);
	await send(page, codeOf(portal));
	await page.getByText('换手机或怕丢').click();
	const phrase = (await page.locator('.phrase').innerText()).replace(/\s/g, '');
	const other = await (await browser.newContext({ viewport: phone, baseURL: portal.url })).newPage();
	await openWithScript(other);
	await send(other, codeOf(portal));
	await expect(other.locator('#code-error')).toContainText('已经领过投票凭证');
	await expect(other.getByText('在别的手机上领过投票凭证')).toBeVisible();
	await other.getByLabel('找回口令').fill(phrase.replace(/^./, (symbol) => (symbol === 'A' ? 'B' : 'A')));
	await other.getByRole('button', { name: '继续' }).click();
	await expect(other.locator('#phrase-error')).toContainText('找回口令里有字抄错了');
	await expect(other.locator('#code-error')).toBeHidden();
	await other.getByLabel('找回口令').fill(phrase);
	await other.getByRole('button', { name: '继续' }).click();
	await other.getByRole('button', { name: '开始' }).click();
	await answerAll(other, 12);
	await submit(other);
	await other.context().close();
});

test('a key that comes back by its phrase changes the ballot that was cast', async ({ page, portal, browser }) => {
	await openWithScript(page);
	await send(page, codeOf(portal));
	await page.getByText('换手机或怕丢').click();
	const phrase = await page.locator('.phrase').innerText();
	await page.getByRole('button', { name: '开始' }).click();
	await answerAll(page, 12);
	const first = await submit(page);
	const other = await (await browser.newContext({ viewport: phone, baseURL: portal.url })).newPage();
	await recover(other, codeOf(portal), phrase);
	await answerAll(other, 12);
	expect(await submit(other)).not.toBe(first);
	await other.context().close();
});

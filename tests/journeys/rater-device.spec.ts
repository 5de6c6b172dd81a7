import type { Page } from '@playwright/test';
import { answerAll, begin, codeField, codeOf, headline, openWithScript, phone, send, submit } from './rater.ts';
import { expect, expectSound, test } from './world.ts';

test.use({ viewport: phone });

const linkOf = (code: string): string => `/ballot#1.${code.replaceAll(' ', '')}`;
const goOn = (page: Page) => page.getByRole('button', { name: '继续这台手机上已经开始的评价' });
const change = (page: Page) => page.getByRole('button', { name: '修改已交的评价' });
const tick = (page: Page) => page.getByLabel('这是我自己的手机');
const first = (page: Page) => page.getByRole('button', { name: '开始' });

/** Gets the ballot key of a letter, and leaves it on this phone. */
async function keepKey(page: Page, code: string): Promise<void> {
	await openWithScript(page);
	await send(page, code);
	await tick(page).check();
}

test('scanning the letter again goes on where this phone is, before the ballot is cast and after', async ({
	page,
	portal
}) => {
	await keepKey(page, codeOf(portal));
	const again = await page.context().newPage();
	await again.goto(linkOf(codeOf(portal)));
	await first(again).click();
	await answerAll(again, 12);
	const receipt = await submit(again);
	const last = await page.context().newPage();
	await last.goto(linkOf(codeOf(portal)));
	await expect(headline(last, '已计入')).toBeVisible();
	await expect(last.locator('.receipt')).toHaveText(receipt);
	await expectSound(last);
	await last.getByRole('button', { name: '修改答案' }).click();
	await first(last).click();
	await answerAll(last, 12, 1);
	expect(await submit(last)).not.toBe(receipt);
});

test('scanning the letter again in the same tab keeps the answers so far', async ({ page, portal }) => {
	await begin(page, codeOf(portal));
	await page.getByRole('radio', { name: '一般' }).check();
	await page.goto(linkOf(codeOf(portal)).replace('#', '?scanned#'));
	await expect(page.getByRole('radio', { name: '一般' })).toBeChecked();
	await page.getByRole('radio', { name: '不了解' }).check();
	await page.reload();
	await expect(page.getByRole('radio', { name: '不了解' })).toBeChecked();
});

test('a second letter on the same phone leaves the first one its key, and neither is kept unasked', async ({
	page,
	portal
}) => {
	const [his, hers] = [codeOf(portal), codeOf(portal, 'citizen', 1)];
	await keepKey(page, his);
	const second = await page.context().newPage();
	await second.goto(linkOf(hers));
	await expect(codeField(second)).toHaveValue(hers);
	await expect(goOn(second)).toBeVisible();
	await expectSound(second);
	await second.getByRole('button', { name: '继续：领投票凭证' }).click();
	await expect(tick(second)).not.toBeChecked();
	await first(second).click();
	await answerAll(second, 12);
	const receipt = await submit(second);
	await tick(second).check();
	const both = await page.context().newPage();
	await both.goto('/ballot');
	await expect(codeField(both)).toBeVisible();
	await expect(both.getByText(receipt)).toBeVisible();
	await expect(change(both)).toBeVisible();
	await goOn(both).click();
	await expect(tick(both)).toBeChecked();
	await first(both).click();
	await answerAll(both, 12, 1);
	expect(await submit(both)).not.toBe(receipt);
	await both.goto(linkOf(hers));
	await expect(both.locator('.receipt')).toHaveText(receipt);
	await both.getByRole('button', { name: 'English' }).click();
	await expect(headline(both, 'Counted')).toBeVisible();
	await expect(both.locator('.receipt')).toHaveText(receipt);
});

test('two ballots of one phone, neither cast, are told apart, and the letter opens its own', async ({
	page,
	portal
}) => {
	const [his, hers] = [codeOf(portal, 'deputy'), codeOf(portal)];
	await keepKey(page, his);
	const second = await page.context().newPage();
	await second.goto(linkOf(hers));
	await second.getByRole('button', { name: '继续：' }).click();
	await tick(second).check();
	for (const lang of ['zh', 'en']) {
		const both = await page.context().newPage();
		await both.goto(`/ballot?lang=${lang}`);
		const kept = both.locator('section.card li');
		await expect(kept).toHaveCount(2);
		await expect(kept.first()).toContainText(lang === 'zh' ? '第 2 份 评价的单位：毕节市' : 'No. 2 rates 毕节市');
		await expect(kept.last()).toContainText(lang === 'zh' ? '第 1 份 评价的 7 个单位：' : 'No. 1 rates 7 units:');
		await expectSound(both);
		expect(await both.evaluate(() => JSON.stringify(localStorage))).not.toContain(his.replaceAll(' ', '').slice(0, 7));
	}
	const letter = await page.context().newPage();
	await letter.goto(linkOf(his));
	await expect(letter.getByText('You are asked to rate these 7 units')).toBeVisible();
});

test('in one tab a second letter takes no key away, and shows nobody what the first rater ticked', async ({
	page,
	portal
}) => {
	const [his, hers] = [codeOf(portal), codeOf(portal, 'citizen', 1)];
	await begin(page, his);
	await page.getByRole('radio', { name: '一般' }).check();
	await page.goto(linkOf(hers).replace('#', '?hers#'));
	await page.getByRole('button', { name: '继续：领投票凭证' }).click();
	await expect(first(page)).toBeVisible();
	const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
	expect(kept).not.toMatch(/neither|Satisfied/i);
	await page.goto(linkOf(his).replace('#', '?his#'));
	await first(page).click();
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a spent code is answered with the ballots of this phone, or where the phrase is typed', async ({
	page,
	portal,
	browser
}) => {
	const [his, hers] = [codeOf(portal), codeOf(portal, 'citizen', 1)];
	const other = await (await browser.newContext({ viewport: phone, baseURL: portal.url })).newPage();
	await openWithScript(other);
	await send(other, hers);
	await expect(first(other)).toBeVisible();
	await keepKey(page, his);
	const written = await page.evaluate(() => document.querySelector('.phrase')?.textContent ?? '');
	const wrong = await page.context().newPage();
	await openWithScript(wrong);
	await send(wrong, hers);
	await expect(wrong.getByRole('alert')).toContainText('已经领过投票凭证');
	await expect(goOn(wrong)).toBeVisible();
	await expectSound(wrong);
	await wrong.getByLabel('找回口令').fill(written);
	await send(wrong, hers);
	await expect(wrong.locator('#phrase-error')).toContainText('不是这个号码的');
	await other.goto('/ballot');
	await other.evaluate(() => sessionStorage.clear());
	await other.goto('/ballot');
	await send(other, his);
	await expect(other.locator('#code-error')).toContainText('已经领过投票凭证');
	await expect(other.getByLabel('找回口令')).toBeVisible();
	await other.context().close();
});

test('how to keep the key stands before the advice to wait, and the advice before the first question', async ({
	page,
	portal
}) => {
	await openWithScript(page);
	await send(page, codeOf(portal));
	await expect(page.getByText('抄下找回口令')).toBeVisible();
	const text = await page.locator('section.card').innerText();
	const places = [
		'这封信就作废了',
		'这是我自己的手机',
		'没交的答案不会留下',
		'抄下找回口令',
		'明天或更晚',
		'也可以现在就开始'
	];
	const found = places.map((place) => text.indexOf(place));
	expect(found).not.toContain(-1);
	expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('the receipt is there again after a reload and after looking it up, and can still be kept', async ({
	page,
	portal
}) => {
	await begin(page, codeOf(portal));
	await answerAll(page, 12);
	const receipt = await submit(page);
	await expect(page.locator('main')).not.toContainText('您可以关上这个页面');
	await expect(page.getByText('关上网页就不能再改了')).toBeVisible();
	await page.reload();
	await expect(page.locator('.receipt')).toHaveText(receipt);
	await page.getByRole('button', { name: '现在就去查一查' }).click();
	await expect(page.getByText(`已计入: ${receipt}`)).toBeVisible();
	await page.goBack();
	await expect(page.locator('.receipt')).toHaveText(receipt);
	await tick(page).check();
	const later = await page.context().newPage();
	await later.goto('/ballot');
	await change(later).click();
	await later.getByRole('button', { name: '修改答案' }).click();
	await first(later).click();
	await answerAll(later, 12, 1);
	expect(await submit(later)).not.toBe(receipt);
	await later.getByRole('button', { name: '家里还有一封信' }).click();
	await expect(codeField(later)).toHaveValue('');
});

test('who changes too late is told so, and still has the receipt of what counts', async ({ page, portal }) => {
	await begin(page, codeOf(portal));
	await answerAll(page, 12);
	const receipt = await submit(page);
	await page.getByRole('button', { name: '修改答案' }).click();
	await answerAll(page, 12, 1);
	await portal.closeRating();
	await page.getByRole('button', { name: '提交' }).click();
	await expect(page.getByRole('alert')).toContainText('填写已经结束');
	await expect(page.locator('.receipt')).toHaveText(receipt);
});

test('without a script the page says that closing it ends the changing', async ({ browser, portal }) => {
	const context = await browser.newContext({ viewport: phone, baseURL: portal.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await begin(page, codeOf(portal));
	await answerAll(page, 12);
	await submit(page);
	await expect(page.getByText('关上这个页面，以后就不能再改了')).toBeVisible();
	await context.close();
});

import type { Page } from '@playwright/test';
import { signReceipt, writeReceipt } from '#domain/ballot';
import { sha256Hex } from '#domain/basics';
import { signIn } from './office.ts';
import { desk, phone } from './rater.ts';
import { worldIn } from './seed.ts';
import { holdScripts } from './slow-script.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

/** The year whose rating has closed. */
const CLOSED = '522400-2009';

/** The line of a genuine receipt whose ballot is in no batch. */
async function aLostReceipt({ folder }: Portal): Promise<string> {
	const world = await worldIn(folder);
	const line = writeReceipt(signReceipt(world.signer, CLOSED, sha256Hex('lost')));
	await world.close();
	return line;
}

/** Two years take reports: what is chosen here belongs to the one that is open. */
const inOpenYear = (page: Page) => page.getByRole('group', { name: /2010 年度/ });

async function lodge(page: Page, receipt: string): Promise<void> {
	await page.goto('/verify/complaint');
	await page.locator('#receipt').fill(receipt);
	await page.getByRole('button', { name: '就这张票投诉' }).click();
}

for (const size of [phone, desk])
	for (const lang of ['zh', 'en'] as const)
		test(`the pages of complaints, reports and integrity are sound at ${size.width} px in ${lang}`, async ({
			page,
			portal
		}) => {
			await page.setViewportSize(size);
			await lodge(page, await aLostReceipt(portal));
			for (const address of [
				'/verify/complaint',
				`/cycles/${CLOSED}/complaints`,
				`/cycles/${CLOSED}/integrity`,
				'/report'
			]) {
				await page.goto(`${address}?lang=${lang}`);
				await expectSound(page);
			}
		});

test('one press on the page of the check makes a missing ballot a public complaint, which the auditor answers', async ({
	page,
	portal
}) => {
	const line = await aLostReceipt(portal);
	await page.goto('/verify/receipt');
	await page.locator('#receipt').fill(line);
	await page.locator('main form button').first().click();
	await expect(page.getByText('回执是真的，记录里却没有')).toBeVisible();
	await expectSound(page);
	await page.getByRole('button', { name: '就这张票投诉' }).click();
	await expect(page.getByRole('status')).toContainText('已经立案');
	await expect(page.getByText('等待监督员答复')).toBeVisible();
	await signIn(page, portal, 'auditor');
	await page.goto(`/office/cycles/${CLOSED}/complaints`);
	await page.getByLabel('已入账').check();
	await page.getByLabel('说明').fill('已查。');
	await page.getByRole('button', { name: '公开答复' }).click();
	await expect(page.getByRole('alert')).toContainText('与公开记录不符');
	await page.getByLabel('没有查明原因').check();
	await page.getByRole('button', { name: '公开答复' }).click();
	await expect(page.getByRole('status')).toContainText('答复已公开');
	await expectSound(page);
	await page.goto(`/cycles/${CLOSED}/complaints`);
	await expect(page.getByText('共 1 件，都已答复。 能证明丢失的选票：1 份。')).toBeVisible();
	await page.goto('/ledger');
	await expect(page.getByText(/监督员答复一件投诉：没有查明原因/)).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a complaint is lodged once, and a forged receipt not at all', async ({ page, portal }) => {
		const line = await aLostReceipt(portal);
		await lodge(page, line.replace('522400-2009', '522400-2010'));
		await expect(page.getByRole('alert')).toContainText('签名是假的');
		await lodge(page, line);
		await expect(page.getByRole('status')).toContainText('已经立案');
		await lodge(page, line);
		await expect(page.getByRole('alert')).toContainText('已经立案');
	});

	test('a report is taken by the form', async ({ page }) => {
		await page.goto('/report');
		await inOpenYear(page).getByLabel('不知道，或者信上没有写').check();
		await page.getByLabel('有人盯着我填，或者替我填').check();
		await page.getByRole('button', { name: '匿名反映' }).click();
		await expect(page.getByRole('status')).toContainText('已经记下');
	});
});

test('a report goes out without cookies and is counted', async ({ page, portal }) => {
	await page.goto('/?lang=zh');
	await page.getByRole('link', { name: '有人要求我怎样回答' }).click();
	await inOpenYear(page).getByText('人民群众', { exact: true }).click();
	await expectSound(page);
	await inOpenYear(page).getByRole('group', { name: '人民群众' }).getByLabel('毕节市 · 乡村').check();
	await page.getByRole('button', { name: '匿名反映' }).click();
	await expect(page.getByRole('alert')).toContainText('没有收到完整的反映');
	await page.getByLabel('有人要求我怎样回答').check();
	const sent = page.waitForRequest(/\/open\/reports/);
	await page.getByRole('button', { name: '匿名反映' }).click();
	expect(await (await sent).headerValue('cookie')).toBeNull();
	await expect(page.getByRole('status')).toContainText('已经记下');
	const world = await worldIn(portal.folder);
	const counted = await world.portal.selectFrom('pressure_report').select(['cycle_id', 'stratum', 'reports']).execute();
	await world.close();
	expect(counted).toEqual([{ cycle_id: '522400-2010', stratum: '522401.rural', reports: 1 }]);
});

test('what is opened and chosen on the page of reports before the script has arrived stays', async ({ page }) => {
	const letThrough = await holdScripts(page);
	await page.goto('/report', { waitUntil: 'commit' });
	await inOpenYear(page).getByText('人民群众', { exact: true }).click();
	const stratum = inOpenYear(page).getByRole('group', { name: '人民群众' }).getByLabel('毕节市 · 乡村');
	await stratum.check();
	await letThrough();
	await expect(stratum).toBeVisible();
	await expect(stratum).toBeChecked();
});

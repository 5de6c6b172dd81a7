import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { batchClosed, batchDaily } from '#lib/server/acts/record/batch.ts';
import { answerAll, begin, codeOf, desk, phone, submit } from './rater.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

/** A rating by a leader, whose paper has the fewest screens; its receipt. */
async function rateOnce(page: Page, portal: Portal): Promise<string> {
	await begin(page, codeOf(portal));

	await answerAll(page, 12);
	return submit(page);
}

async function closeAndBatch(portal: Portal): Promise<void> {
	await portal.closeRating();
	const world = await worldIn(portal.folder);
	await batchClosed(world);
	await world.close();
}

async function lookUp(page: Page, receipt: string, lang = 'zh'): Promise<void> {
	await page.goto(`/verify/receipt?lang=${lang}`);
	await page.locator('#receipt').fill(receipt);
	await page.locator('main form button').first().click();
}

for (const size of [phone, desk])
	for (const lang of ['zh', 'en'] as const)
		test(`a receipt and the ledger are checked in the browser at ${size.width} px in ${lang}`, async ({
			page,
			portal
		}) => {
			await page.setViewportSize(size);
			const receipt = await rateOnce(page, portal);
			await lookUp(page, receipt, lang);
			await expect(page.getByText(new RegExp(`(已计入|Counted): ${receipt}`))).toBeVisible();
			await expect(page.getByText(/下一批|next batch/)).toBeVisible();
			await expect(page.getByText(/以下由您的浏览器|Your own browser/)).toBeVisible();
			await expectSound(page);
			const saved = page.waitForEvent('download');
			await page.getByRole('link', { name: /下载回执文件|Download the receipt file/ }).click();
			const file = await (await saved).path();
			await closeAndBatch(portal);
			await page.goto(`/verify/receipt?lang=${lang}`);
			await page.locator('#receipt-file').setInputFiles(file);
			await expect(page.getByText(/那批的树根与|That root is the one/)).toBeVisible();
			await expect(page.getByText(new RegExp(`(已计入|Counted): ${receipt}`))).toBeVisible();
			await expect(page.getByText(/整本核对无误|whole public ledger was checked/)).toBeVisible();
			await expectSound(page);
			expect(page.url()).not.toContain(receipt);
			await page.goto(`/verify/ledger?lang=${lang}`);
			await expect(page.getByText(/上次（|Last time/)).toBeVisible();
			await expect(page.getByText(/整本台账核对无误|The whole ledger holds/)).toBeVisible();
			await expectSound(page);
		});

test('a ballot taken out of the box is told by its signed receipt, with evidence to hand on', async ({
	page,
	portal
}) => {
	const receipt = await rateOnce(page, portal);
	const answer = await page.request.post('/open/receipts', {
		data: receipt,
		headers: { 'content-type': 'application/octet-stream' }
	});
	const { signed } = (await answer.json()) as { signed: Record<'cycle' | 'leaf' | 'key' | 'signature', string> };
	const line = `gongping-receipt/1 ${signed.cycle} ${signed.leaf} ${signed.key} ${signed.signature}`;
	const world = await worldIn(portal.folder);
	await world.box.deleteFrom('ballot').execute();
	await batchDaily(world);
	await world.close();
	const file = path.join(portal.folder, 'receipt.txt');
	writeFileSync(file, line);
	await page.goto('/verify/receipt');
	await page.locator('#receipt-file').setInputFiles(file);
	await expect(page.getByText('回执是真的，记录里却没有')).toBeVisible();
	await expect(page.getByText(/确实没有它/)).toBeVisible();
	await expectSound(page);
	const saved = page.waitForEvent('download');
	await page.getByRole('link', { name: '保存证据文件' }).click();
	expect((await saved).suggestedFilename()).toBe('gongping-evidence.json');
});

test('a browser that remembers another ledger says so', async ({ page }) => {
	await page.goto('/verify/ledger');
	await expect(page.getByText(/第一次查台账/)).toBeVisible();
	await page.evaluate(() => {
		const key = localStorage.key(0) ?? '';
		const head = localStorage.getItem(key) ?? '';
		localStorage.setItem(key, head.replace(/"hash":"\w{8}/, '"hash":"abcdabcd'));
	});
	await page.reload();
	await expect(page.getByText('台账核对不符')).toBeVisible();
	await expectSound(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the server answers, and says that it is the server', async ({ page }) => {
		await page.goto('/verify/ledger');
		await expect(page.getByText('这是我们服务器的回答')).toBeVisible();
		await lookUp(page, '9G5X-0AKT-7M2C-Q4VE');
		await expect(page.getByText(/没有查到/).first()).toBeVisible();
	});
});

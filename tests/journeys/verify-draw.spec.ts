import type { Page } from '@playwright/test';
import { signIn } from './office.ts';
import { addressesAsked, expect, expectSound, test, type Portal } from './world.ts';

const cycle = '522400-2010';
const group = 'citizen';
const files = `/open/cycles/${cycle}/draws/${group}`;
const address = `/verify/draw?draw=${cycle}/${group}`;

/** The slip of a person of that group: its key and the address it leads to. */
async function slipFor(page: Page, portal: Portal, key: string): Promise<{ key: string; salt: string; link: string }> {
	await signIn(page, portal, 'frameKeeper');
	await page.goto(`/office/cycles/${cycle}/frames/${group}`);
	await page.getByRole('link', { name: '给名单上的人打查签条' }).click();
	await expectSound(page);
	await page.getByLabel('人员编号').fill('nobody');
	await page.getByRole('button', { name: '出查签条' }).click();
	await expect(page.getByRole('alert')).toContainText('名单上没有这个编号');
	await page.getByLabel('人员编号').fill(key);
	await page.getByRole('button', { name: '出查签条' }).click();
	await expect(page.getByRole('img', { name: /扫一扫/ })).toBeVisible();
	await expectSound(page);
	const salt = (await page.locator('.slip code').nth(1).innerText()).replace(/\s/g, '');
	const there = await page.locator('.slip .address').innerText();
	return { key, salt, link: `${there}#1.${salt}.${key}` };
}

for (const [width, height] of [
	[360, 740],
	[1280, 900]
] as const)
	for (const lang of ['zh', 'en'] as const)
		test(`a visitor verifies a draw in the browser at ${width} px in ${lang}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto(`/cycles/${cycle}/draws/${group}?lang=${lang}`);
			await page.locator('a[href^="/verify/draw"]').click();
			await expectSound(page);
			await page.locator('form button').first().click();
			await expect(page.locator('.notice.success')).toBeVisible();
			await expect(page.locator('[data-check^="record-"].passed')).toHaveCount(6);
			await expect(page.locator('[data-check].failed')).toHaveCount(0);
			await expectSound(page);
		});

test('a person finds their place, and nothing they type leaves the device', async ({ page, portal }) => {
	const slip = await slipFor(page, portal, 'citizen-3');
	await page.goto(slip.link);
	await expect(page.getByText('查签条上的内容已经填好')).toBeVisible();
	expect(page.url()).not.toContain(slip.salt);
	await page.getByRole('button', { name: '开始核对' }).click();
	await expect(page.getByText('核对通过')).toBeVisible();
	const asked = addressesAsked(page);
	await expect(page.getByLabel('编号', { exact: true })).toHaveValue(slip.key);
	await page.getByRole('button', { name: '算我的签号' }).click();
	await expect(page.getByText(/您的签号排在第 \d+ 位，共 10 人，前 \d+ 位被抽中/)).toBeVisible();
	await expectSound(page);
	await page.getByLabel('编号', { exact: true }).fill('citizen-4');
	await page.getByRole('button', { name: '算我的签号' }).click();
	await expect(page.getByText('名单上没有这个编号和盐值')).toBeVisible();
	expect(asked).toEqual([]);
});

test('files that were touched, cut short or mixed up are refused, and the page says which', async ({
	page,
	request
}) => {
	const manifest = await (await request.get(`${files}/manifest.json`)).text();
	const frame = await (await request.get(`${files}/frame.tsv`)).text();
	const last = /[0-9a-f](?=\n$)/;
	const other = frame.replace(last, (digit) => (digit === '0' ? '1' : '0'));
	const check = async (first: string, second: string) => {
		await page.getByLabel(/manifest\.json/).setInputFiles(file('manifest.json', first));
		await page.getByLabel(/frame\.tsv/).setInputFiles(file('frame.tsv', second));
		await page.getByRole('button', { name: '核对这两个文件' }).click();
	};
	await page.goto('/verify/draw');
	await page.getByText('核对自己手上的文件').click();
	await page.getByRole('button', { name: '核对这两个文件' }).click();
	await expect(page.getByRole('alert')).toContainText('请选好两个文件');
	await check(manifest, frame);
	await expect(page.getByText('核对通过')).toBeVisible();
	await check(manifest, other);
	await expect(page.getByRole('alert')).toContainText('核对没有通过');
	await expect(page.locator('[data-check="frame-hash"]')).toHaveClass(/failed/);
	await expect(page.locator('[data-check="design-hash"]')).toHaveClass(/passed/);
	await expect(page.getByText('先查清上面打叉的地方')).toBeVisible();
	await expectSound(page);
	await check(manifest.slice(0, -100), frame);
	await expect(page.getByRole('alert')).toContainText('没有下载完整');
	await check(manifest.replace('"seed"', '"sead"'), frame);
	await expect(page.getByRole('alert')).toContainText('抽签记录不完整');
	await check(manifest, manifest);
	await expect(page.getByRole('alert')).toContainText('不是名单文件');
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what it needs and gives the other ways', async ({ page }) => {
		await page.goto(address);
		await expect(page.locator('noscript .notice')).toContainText('不开脚本');
		await expect(page.getByText('verify_draw.py')).toBeVisible();
		await expect(page.getByText('sha256sum frame.tsv')).toBeVisible();
		await expect(page.getByRole('button', { name: '开始核对' })).toHaveCount(0);
	});
});

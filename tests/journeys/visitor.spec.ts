import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { expect, test as base } from '@playwright/test';
import { readManifest, verifyDraw } from '#domain/draw';
import { runCommand } from '../builders/command.ts';
import { expectSound, watch } from './world.ts';

/** The demonstration as a newcomer starts it: its address and its folder. */
type Demo = { readonly url: string; readonly folder: string; readonly server: ChildProcess };

async function startDemo(folder: string): Promise<Demo> {
	const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0' };
	const server = spawn(process.execPath, ['src/cli/main.ts', 'demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	for await (const line of createInterface(server.stdout)) {
		const url = /demonstration: (\S+)$/.exec(line)?.[1];
		if (url) return { url, folder, server };
	}
	throw new Error('the demonstration ended before it was served');
}

const test = base.extend<object, { demo: Demo }>({
	demo: [
		async ({}, use) => {
			const folder = mkdtempSync(path.join(tmpdir(), 'gongping-demo-'));
			const demo = await startDemo(folder);
			await use(demo);
			demo.server.kill('SIGTERM');
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 400_000 }
	],
	baseURL: async ({ demo }, use) => use(demo.url)
});

test.describe.configure({ mode: 'serial' });

const year = '/cycles/522400-2010';
const open = '/cycles/522400-2011';
const pages = [
	['首页', '/'],
	['各年度', '/cycles'],
	['年度', year],
	['实绩公示', `${year}/disclosures/522401`],
	['抽签', `${year}/draws/citizen`],
	['抽签大屏', `${year}/draws/citizen/live`],
	['结果', `${year}/results`],
	['数据质量说明', `${year}/integrity`],
	['选票投诉', `${year}/complaints`],
	['随机抽查', `${year}/spot-checks`],
	['一个单位的结果', `${year}/results/522401`],
	['还在填写的年度', open],
	['怎么做的', '/method'],
	['保存哪些信息', '/privacy'],
	['公开台账', '/ledger'],
	['查验', '/verify'],
	['查台账', '/verify/ledger'],
	['查回执', '/verify/receipt'],
	['有人要求我怎样回答', '/report'],
	['没有的网页', '/nothing'],
	['没有的年度', '/cycles/nowhere']
] as const;

for (const [width, height] of [
	[360, 740],
	[1280, 900]
] as const)
	for (const lang of ['zh', 'en'] as const)
		test(`a visitor reads every public page at ${width} px in ${lang}`, async ({ page, demo }) => {
			test.setTimeout(300_000);
			const offences = watch(page, demo.url);
			await page.setViewportSize({ width, height });
			for (const [, address] of pages) {
				await page.goto(`${address}?lang=${lang}`);
				await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
				await expect(page.locator('aside.demo')).toBeVisible();
				await expectSound(page);
			}
			expect(offences).toEqual([]);
		});

test('on a phone the name of a unit stays beside its figures', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${year}/results`);
	const table = page.getByRole('region', { name: /得分、名次区间/ }).first();
	const name = table.getByRole('rowheader').first();
	const before = await name.boundingBox();
	expect(await table.evaluate((region) => (region.scrollLeft = region.scrollWidth))).toBeGreaterThan(360);
	await expect.poll(() => table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(100);
	expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
	expect(before?.width).toBeLessThan(180);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the results are drawn on the server, with their table beside them', async ({ page }) => {
		await page.goto(`${year}/results`);
		await expect(page.locator('figure svg').first()).toBeVisible();
		await expect(page.getByRole('table').first()).toContainText('毕节市');
		await expect(page.getByText(/95\s*%\s*区间/).first()).toBeVisible();
	});

	test('the home page says what can be done now', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('link', { name: /填写评价/ }).first()).toBeVisible();
	});
});

test('a visitor recomputes a draw from what is published', async ({ request }) => {
	const manifest = readManifest(await (await request.get(`/open${year}/draws/citizen/manifest.json`)).json());
	const frame = await (await request.get(`/open${year}/draws/citizen/frame.tsv`)).text();
	expect(manifest.ok && verifyDraw(manifest.value, frame).passed).toBe(true);
	const tampered = frame.replace(/[0-9a-f](?=\n$)/, (digit) => (digit === '0' ? '1' : '0'));
	expect(manifest.ok && verifyDraw(manifest.value, tampered).passed).toBe(false);
	const packed = await (await request.get(`/open${year}/draws/citizen/frame.tsv.gz`)).body();
	expect(gunzipSync(packed).toString()).toBe(frame);
});

test('a visitor recomputes a draw in the terminal from the address of its page', ({ demo }) => {
	const { status, stdout } = runCommand('verify', 'draw', `${demo.url}${year}/draws/citizen`);
	expect(stdout).not.toContain('FAIL');
	expect(status).toBe(0);
});

test('nothing of the open year shows a score, and no results exist before they are final', async ({
	page,
	request
}) => {
	await page.goto(`${open}/results`);
	await expect(page.getByRole('table')).toHaveCount(0);
	expect((await request.get(`/open${open}/results.json`)).status()).toBe(404);
	expect((await request.get(`/open${year}/results.json`)).status()).toBe(200);
});

test('every unit of the final year has its grade, for enough people of every group answered', async ({ request }) => {
	const { units } = (await (await request.get(`/open${year}/results.json`)).json()) as { units: { grade: unknown }[] };
	expect(units).toHaveLength(34);
	expect(units.filter(({ grade }) => grade === null)).toEqual([]);
});

test('no page answers an address that is not there, and none of them breaks', async ({ request }) => {
	for (const address of [
		'/cycles/nowhere',
		`${year}/disclosures/nobody`,
		`${year}/draws/nobody`,
		'/nothing',
		'/office'
	])
		expect((await request.get(address, { maxRedirects: 0 })).status()).toBeLessThan(500);
	expect((await request.get('/cycles/nowhere')).status()).toBe(404);
});

test('a code of the demonstration opens a ballot', async ({ page, demo }) => {
	const [, row = ''] = readFileSync(path.join(demo.folder, 'demo/codes.csv'), 'utf8').split('\n');
	await page.goto('/ballot');
	await page.getByLabel('邀请函上的号码').fill(row.split(',')[0] ?? '');
	await page.getByRole('button', { name: '继续' }).click();
	await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
});

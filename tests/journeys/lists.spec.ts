import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { accountId } from '#domain/basics';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { handIn, quickScheme, quickYear, signIn } from './office.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

const list = `${quickYear}/frames/deputy`;

async function givenYear({ folder }: Portal): Promise<void> {
	const world = await worldIn(folder);
	const clerk = { id: accountId('clerk'), name: 'clerk', role: 'clerk' } as const;
	const made = await createCycle(world, clerk, { year: 2012, scheme: quickScheme, demo: false });
	if (!made.ok) throw new Error(made.error.code);
	await world.close();
}

const aFile = (rows: readonly string[]) => ({
	name: 'list.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(rows.join('\n'))
});

const people = Array.from({ length: 30 }, (_, at) => {
	const post = at === 3 ? '局长' : '教师';
	return `p${at},${at % 2 ? 'north' : 'south'},张${at},x${at === 1 ? 0 : at},${post}`;
});

for (const width of [360, 1280])
	test(`a list with columns of its own is looked through and then taken at ${width} px`, async ({ page, portal }) => {
		await givenYear(portal);
		await page.setViewportSize({ width, height: 800 });
		await signIn(page, portal, 'frameKeeper');
		await page.goto(list);
		await handIn(page, aFile(['编号,所在县,姓名,身份代码,职务', ...people]), '先核对再导入');
		await expect(page.getByLabel('分层：county')).toHaveValue('所在县');
		await expect(page.getByRole('button', { name: '导入这 30 人' })).toBeVisible();
		await expectSound(page);
		await page.getByLabel('同一个人有几行的').check();
		await page.getByLabel('回避的职务').fill('局长');
		await page.getByLabel('登记人数').fill('很多');
		await page.getByRole('button', { name: '重新核对' }).click();
		await expect(page.getByRole('alert')).toContainText('登记人数要写一个总数');
		await expect(page.getByLabel('同一个人有几行的')).toBeChecked();
		await page.getByLabel('登记人数').fill('north 20');
		await page.getByRole('button', { name: '重新核对' }).click();
		await expect(page.getByText('north(中文)：名单 13 人，登记 20 人')).toBeVisible();
		await page.getByText('并成一人的行').click();
		await expect(page.getByText('第 3 行并入第 2 行')).toBeVisible();
		await expectSound(page);
		await page.goto(list);
		await expect(page.getByText('还没有名单。')).toBeVisible();
		await page.getByRole('link', { name: '去核对' }).click();
		await page.getByRole('button', { name: '导入这 28 人' }).click();
		await expect(page.getByRole('status')).toContainText('共 28 人');
		await expectSound(page);
	});

test('a file of 50 MB of junk is refused with the reason, and nothing waits', async ({ page, portal }) => {
	await givenYear(portal);
	await signIn(page, portal, 'frameKeeper');
	await page.goto(list);
	const file = path.join(portal.folder, 'junk.csv');
	writeFileSync(file, Buffer.alloc(50 * 1024 * 1024, 0xff));
	await handIn(page, file, '上传名单');
	await expect(page.getByRole('alert')).toContainText('认不出文件的文字编码');
	await expect(page.getByText('还在等待核对')).toHaveCount(0);
});

test('a long list shows how far it is and goes on without the page', async ({ page, portal }) => {
	test.setTimeout(180_000);
	await givenYear(portal);
	await signIn(page, portal, 'frameKeeper');
	await page.goto(list);
	const rows = Array.from({ length: 120_000 }, (_, at) => `p${at},north,张${at}`);
	const file = path.join(portal.folder, 'long.csv');
	writeFileSync(file, ['person_key,county,label', ...rows].join('\n'));
	await handIn(page, file, '上传名单');
	await expect(page.getByRole('status')).toContainText(/已(核对|写入) [\d,]+|共 120,000 人/);
	await expectSound(page);
	await page.goto(quickYear);
	await expect(async () => {
		await page.goto(list);
		await expect(page.getByText('共 120,000 人').first()).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 150_000 });
});

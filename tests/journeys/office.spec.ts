import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { RaterGroup } from '#domain/scheme';
import { edited } from '../builders/scheme.ts';
import { comeTogether, drawAll } from './ceremony.ts';
import {
	disclosureFile,
	enter,
	expectRecount,
	frameFile,
	handIn,
	moveTo,
	quickScheme,
	quickYear,
	rateWith,
	schemeFile,
	scoreFile,
	signIn,
	strataOf
} from './office.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

test.use({ viewport: { width: 1280, height: 900 } });

async function createYear(page: Page): Promise<void> {
	const lame = edited(quickScheme, (draft) => draft.grades.bands.reverse());
	for (const scheme of [lame, quickScheme]) {
		await page.getByLabel('年度', { exact: true }).fill('2012');
		await page.getByLabel('自己的办法').check();
		await page.getByLabel('办法文件').setInputFiles(schemeFile(scheme));
		await page.getByRole('button', { name: '建立年度' }).click();
		if (scheme === quickScheme) break;
		await expect(page.getByRole('alert')).toContainText('办法违反了 1 条规则');
		await expect(page.getByText('等次的分数线应当从高到低')).toBeVisible();
		await expectSound(page);
	}
	await expect(page.getByRole('status')).toContainText('考核年度已建立');
}

async function uploadTables(page: Page): Promise<void> {
	await page.goto(`${quickYear}/disclosures`);
	await handIn(page, disclosureFile('很多'), '上传材料');
	await expect(page.getByRole('alert')).toContainText('有 1 处不对');
	await expect(page.getByRole('row', { name: '3 actual 很多' })).toContainText('要填数字');
	await expectSound(page);
	await handIn(page, disclosureFile(), '上传材料');
	await expect(page.getByRole('status')).toContainText('已保存 4 个单位');
	await page.getByRole('link', { name: '预览north' }).click();
	await expect(page.getByText('森林覆盖率')).toBeVisible();
	await expectSound(page);
	await page.goto(`${quickYear}/scores`);
	await handIn(page, scoreFile(), '上传得分');
	await expect(page.getByRole('status')).toContainText('已保存 4 个单位');
	await expectSound(page);
}

async function uploadList(page: Page, group: RaterGroup): Promise<void> {
	await page.goto(`${quickYear}/frames/${group.code}`);
	await handIn(page, frameFile(group, true), '上传名单');
	await expect(page.getByRole('alert')).toContainText('没有导入任何人');
	await expect(page.getByText('人员编号重复（与第 2 行）')).toBeVisible();
	if (group === quickScheme.groups[0]) await expectSound(page);
	await handIn(page, frameFile(group), '上传名单');
	await expect(page.getByRole('status')).toContainText(`共 ${strataOf(group).length * 20} 人`);
}

/** Two people make and confirm the keys of every group; whoever made them cannot confirm them. */
async function makeAllKeys(page: Page, portal: Portal): Promise<void> {
	await signIn(page, portal, 'leadingGroup');
	await page.goto(`${quickYear}/keys`);
	await expectSound(page);
	for (const { name } of quickScheme.groups) {
		await page.getByRole('button', { name: `制作${name.zh}的签票密钥` }).click();
		await expect(page.getByRole('status')).toContainText('签票密钥已制作');
	}
	await expect(page.getByText('是您制作的，请另一个人确认。')).toHaveCount(quickScheme.groups.length);
	await signIn(page, portal, 'auditor');
	await page.goto(`${quickYear}/keys`);
	for (const { name } of quickScheme.groups) {
		await page.getByRole('button', { name: `确认${name.zh}的签票密钥名单` }).click();
		await expect(page.getByRole('status')).toContainText('签票密钥名单已确认');
	}
	await expectSound(page);
}

/** Prints the letters of a stratum; the codes on them. */
async function printLetters(page: Page, group: RaterGroup, stratum: string): Promise<string[]> {
	await page.goto(`${quickYear}/letters/${group.code}`);
	await page.getByLabel('咨询电话').fill('0857-8220000');
	await page.getByLabel('填写时间').fill('1月24日至2月6日');
	await page.locator(`button[name=stratum][value="${stratum}"]`).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('封邀请函');
	return page.locator('.digits').allTextContents();
}

for (const width of [360, 1280])
	test(`the office takes a year from its scheme to final results at ${width} px`, async ({ page, portal, browser }) => {
		test.setTimeout(600_000);
		await page.setViewportSize({ width, height: 800 });
		await signIn(page, portal, 'clerk');
		await expectSound(page);
		await createYear(page);
		for (const phase of ['申报目标', '审核目标', '公布目标', '动态跟踪', '报送实绩', '核实实绩'])
			await moveTo(page, quickYear, phase);
		await expect(page.getByText('还没有实绩公示材料：')).toBeVisible();
		await expectSound(page);
		await page.getByRole('button', { name: '进入“实绩公示”' }).click();
		await expect(page.getByRole('alert')).toContainText('没有进入下一阶段');
		await uploadTables(page);

		await signIn(page, portal, 'frameKeeper');
		for (const group of quickScheme.groups) await uploadList(page, group);
		const players = await comeTogether(browser, portal);
		for (const player of [players.first, players.second, ...players.parties])
			await player.setViewportSize({ width, height: 800 });
		await drawAll(
			players,
			quickScheme.groups.map(({ code }) => `${quickYear}/draws/${code}`)
		);
		await expectSound(players.first);
		await expectSound(players.second);
		await makeAllKeys(page, portal);
		await signIn(page, portal, 'surveyAgency');
		const letters = new Map<string, string[]>();
		for (const group of quickScheme.groups)
			for (const stratum of strataOf(group))
				letters.set(`${group.code}/${stratum}`, await printLetters(page, group, stratum));
		await expectSound(page);

		await signIn(page, portal, 'clerk');
		for (const phase of ['实绩公示', '测评进行中']) await moveTo(page, quickYear, phase);
		await rateWith(portal, letters);
		await page.goto(`${quickYear}/field`);
		await expect(page.getByRole('row', { name: /north\.town/ })).toHaveText(/20\s*20\s*20\s*100%/);
		await expectSound(page);
		for (const phase of ['测评结束', '计算结果']) await moveTo(page, quickYear, phase);
		await page.goto(`${quickYear}/results`);
		await page.getByRole('button', { name: '计算结果' }).click();
		await expect(page.getByRole('status')).toContainText('结果已计算');
		await expectSound(page);
		await moveTo(page, quickYear, '初步结果');
		await expect(page.getByText('结果还没有由另一个人复核')).toBeVisible();

		await signIn(page, portal, 'leadingGroup');
		await page.goto(`${quickYear}/results`);
		await page.getByRole('button', { name: '重新计算并复核' }).click();
		await expect(page.getByRole('status')).toContainText('复核通过');
		await expectRecount(page, portal, '结果公示');
		for (const phase of ['结果公示', '受理异议', '最终结果']) await moveTo(page, quickYear, phase);
		await expectSound(page);
		await page.goto(quickYear.replace('/office', ''));
		await expect(page.locator('[aria-current=step]')).toContainText('最终结果 已公布');

		await signIn(page, portal, 'frameKeeper');
		await page.goto(`${quickYear}/frames/citizen`);
		await page.getByRole('button', { name: '永久删除编号和姓名' }).click();
		await expect(page.getByRole('status')).toContainText('编号和姓名已永久删除');
		await expectSound(page);
	});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('a year is disclosed, and does not open for rating before its time', async ({ page, portal }) => {
		await signIn(page, portal, 'clerk');
		await page.getByRole('link', { name: '2011' }).click();
		await page.getByRole('button', { name: '进入“实绩公示”' }).click();
		await expect(page.getByRole('status')).toContainText('已进入新的阶段');
		await expect(page.getByText('实绩要公示满 7 天')).toBeVisible();
		await page.getByRole('button', { name: '进入“测评进行中”' }).click();
		await expect(page.getByRole('alert')).toContainText('没有进入下一阶段');
	});
});

test('letters are printed again only before the opening and by who says so', async ({ page, portal }) => {
	await signIn(page, portal, 'surveyAgency');
	await page.goto('/office/cycles/522400-2010/letters/peer');
	await expect(page.getByRole('button', { name: /打印/ })).toHaveCount(0);
	await page.goto('/office/cycles/522400-2011/letters/peer');
	await expectSound(page);
	await page.getByLabel('咨询电话').fill('0857-8220000');
	await page.getByRole('button', { name: /重新打印/ }).click();
	await expect(page.getByRole('alert')).toContainText('这一项要填写');
	await page.getByLabel('填写时间').fill('1月24日至2月6日');
	await page.getByRole('button', { name: /重新打印/ }).click();
	await expect(page.getByRole('alert')).toContainText('已经打印过');
	await page.getByLabel('我知道原来没用过的号码会作废').check();
	const answer = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: /重新打印/ }).click();
	expect((await answer).headers()['cache-control']).toBe('no-store');
	const codes = await page.locator('.digits').allTextContents();
	expect(codes).toHaveLength(10);
	expect(codes.filter((code) => portal.early['peer']?.includes(code))).toEqual([]);
});

test('everybody keeps to their own duty', async ({ page, portal }) => {
	const year = '/office/cycles/522400-2010';
	const forbidden = {
		clerk: ['/draws/citizen', '/frames/citizen', '/letters/citizen'],
		drawOfficer: ['/frames/citizen', '/letters/citizen', '/results', '/scores'],
		surveyAgency: ['/results', '/scores', '/draws/citizen'],
		leadingGroup: ['/letters/citizen', '/disclosures'],
		admin: ['/letters/citizen', '/results', '/field']
	} as const;
	for (const role of ['clerk', 'drawOfficer', 'surveyAgency', 'leadingGroup', 'admin'] as const) {
		await signIn(page, portal, role);
		await page.goto(year);
		for (const place of forbidden[role]) {
			await expect(page.locator(`main a[href="${year}${place}"]`)).toHaveCount(0);
			expect((await page.request.get(year + place)).status(), `${role} ${place}`).toBe(403);
		}
	}
});

test('a page of the office asks who is there, and leads nowhere else', async ({ page, portal }) => {
	await page.goto('/office/cycles/522400-2010/field');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作人员登录');
	await enter(page, { name: 'surveyAgency', password: 'a guess at it' });
	await expect(page.getByRole('alert')).toContainText('账号或密码不对');
	await expectSound(page);
	await enter(page, portal.accounts.surveyAgency);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('回收情况');
	await page.getByRole('button', { name: '退出登录' }).click();
	await expect(page.getByRole('status')).toContainText('您已退出登录');
	await page.goto('/sign-in?to=//example.org/');
	await enter(page, portal.accounts.surveyAgency);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
});

test('a file of 50 MB is refused on the same page', async ({ page, portal }) => {
	await signIn(page, portal, 'clerk');
	await page.goto('/office/cycles/522400-2011/scores');
	const answer = page.waitForResponse((response) => response.request().method() === 'POST');
	const file = path.join(portal.folder, 'large.csv');
	writeFileSync(file, Buffer.alloc(50 * 1024 * 1024, 'a,b\n'));
	await handIn(page, file, '上传得分');
	expect((await answer).status()).toBe(413);
	await expect(page.getByRole('alert')).toContainText('文件太大，最大 20 MB');
});

test('an account is made with a password shown once, and shut at once', async ({ page, portal, browser }) => {
	await signIn(page, portal, 'admin');
	await page.goto('/office/accounts');
	await page.getByRole('button', { name: '建立账号' }).click();
	await expect(page.getByRole('alert')).toContainText('请选一项');
	await page.getByRole('textbox', { name: '账号' }).fill('wang');
	await page.getByLabel('监督员').check();
	await page.getByRole('button', { name: '建立账号' }).click();
	await expectSound(page);
	const password = await page.locator('code.password').innerText();
	const colleague = await browser.newPage({ baseURL: portal.url });
	await colleague.goto('/sign-in');
	await enter(colleague, { name: 'wang', password });
	await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('工作台');
	await page.goto('/office/accounts');
	await expect(page.getByText(password)).toHaveCount(0);
	await page.getByRole('button', { name: '停用账号 wang' }).click();
	await expect(page.getByRole('status')).toContainText('账号已停用');
	await colleague.goto('/office');
	await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('工作人员登录');
	await colleague.close();
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with a script' : 'by pressing the button', () => {
		test.use({ javaScriptEnabled });

		test('the office sees how many people a margin takes, and what margin so many people buy', async ({
			page,
			portal
		}) => {
			const look = () => (javaScriptEnabled ? expectSound(page) : undefined);
			const calculate = () => (javaScriptEnabled ? undefined : page.getByRole('button', { name: '计算' }).click());
			await signIn(page, portal, 'drawOfficer');
			await page.goto('/office/cycles/522400-2011');
			await page.getByRole('link', { name: '要请多少人' }).click();
			await expect(page.getByText(/^请 [\d,]+ 人，估计 [\d,]+ 人会填。$/)).toBeVisible();
			await look();
			await page.getByLabel('先定总人数').check();
			await page.getByLabel('总人数', { exact: true }).fill('5');
			await calculate();
			await expect(page.getByText(/总人数要在 \d+ 到 \d+ 之间/).first()).toBeVisible();
			await page.setViewportSize({ width: 360, height: 740 });
			await look();
			await page.getByLabel('每层至少请几人').fill('2');
			await page.getByLabel('总人数', { exact: true }).fill('8');
			await calculate();
			await expect(page.getByText('请 8 人，估计 4 人会填。')).toBeVisible();
			await expect(page).toHaveURL(/total=8/);
			await look();
			await page.getByLabel('估计回收率').fill('很高');
			await calculate();
			await expect(page.getByText('请填 1 到 100 之间的数').first()).toBeVisible();
		});
	});

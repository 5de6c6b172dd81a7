import { required } from '#domain/basics';
import { bijie2010 } from '#domain/scheme';
import { createAccount } from '#lib/server/auth/index.ts';
import type { Page } from '@playwright/test';
import { enter, signIn } from './office.ts';
import { desk, submit, tickAll, onward } from './rater.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

test.use({ viewport: desk });

const DESK = '/office/cycles/522400-2010/paper/peer';
const pictures = process.env['PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
	if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** A second person of the survey agency. */
async function aSecondKeyer(portal: Portal) {
	const account = { name: 'second-keyer', password: 'a password of the second keyer' };
	const world = await worldIn(portal.folder);
	const made = await createAccount(world, { ...account, role: 'surveyAgency' });
	await world.close();
	expect(made.ok).toBe(true);
	return account;
}

/** Keys the sheets on the screen, the sheet of number k with the answer at place k mod 4 of every question. */
async function keyAll(page: Page, sheets: readonly number[], misread = 0): Promise<void> {
	for (const sheet of sheets) {
		await expect(page.getByRole('heading', { level: 3 })).toContainText(`第 ${sheet} 张`);
		await tickAll(page, sheet === misread ? 5 : sheet % 4);
		await page.getByRole('button', { name: sheet === sheets.at(-1) ? '录完，保存' : '下一张' }).click();
	}
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('two people key ten sheets, differ in one, look again and cast them', async ({ page, portal, browser }) => {
	const codes = required(portal.codes['peer'], 'codes').slice(0, 10);
	await signIn(page, portal, 'surveyAgency');
	await page.goto(`${DESK}/form/${await stratumOf(portal, 'peer')}`);
	await expectSound(page);
	await picture(page, 'paper-form');
	await page.goto(DESK);
	await expectSound(page);
	await picture(page, 'paper-desk');
	await page.getByRole('button', { name: '新开一批' }).click();
	const phrase = await page.locator('.phrase').innerText();
	await page.getByLabel('号码条').fill(codes.slice(0, 9).join('\n'));
	await page.getByRole('button', { name: '换投票凭证' }).click();
	await expect(page.getByRole('alert')).toContainText('一批至少要 10 个信封');
	await expectSound(page);
	await page.getByLabel('号码条').fill(codes.join('\n'));
	await picture(page, 'paper-slips');
	await page.getByRole('button', { name: '换投票凭证' }).click();
	await expect(page.getByRole('status').first()).toContainText('换到 10 份投票凭证');
	await expectSound(page);
	await picture(page, 'paper-sheet');
	await keyAll(page, upTo(10));
	await expect(page.getByText('请另一个人用自己的账号登录')).toBeVisible();
	await picture(page, 'paper-waiting');

	const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 360, height: 800 } });
	const second = await context.newPage();
	await second.goto('/sign-in');
	await enter(second, await aSecondKeyer(portal));
	await second.goto(DESK);
	await expectSound(second);
	await second.getByLabel('批次口令').fill(phrase);
	await second.getByRole('button', { name: '接着做一批' }).click();
	await keyAll(second, upTo(10), 7);
	await expect(second.getByText('有 1 张两个人录得不一样')).toBeVisible();
	await expect(second.getByText(/第 7 张/)).toBeVisible();
	await expectSound(second);
	await picture(second, 'paper-differ');
	await second.getByRole('button', { name: '重录这几张' }).click();
	await keyAll(second, [7]);
	await expect(second.getByText('两遍完全一样')).toBeVisible();
	await picture(second, 'paper-agree');
	const casts: (string | undefined)[] = [];
	second.on('request', (request) => {
		if (request.url().includes('/open/ballots')) casts.push(request.headers()['cookie']);
	});
	await second.getByRole('button', { name: '投进票箱：10 份' }).click();
	await expect(second.getByText('这一批已全部投进票箱')).toBeVisible();
	expect(casts).toEqual(upTo(10).map(() => undefined));
	await expect(second.getByRole('row', { name: /已投进票箱/ })).toBeVisible();
	await expectSound(second);
	await context.close();
});

async function stratumOf(portal: Portal, group: string): Promise<string> {
	const world = await worldIn(portal.folder);
	const row = await world.roll
		.selectFrom('invitation')
		.select('stratum')
		.where('rater_group', '=', group)
		.executeTakeFirstOrThrow();
	await world.close();
	return row.stratum;
}

/** A year before its rating, as if no letter of a group had been printed yet. */
async function withoutLetters(portal: Portal, cycle: string, group: string): Promise<void> {
	const world = await worldIn(portal.folder);
	await world.roll.deleteFrom('invitation').where('cycle_id', '=', cycle).where('rater_group', '=', group).execute();
	await world.close();
}

/** In the digits of either language nothing is wider than the paper between its margins, 178 mm, or leaves its card. */
async function expectOnPaper(page: Page): Promise<void> {
	await page.setViewportSize({ width: Math.floor((178 / 25.4) * 96), height: 900 });
	for (const lang of ['zh-CN', 'en']) {
		const over = await page.evaluate((spoken) => {
			const { documentElement: paper } = document;
			paper.lang = spoken;
			const cards = [...document.querySelectorAll('article')];
			return [
				paper.scrollWidth - paper.clientWidth,
				...cards.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
			];
		}, lang);
		expect(over).toEqual([0]);
	}
	await page.setViewportSize(desk);
}

test('a pack is printed for a hall, one card rates, and the cards left over are voided', async ({
	page,
	portal,
	browser
}) => {
	const group = required(
		bijie2010.groups.find(({ code }) => code === 'peer'),
		'peers'
	);
	await withoutLetters(portal, '522400-2011', group.code);
	await page.goto('/hall');
	await expectSound(page);
	await picture(page, 'hall-wall');
	await signIn(page, portal, 'surveyAgency');
	await page.goto(`/office/cycles/522400-2011/hall/${group.code}`);
	await expectSound(page);
	await picture(page, 'hall-office');
	await page.getByRole('button', { name: /^印“.*”的卡$/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('10 张卡');
	await expectSound(page);
	await picture(page, 'hall-pack');
	await page.emulateMedia({ media: 'print' });
	await expectOnPaper(page);
	await page.emulateMedia({ media: 'screen' });
	const codes = await page.locator('.digits').allTextContents();
	expect(new Set(codes).size).toBe(10);
	expect(await page.locator('.pack').innerText()).not.toContain('信封');
	const [, list = '', layer = ''] =
		/反映时先选“(.+)”，再选“(.+)”。/.exec(await page.locator('article').first().innerText()) ?? [];
	expect(list).toBe(group.name.zh);
	if (pictures) await page.pdf({ path: `${pictures}/hall-pack.pdf`, preferCSSPageSize: true });
	await page.goto(`/office/cycles/522400-2011/letters/${group.code}`);
	await page.getByLabel('咨询电话').fill('0857-8220000');
	await page.getByLabel('填写时间').fill('1月24日至2月6日');
	const replace = page.getByLabel('我知道原来没用过的号码会作废');
	if (await replace.isVisible()) await replace.check();
	await page.getByRole('button', { name: /打印/ }).first().click();
	await expect(page.getByRole('alert')).toContainText('已经印了会场卡');

	await portal.openRating();
	const rater = await browser.newPage({ baseURL: portal.url, viewport: { width: 360, height: 740 } });
	await rater.goto(`/ballot#1.${(codes[0] ?? '').replaceAll(' ', '')}`);
	await rater.getByRole('button', { name: '领投票凭证' }).click();
	await rater.getByRole('button', { name: '开始' }).click();
	while (!(await rater.getByRole('heading', { name: '请检查您的答案' }).isVisible())) {
		await tickAll(rater, 0);
		await onward(rater).click();
	}
	await submit(rater);
	await rater.goto('/report');
	await rater.getByText(list, { exact: true }).last().click();
	await rater.getByRole('group', { name: list }).last().getByRole('radio', { name: layer, exact: true }).check();
	await page.goto(`/office/cycles/522400-2011/hall/${group.code}`);
	await page.getByLabel('已经散会').check();
	await page.getByRole('button', { name: /散会/ }).click();
	await expect(page.getByRole('status')).toContainText('没用的卡已经全部作废');
	await expectSound(page);
	await rater.close();
});

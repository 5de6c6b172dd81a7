import type { Page } from '@playwright/test';
import { chinaTime, cycleId } from '#domain/basics';
import { PHASES, type Phase } from '#domain/cycle';
import { visitCommitments, visitShare } from '#domain/inspection';
import { createCycle, moverOf, movePhase } from '#lib/server/acts/cycle.ts';
import { anActor, done } from '../builders/year.ts';
import { comeIn, comeTogether, waitFor } from './ceremony.ts';
import { DICE, quickScheme } from './office.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, watch, type Portal } from './world.ts';

const CYCLE = 'p-2012';
const office = `/office/cycles/${CYCLE}/spot-checks`;
const publicPage = `/cycles/${CYCLE}/spot-checks`;
const DAY = 86_400_000;
const plan = { cycle: CYCLE, number: 1 };
const SECRET = '5e'.repeat(32);

/** A year whose targets are being tracked. */
async function track({ folder }: Portal): Promise<void> {
	const world = await worldIn(folder);
	done(await createCycle(world, anActor('clerk'), { year: 2012, scheme: quickScheme, demo: false }));
	const until: Phase = 'tracking';
	for (const phase of PHASES.slice(1, PHASES.indexOf(until) + 1))
		done(await movePhase({ world, actor: anActor(moverOf(phase)), cycle: cycleId(CYCLE) }, phase));
	await world.close();
}

async function prepareIt(first: Page): Promise<number> {
	await first.goto(office);
	await first.getByRole('button', { name: '保存方案' }).click();
	await expect(first.getByRole('alert')).toBeVisible();
	await first.getByLabel('名称', { exact: true }).fill('重点项目抽查');
	await first.getByLabel('事项', { exact: true }).fill('roads 通村公路\nwater 饮水安全\nschools 校舍改造');
	const days = [2, 9].map((later) => chinaTime(Date.now() + later * DAY).slice(0, 10));
	await first.getByLabel('各次出发的最迟日期').fill(days.join('\n'));
	await first.getByLabel('当众掷十面骰子 20 次').check();
	const moment = Math.ceil(Date.now() / 1000 + 30) * 1000;
	await first.getByLabel('公布随机数的时间').fill(chinaTime(moment).slice(0, 19));
	for (const party of ['auditor', 'surveyagency']) await first.getByRole('checkbox', { name: party }).check();
	await expectSound(first);
	await first.getByRole('button', { name: '保存方案' }).click();
	await expect(first.getByRole('status')).toContainText('方案已写好');
	return moment;
}

test('a spot check is planned and sealed, sets out before everybody’s eyes, and is checked by a visitor', async ({
	page,
	portal,
	browser,
	offences
}) => {
	test.setTimeout(300_000);
	await track(portal);
	const { first, second, parties } = await comeTogether(browser, portal);
	const [auditor, agency] = parties;
	for (const other of [first, second, auditor, agency]) offences.push(...watch(other, portal.url));

	const moment = await prepareIt(first);
	await page.goto(publicPage);
	await expect(page.locator('main')).toContainText('还没有锁定方案的随机抽查');

	// One inspector lets the browser make the secret, the other brings commitments made elsewhere, without a script.
	await auditor.setViewportSize({ width: 360, height: 800 });
	await auditor.goto(`/office/cycles/${CYCLE}`);
	await auditor.getByRole('link', { name: '重点项目抽查' }).click();
	await auditor.getByRole('button', { name: '在这台设备上生成总密钥' }).click();
	const secret = await auditor.locator('code.secret').innerText();
	await expectSound(auditor);
	await auditor.getByRole('button', { name: '交承诺' }).click();
	await expect(auditor.getByRole('status').first()).toContainText('承诺已收到');
	const plain = await comeIn(browser, portal, 'surveyAgency', { javaScriptEnabled: false });
	await plain.goto(`${office}/1/share`);
	await expect(plain.getByRole('button', { name: '在这台设备上生成总密钥' })).toHaveCount(0);
	await plain.getByLabel('承诺（2 个').fill(visitCommitments(SECRET, plan, 'surveyAgency', 2).join('\n'));
	await plain.getByRole('button', { name: '交承诺' }).click();
	await expect(plain.getByRole('status').first()).toContainText('承诺已收到');

	await first.goto(`${office}/1`);
	await first.getByRole('button', { name: '锁定方案' }).click();
	await expect(first.getByRole('alert')).toContainText('同一个人不能连办两步');
	await second.goto(`${office}/1`);
	await second.getByRole('button', { name: '锁定方案' }).click();
	await expect(second.getByRole('status')).toContainText('方案已锁定');
	await expectSound(second);

	await waitFor(first, moment);
	await first.goto(`${office}/1`);
	await first.getByLabel('骰子的数字').fill(DICE);
	await first.getByLabel('我已当众念出').check();
	await expectSound(first);
	await first.getByRole('button', { name: '录入' }).click();
	await expect(first.getByRole('status')).toContainText('可以出发了');
	await page.goto(`${publicPage}/1`);
	await expect(page.getByText('封存', { exact: true })).toHaveCount(2);

	await auditor.goto(`${office}/1/share`);
	await auditor.getByRole('radio', { name: /第 1 次出发/ }).check();
	const sent: string[] = [];
	auditor.on('request', (request) => sent.push(request.postData() ?? ''));
	await auditor.getByLabel('您的总密钥').fill(secret);
	await auditor.getByRole('button', { name: '算出这一次的秘密数' }).click();
	await expect(auditor.getByLabel('这一次的秘密数（64 位）')).toHaveValue(visitShare(secret, plan, 1));
	await auditor.getByLabel('我们现在出发').check();
	await expectSound(auditor);
	await auditor.getByRole('button', { name: '公布秘密数', exact: true }).click();
	await expect(auditor.getByRole('status')).toContainText('等其他抽查人员公布');
	expect(sent.join('\n')).toContain(visitShare(secret, plan, 1));
	expect(sent.join('\n')).not.toContain(secret);

	await plain.goto(`${office}/1/share`);
	await plain.getByRole('radio', { name: /第 1 次出发/ }).check();
	await plain.getByLabel('我们现在出发').check();
	await plain.getByLabel('这一次的秘密数（64 位）').fill(visitShare(SECRET, plan, 2));
	await plain.getByRole('button', { name: '公布秘密数', exact: true }).click();
	await expect(plain.getByRole('alert')).toContainText('和您交的承诺对不上');
	await plain.getByRole('radio', { name: /第 1 次出发/ }).check();
	await plain.getByLabel('我们现在出发').check();
	await plain.getByLabel('这一次的秘密数（64 位）').fill(visitShare(SECRET, plan, 1));
	await plain.getByRole('button', { name: '公布秘密数', exact: true }).click();
	await expect(plain.getByRole('status')).toContainText('对象已抽出');

	await page.goto(`/cycles/${CYCLE}`);
	await page.getByRole('link', { name: '查看各次随机抽查' }).click();
	await expect(page.locator('main')).toContainText('2 次出发，已出发 1 次');
	await expectSound(page);
	await page.getByRole('link', { name: '第 1 次 · 重点项目抽查' }).click();
	await expect(page.getByText('已出发', { exact: true })).toBeVisible();
	await expectSound(page);
	const record = (await (await page.request.get(`/open${publicPage}/1.json`)).json()) as {
		visits: { drawn: { unit: string; item: string }[] }[];
	};
	const [drawn] = record.visits[0]?.drawn ?? [];
	await expect(page.locator('main')).toContainText(`${drawn?.unit}/${drawn?.item}`);
	expect((await page.request.get(`/open${publicPage}/1/visits/1.json`)).status()).toBe(200);
	expect((await page.request.get(`/open${publicPage}/1/visits/2.json`)).status()).toBe(404);
	await page.getByRole('link', { name: '在浏览器里核对这次抽查' }).click();
	await expect(page.getByRole('status')).toContainText('核对通过');
	await expect(page.locator('main')).toContainText('以下由您的浏览器自己下载、自己计算');
	await expectSound(page);
	const bent = JSON.stringify({ ...record, heard: '0'.repeat(20) });
	await page
		.getByLabel('或者打开自己手上的抽查记录')
		.setInputFiles({ name: 'spot.json', mimeType: 'application/json', buffer: Buffer.from(bent) });
	await expect(page.locator('main')).toContainText('核对没有通过');
	await page.goto('/ledger');
	await expect(page.locator('main')).toContainText('第 1 次随机抽查第 1 次出发');
	await expectSound(page);

	const leaders = await comeIn(browser, portal, 'leadingGroup');
	await leaders.goto(`${office}/1/void`);
	await expectSound(leaders);
	await leaders.getByLabel('为什么作废').fill('第二次出发的名单已经泄露');
	await leaders.getByRole('button', { name: '宣布作废' }).click();
	await expect(leaders.getByRole('status')).toContainText('已宣布作废');
	await page.goto(`${publicPage}/1`);
	await expect(page.locator('main')).toContainText('第二次出发的名单已经泄露');
	await expect(page.getByText('作废，没有出发')).toBeVisible();
	await expect(page.getByText('已出发', { exact: true })).toBeVisible();
	await expectSound(page);
});

import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { cycleId } from '#domain/basics';
import { partyCommitment } from '#domain/draw';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { anActor, done, frameFile } from '../builders/year.ts';
import { comeIn, comeTogether, fix, giveShare, hear, make, prepare, reveal, waitFor } from './ceremony.ts';
import { DICE, quickScheme } from './office.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, watch, type Portal } from './world.ts';
import { holdScripts } from './slow-script.ts';

const CYCLE = 'p-2012';
const draw = `/office/cycles/${CYCLE}/draws/citizen`;
const publicPage = `/cycles/${CYCLE}/draws/citizen`;
const REASON = '统计调查部门没有公布秘密数';

/** A year whose citizens are listed and can be drawn. */
async function listCitizens({ folder }: Portal): Promise<void> {
	const world = await worldIn(folder);
	done(await createCycle(world, anActor('clerk'), { year: 2012, scheme: quickScheme, demo: false }));
	const group = quickScheme.groups.find(({ code }) => code === 'citizen');
	if (!group) throw new Error('no citizens');
	const keeper = { world, actor: anActor('frameKeeper'), cycle: cycleId(CYCLE) };
	done(await uploadFrame(keeper, 'citizen', frameFile(group)));
	await world.close();
}

const alertOf = (page: Page) => page.getByRole('alert');

test('a draw is voided for a share that was kept back, and made the second time, before everybody’s eyes', async ({
	page,
	portal,
	browser,
	offences
}) => {
	test.setTimeout(300_000);
	await listCitizens(portal);
	const { first, second, parties } = await comeTogether(browser, portal);
	const [auditor, agency] = parties;
	for (const other of [first, second, auditor, agency]) offences.push(...watch(other, portal.url));

	let moment = await prepare(first, draw, 25);
	await auditor.setViewportSize({ width: 360, height: 800 });
	await auditor.goto(`/office/cycles/${CYCLE}`);
	await auditor
		.getByRole('link', { name: /citizen|群众|公众|居民/ })
		.first()
		.click();
	const kept = await giveShare(auditor, draw);
	await expectSound(auditor);

	// Without a script the share comes from the command line, the page takes the commitment alone.
	const plain = await comeIn(browser, portal, 'surveyAgency', { javaScriptEnabled: false });
	await plain.goto(`${draw}/share`);
	await expect(plain.getByRole('button', { name: '在这台设备上生成秘密数' })).toHaveCount(0);
	const own = createHash('sha256').update('a share of 32 bytes').digest('hex');
	await plain.getByLabel('承诺（64 位）').fill(partyCommitment(`${CYCLE}.citizen.1`, 'surveyAgency', own));
	await plain.getByRole('button', { name: '交承诺' }).click();
	await expect(plain.getByRole('status')).toContainText('承诺已收到');

	await first.goto(draw);
	await first.getByRole('button', { name: '锁定名单和方案' }).click();
	await expect(alertOf(first)).toContainText('同一个人不能连办两步');
	await fix(second, draw);
	await page.goto(`${publicPage}/live`);
	await expect(page.getByRole('timer')).toBeVisible();
	await expectSound(page);

	await waitFor(page, moment);
	await hear(first, draw, DICE.slice(0, 3));
	await expect(page.locator('.wall')).toContainText(DICE.slice(0, 3));
	await hear(first, draw, DICE.slice(3));
	await expect(page.locator('.wall')).toContainText('各方公布秘密数');
	await reveal(auditor, draw, own);
	await expect(alertOf(auditor)).toContainText('和您交的承诺对不上');
	await expectSound(auditor);
	await reveal(auditor, draw, kept);
	await expect(page.locator('.wall')).toContainText(kept);

	const leaders = await comeIn(browser, portal, 'leadingGroup');
	await leaders.goto(`${draw}/void`);
	await expect(leaders.locator('main')).toContainText('没有公布秘密数的：统计调查部门');
	await expectSound(leaders);
	await leaders.getByLabel('为什么作废').fill(REASON);
	await leaders.getByRole('button', { name: '宣布作废' }).click();
	await expect(leaders.getByRole('status')).toContainText('第 1 次抽签已宣布作废');
	await expect(page.locator('.wall')).toContainText(REASON);

	moment = await prepare(first, draw, 15);
	const shares = [await giveShare(auditor, draw), await giveShare(agency, draw)];
	await fix(second, draw);
	await waitFor(page, moment);
	await hear(first, draw, DICE);
	await expect(first.getByRole('status')).toContainText('已录入');
	await reveal(auditor, draw, shares[0] ?? '');
	await reveal(agency, draw, shares[1] ?? '');
	await expect(agency.getByRole('status').first()).toContainText('已公布');
	await first.goto(draw);
	await first.getByRole('button', { name: '完成抽签' }).click();
	await expect(alertOf(first)).toContainText('另一名抽样员');
	await make(second, draw);
	await expectSound(second);
	await expect(page.getByRole('img', { name: '扫码' })).toBeVisible();
	await expect(page.locator('.wall')).toContainText('160 人中抽出 80 人');
	await expectSound(page);

	// The second time the browser has kept the page: it must look the same.
	await page.goto(publicPage);
	await page.goto(publicPage);
	await expect(page.locator('main')).toContainText(REASON);
	const files = `/open${publicPage}`;
	const manifest = await (await page.request.get(`${files}/manifest.json`)).text();
	const digest = createHash('sha256').update(manifest).digest('hex');
	await page.goto(`${publicPage}/live`);
	await expect(page.locator('.wall')).toContainText(digest);
	await page.goto(`${publicPage}?attempt=1`);
	await expect(page.locator('main')).toContainText('第 1 次抽签已作废');
	await expect(page.locator('main')).toContainText('没有公布秘密数：统计调查部门');
	await expectSound(page);
	expect((await page.request.get(`${files}/manifest.json?attempt=1`)).status()).toBe(404);
	expect(await (await page.request.get(`${files}/attempts.json`)).json()).toMatchObject([
		{ attempt: 1, heard: DICE, voided: { reason: REASON } },
		{ attempt: 2, voided: null }
	]);
});

test('what an officer chooses before the script has arrived stays', async ({ portal, browser }) => {
	await listCitizens(portal);
	const first = await comeIn(browser, portal, 'drawOfficer');
	const letThrough = await holdScripts(first);
	await first.goto(draw, { waitUntil: 'commit' });
	await first.getByLabel('按考核办法').check();
	await first.getByRole('checkbox', { name: 'auditor' }).check();
	await first.getByText('国家彩票的开奖号码 · ').click();
	await letThrough();
	await expect(first.getByLabel('彩票名称和期号')).toBeVisible();
	await expect(first.getByLabel('按考核办法')).toBeChecked();
	await expect(first.getByRole('checkbox', { name: 'auditor' })).toBeChecked();
});

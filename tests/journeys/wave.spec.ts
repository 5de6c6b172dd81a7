import type { Page } from '@playwright/test';
import { cycleId, required, type CycleId } from '#domain/basics';
import type { RaterGroup } from '#domain/scheme';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import type { Actor, Role } from '#lib/server/auth/index.ts';
import { listAccounts } from '#lib/server/stores/accounts.ts';
import { fixDraw, type Players as Cast } from '../../src/cli/demo/ceremony.ts';
import { runCommand } from '../builders/command.ts';
import {
	advance,
	anActor,
	disclosureFile,
	done,
	frameFile,
	giveKeys,
	scoreFile,
	strata,
	type Year
} from '../builders/year.ts';
import { arrange, comeIn, comeTogether, fix, giveShare, hear, make, reveal, waitFor } from './ceremony.ts';
import { DICE, quickScheme } from './office.ts';
import { codeField } from './rater.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, watch, type Portal } from './world.ts';

const CYCLE = 'p-2013';
const draw = `/office/cycles/${CYCLE}/draws/citizen`;
const publicPage = `/cycles/${CYCLE}/draws/citizen`;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The accounts of this portal that play a draw. */
async function castOf({ world }: Pick<Year, 'world'>): Promise<Cast> {
	const accounts = await listAccounts(world.portal);
	const named = (name: string, role: Role): Actor => {
		const account = accounts.find((each) => each.name === name.toLowerCase());
		return { id: required(account, 'an account').id, name, role };
	};
	return {
		officers: [named('drawOfficer', 'drawOfficer'), named('secondOfficer', 'drawOfficer')],
		parties: [named('auditor', 'auditor'), named('surveyAgency', 'surveyAgency')]
	};
}

/** A year open for rating since a day, all its groups drawn and invited. */
async function openYear({ folder }: Portal): Promise<CycleId> {
	let now = Date.now() - 9 * DAY;
	const world = await worldIn(folder, () => now);
	const cycle = done(await createCycle(world, anActor('clerk'), { year: 2013, scheme: quickScheme, demo: false }));
	const as: Year['as'] = (role, name) => ({ world, actor: anActor(role, name), cycle });
	const year: Year = { world, scheme: quickScheme, cycle, as, pass: (days) => void (now += days * DAY) };
	const players = await castOf(year);
	await advance(year, 'verification');
	done(await uploadDisclosures(as('clerk'), disclosureFile(year)));
	done(await uploadScores(as('clerk'), scoreFile(year)));
	for (const group of quickScheme.groups) await invite(year, group, players);
	await advance(year, 'disclosure');
	year.pass(8);
	await advance(year, 'rating_open');
	await world.close();
	return cycle;
}

async function invite(year: Year, group: RaterGroup, players: Cast): Promise<void> {
	const { world, cycle } = year;
	done(await uploadFrame(year.as('frameKeeper'), group.code, frameFile(group)));
	const stage = { world, cycle, group: group.code, players };
	const roll = await fixDraw(stage, { kind: 'scheme' }, world.clock() + MINUTE);
	year.pass(MINUTE / DAY);
	await roll(DICE);
	await giveKeys(year, group.code);
	for (const stratum of strata[group.code] ?? [])
		done(await printLetters(year.as('surveyAgency'), group.code, stratum));
}

async function enterCode(rater: Page, code: string): Promise<void> {
	await rater.goto('/ballot');
	await codeField(rater).fill(code);
	await rater.getByRole('button', { name: '继续' }).click();
}

test('a second wave is prepared, drawn, sent and checked while people rate', async ({
	page,
	portal,
	browser,
	offences
}) => {
	test.setTimeout(300_000);
	expect(await openYear(portal)).toBe(cycleId(CYCLE));
	const { first, second, parties } = await comeTogether(browser, portal);
	const [auditor, agency] = parties;
	for (const other of [first, second, auditor, agency]) offences.push(...watch(other, portal.url));

	await first.setViewportSize({ width: 360, height: 800 });
	await first.goto(draw);
	await expect(first.getByRole('heading', { name: '准备第 2 轮抽签' })).toBeVisible();
	await expectSound(first);
	await first.getByLabel('目标回答率').fill('0');
	await first.getByLabel('各层分别填').check();
	await first.getByLabel('north(中文) · 城镇 再抽人数').fill('10');
	await arrange(first, 25, '目标回答率要填 1 到 100');
	await expect(first.getByLabel('north(中文) · 城镇 再抽人数')).toHaveValue('10');
	await expectSound(first);
	await first.getByLabel('目标回答率').fill('50');
	const moment = await arrange(first, 25);
	await first.setViewportSize({ width: 1280, height: 900 });
	await expect(first.locator('main')).toContainText('（第 2 轮）');
	await expectSound(first);

	const shares = [await giveShare(auditor, draw), await giveShare(agency, draw)];
	await fix(second, draw);
	await page.goto(`${publicPage}/live?wave=2`);
	await expect(page.locator('.wall')).toContainText('第 2 轮抽签');
	await expectSound(page);
	await waitFor(page, moment);
	await hear(first, draw, DICE);
	await expect(first.getByRole('status')).toContainText('已录入');
	await reveal(auditor, draw, shares[0] ?? '');
	await reveal(agency, draw, shares[1] ?? '');
	await expect(agency.getByRole('status').first()).toContainText('已公布');
	await make(second, draw);
	await expect(page.locator('.wall')).toContainText('20 人中抽出 10 人');
	await expectSound(page);

	await agency.goto(`/office/cycles/${CYCLE}/letters/citizen`);
	await expect(agency.getByRole('heading', { name: '第 2 轮的邀请函' })).toBeVisible();
	await expectSound(agency);
	await agency.getByLabel('咨询电话').fill('0857-8222222');
	await agency.getByLabel('填写时间').fill('1月24日至2月6日');
	await agency.getByRole('button', { name: '打印“north(中文) · 城镇”的邀请函' }).click();
	await expect(agency.locator('article')).toHaveCount(10);
	await expect(agency.locator('article').first()).toContainText('先选“citizen(中文)”，再选“north(中文) · 城镇”');
	const code = await agency.locator('article .digits').first().innerText();
	const plain = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
	const rater = await plain.newPage();
	await enterCode(rater, code);
	await expect(rater.locator('#code-error')).toContainText('还没有到可以用的时候');
	await agency.goto(`/office/cycles/${CYCLE}/letters/citizen`);
	await agency.getByRole('button', { name: '让号码生效' }).click();
	await expect(agency.getByRole('status')).toContainText('10 封邀请函已生效');
	await expectSound(agency);
	await enterCode(rater, code);
	await expect(rater.getByRole('button', { name: '开始' })).toBeVisible();

	await page.goto(publicPage);
	await expect(page.locator('main')).not.toContainText('从同一份锁定的名单里');
	await page.getByRole('link', { name: '第 2 轮抽签' }).first().click();
	await expect(page).toHaveURL(/wave=2/);
	await expect(page.locator('main')).toContainText('已邀请 80 人，收回不到 10 份，低于目标 50%');
	await expectSound(page);
	await page.locator('a[href^="/verify/draw"]').click();
	await page.locator('form button').first().click();
	await expect(page.locator('.notice.success')).toBeVisible();
	await expect(page.locator('[data-check^="record-"].passed')).toHaveCount(6);
	await expectSound(page);
	const { status, stdout } = runCommand('verify', 'draw', `${portal.url}${publicPage}?wave=2`);
	expect(stdout).toContain('PASS  earlier-draws');
	expect(status).toBe(0);

	const leaders = await comeIn(browser, portal, 'leadingGroup');
	await leaders.goto(`${draw}/void`);
	await leaders.getByLabel('为什么作废').fill('太晚了');
	await leaders.getByRole('button', { name: '宣布作废' }).click();
	await expect(leaders.getByRole('alert')).toContainText('邀请函已经打印');
	await page.goto(`/cycles/${CYCLE}`);
	await expect(page.getByRole('link', { name: '第 2 轮 10' })).toBeVisible();
	await expectSound(page);
	await page.goto('/ledger');
	await expect(page.locator('main')).toContainText('第 2 轮的 10 封邀请函生效');
});

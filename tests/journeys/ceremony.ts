import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { chinaTime } from '#domain/basics';
import { DICE, enter } from './office.ts';
import type { Accounts } from './seed.ts';
import { expect, type Portal } from './world.ts';

/** Somebody of the office in a browser of their own, signed in. */
export async function comeIn(
	browser: Browser,
	portal: Portal,
	who: keyof Accounts,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({ baseURL: portal.url, ...options });
	const page = await context.newPage();
	await page.goto('/sign-in');
	await enter(page, portal.accounts[who]);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
	return page;
}

/** The people of a ceremony, each in a browser of their own. */
export type Players = { readonly first: Page; readonly second: Page; readonly parties: readonly [Page, Page] };

/** Two draw officers, the auditor and the survey agency come in. */
export async function comeTogether(browser: Browser, portal: Portal): Promise<Players> {
	const [first, second, auditor, agency] = await Promise.all(
		(['drawOfficer', 'secondOfficer', 'auditor', 'surveyAgency'] as const).map((who) => comeIn(browser, portal, who))
	);
	if (!first || !second || !auditor || !agency) throw new Error('somebody is missing');
	return { first, second, parties: [auditor, agency] };
}

/** The first officer writes the design: dice, at a moment so many seconds from now. Gives that moment. */
export async function prepare(first: Page, draw: string, seconds: number): Promise<number> {
	await first.goto(draw);
	await first.getByLabel('按考核办法').check();
	return arrange(first, seconds);
}

/** Fills in the rest of a design: dice, a moment, both parties; and keeps it, or is refused so. Gives the moment. */
export async function arrange(first: Page, seconds: number, refusal?: string): Promise<number> {
	await first.getByLabel('当众掷十面骰子 20 次').check();
	const moment = Math.ceil(Date.now() / 1000 + seconds) * 1000;
	await first.getByLabel('公开抽签的时间').fill(chinaTime(moment).slice(0, 19));
	for (const party of ['auditor', 'surveyagency']) await first.getByRole('checkbox', { name: party }).check();
	await first.getByRole('button', { name: '保存方案' }).click();
	if (refusal === undefined) await expect(first.getByRole('status')).toContainText('方案已写好');
	else await expect(first.getByRole('alert')).toContainText(refusal);
	return moment;
}

/** A party makes its share in its own browser and sends the commitment. Gives the share, which only that page knows. */
export async function giveShare(party: Page, draw: string): Promise<string> {
	await party.goto(`${draw}/share`);
	await party.getByRole('button', { name: '在这台设备上生成秘密数' }).click();
	const share = await party.locator('code.share').innerText();
	await party.getByRole('button', { name: '交承诺' }).click();
	await expect(party.getByRole('status')).toContainText('承诺已收到');
	return share;
}

/** The second officer fixes list and design. */
export async function fix(second: Page, draw: string): Promise<void> {
	await second.goto(draw);
	await second.getByRole('button', { name: '锁定名单和方案' }).click();
	await expect(second.getByRole('status')).toContainText('名单和方案已锁定');
}

/** Waits until a moment has come. */
export async function waitFor(page: Page, moment: number): Promise<void> {
	await page.waitForTimeout(Math.max(0, moment - Date.now()));
}

/** An officer takes down digits of the dice. */
export async function hear(officer: Page, draw: string, digits: string): Promise<void> {
	await officer.goto(draw);
	await officer.getByLabel('骰子的数字').fill(digits);
	await officer.getByLabel('我已当众念出').check();
	await officer.getByRole('button', { name: '录入' }).click();
}

/** A party reveals a share. */
export async function reveal(party: Page, draw: string, share: string): Promise<void> {
	await party.goto(`${draw}/share`);
	await party.getByLabel('您的秘密数（64 位）').fill(share);
	await party.getByRole('button', { name: '公布秘密数' }).click();
}

/** The second officer makes the draw. */
export async function make(second: Page, draw: string): Promise<void> {
	await second.goto(draw);
	await second.getByRole('button', { name: '完成抽签' }).click();
	await expect(second.getByRole('status')).toContainText('已抽签');
}

/** Plays whole ceremonies, all with the same promised moment. */
export async function drawAll({ first, second, parties }: Players, draws: readonly string[]): Promise<void> {
	const shares = new Map<string, string[]>();
	let moment = 0;
	for (const draw of draws) {
		moment = await prepare(first, draw, 30);
		const given: string[] = [];
		for (const party of parties) given.push(await giveShare(party, draw));
		shares.set(draw, given);
		await fix(second, draw);
	}
	await waitFor(first, moment);
	for (const draw of draws) {
		await hear(first, draw, DICE);
		await expect(first.getByRole('status')).toContainText('已录入');
		for (const [at, party] of parties.entries()) {
			await reveal(party, draw, shares.get(draw)?.[at] ?? '');
			await expect(party.getByRole('status').first()).toContainText('已公布');
		}
		await make(second, draw);
	}
}

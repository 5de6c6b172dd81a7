import { accountId, chinaTime } from '#domain/basics';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { someTowns, townFile } from '../builders/towns.ts';
import { comeTogether, fix, giveShare, hear, make, reveal, waitFor } from './ceremony.ts';
import { DICE, quickScheme, quickYear } from './office.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

/** A year whose citizens stand on a list with their towns. */
async function givenTowns({ folder }: Portal): Promise<void> {
	const world = await worldIn(folder);
	const [clerk, frameKeeper] = (['clerk', 'frameKeeper'] as const).map((role) => ({
		...{ id: accountId(role), name: role, role }
	}));
	if (!clerk || !frameKeeper) throw new Error('somebody is missing');
	const made = await createCycle(world, clerk, { year: 2012, scheme: quickScheme, demo: false });
	if (!made.ok) throw new Error(made.error.code);
	const taken = await uploadFrame({ world, actor: frameKeeper, cycle: made.value }, 'citizen', townFile(someTowns));
	if (!taken.ok) throw new Error(taken.error.code);
	await world.close();
}

const draw = `${quickYear}/draws/citizen`;
const widths = [1280, 360];

test('towns are drawn first and people in them, from the plan to the public page', async ({ browser, portal }) => {
	test.setTimeout(600_000);
	await givenTowns(portal);
	const { first, second, parties } = await comeTogether(browser, portal);
	await first.goto(draw);
	await first.getByRole('link', { name: '可以先抽单元' }).click();
	await first.getByRole('button', { name: '看看结果' }).click();
	await expect(first.getByRole('alert')).toContainText('这里要填正整数');
	await first.getByLabel('每层抽几个单元').fill('2');
	await first.getByLabel('每个单元抽几个人').fill('5');
	await first.getByText('帮我算').click();
	await first.getByLabel('多去一个单元').fill('400');
	await first.getByLabel('多问一个人').fill('20');
	await first.getByLabel('有多相像').fill('0.05');
	await first.getByRole('button', { name: '看看结果' }).click();
	await expect(first.getByText('每个单元抽 19 人误差最小')).toBeVisible();
	await expect(first.getByText('层 north(中文) · 乡村 除去必抽的大单元，只剩 1 个单元靠抽签')).toBeVisible();
	await expect(first.getByRole('link', { name: '用这个方案' })).toHaveCount(0);
	for (const width of widths) {
		await first.setViewportSize({ width, height: 800 });
		await expectSound(first);
	}
	await first.getByLabel('每层抽几个单元').fill('4');
	await first.getByLabel('每个单元抽几个人').fill('12');
	await first.getByRole('button', { name: '看看结果' }).click();
	await expect(first.getByText('一共抽 16 个单元，预计请 192 人。')).toBeVisible();
	await expectSound(first);
	await first.getByRole('link', { name: '用这个方案' }).click();
	await expect(first.getByText('每个单元抽 12 人。')).toBeVisible();
	await first.getByLabel('当众掷十面骰子 20 次').check();
	await first.getByRole('button', { name: '保存方案' }).click();
	await expect(first.getByRole('alert')).toContainText('请写明公开抽签的日期和时间');
	await expect(first.getByText('每个单元抽 12 人。')).toBeVisible();
	await expectSound(first);
	const moment = Math.ceil(Date.now() / 1000 + 25) * 1000;
	await first.getByLabel('公开抽签的时间').fill(chinaTime(moment).slice(0, 19));
	for (const party of ['auditor', 'surveyagency']) await first.getByRole('checkbox', { name: party }).check();
	await first.getByRole('button', { name: '保存方案' }).click();
	await expect(first.getByRole('status')).toContainText('方案已写好');
	const shares = [await giveShare(parties[0], draw), await giveShare(parties[1], draw)] as const;
	await fix(second, draw);
	const visitor = await (await browser.newContext({ baseURL: portal.url })).newPage();
	await visitor.goto('/cycles/p-2012/draws/citizen');
	await expect(visitor.getByText('6 个单元里抽 4 个，每个单元抽 12 人').first()).toBeVisible();
	await waitFor(first, moment);
	await hear(first, draw, DICE);
	for (const at of [0, 1] as const) await reveal(parties[at], draw, shares[at]);
	await make(second, draw);
	for (const [width, lang] of [
		[1280, 'en'],
		[360, 'zh']
	] as const) {
		await visitor.setViewportSize({ width, height: 800 });
		await visitor.goto(`/cycles/p-2012/draws/citizen?lang=${lang}`);
		await expectSound(visitor);
	}
	await expect(visitor.getByRole('row', { name: /^city 人多，必抽 200 12 6\.00%/ })).toHaveCount(4);
	await visitor.getByRole('link', { name: '在浏览器里核对' }).click();
	await visitor.getByRole('button', { name: '开始核对' }).click();
	await expect(visitor.getByText('核对通过')).toBeVisible();
	const cases = await visitor.request.get('/open/cycles/p-2012/draws/citizen/cases.csv');
	expect((await cases.text()).split('\n')).toHaveLength(1 + 192 + 1);
});

import { signIn } from './office.ts';
import { answerAll, begin, codeOf, headline, openWithScript, phone, send } from './rater.ts';
import { worldIn } from './seed.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

const unit = '522401';

/** For so long the portal takes what it found of disclosures to be so, in milliseconds. */
const COMPARED_FOR = 10_000;

/** Lays another text over a disclosure that is public, as somebody with every right on the database could. */
async function alter({ folder }: Portal): Promise<void> {
	const world = await worldIn(folder);
	const rows = world.portal.selectFrom('disclosure').selectAll().where('unit', '=', unit);
	for (const row of await rows.where('published_at', 'is not', null).execute())
		await world.portal
			.insertInto('disclosure')
			.values({ ...row, version: 2, document: row.document.replace('"note":"', '"note":"超额完成。') })
			.execute();
	await world.close();
}

for (const [lang, title] of [
	['zh', '这里的内容跟公布时不一样'],
	['en', 'This is not what was published']
] as const)
	test(`a disclosure that was changed after its publication is not shown, and the page says why in ${lang}`, async ({
		page,
		portal,
		request
	}) => {
		await page.setViewportSize(phone);
		const shown = `/cycles/522400-2010/disclosures/${unit}`;
		expect((await page.goto(`${shown}?lang=${lang}`))?.status()).toBe(200);
		await alter(portal);
		expect((await page.reload())?.status()).toBe(409);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page.getByText('超额完成')).toHaveCount(0);
		await expectSound(page);
		expect((await request.get(`/open${shown}.json`)).status()).toBe(409);
	});

test('nobody rates what is hidden: a code stays good, and a ballot that was begun waits with its answers', async ({
	page,
	portal,
	browser
}) => {
	await page.setViewportSize(phone);
	await begin(page, codeOf(portal));
	await answerAll(page, 12);
	await alter(portal);
	await page.waitForTimeout(COMPARED_FOR);
	await page.getByRole('button', { name: '提交' }).click();
	await expect(page.getByRole('alert')).toContainText('查清以前先不收评价');
	await expect(headline(page, '请检查您的答案')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('填过的答案还在');
	await expect(page.getByRole('button', { name: '接着填' })).toBeVisible();
	await expectSound(page);

	const other = await browser.newPage({ baseURL: portal.url, viewport: phone });
	await openWithScript(other);
	await send(other, codeOf(portal, 'citizen', 1));
	await expect(other.getByText('号码照样能用')).toBeVisible();
	await other.close();

	await signIn(page, portal, 'clerk');
	await page.goto('/office/cycles/522400-2010');
	await expect(page.getByText('有关这些单位的评价已经停收')).toBeVisible();
});

test('a draw that cannot be read says so wherever it is asked for, and its year goes no further', async ({
	page,
	portal,
	request
}) => {
	const [office, group] = ['/office/cycles/522400-2011', '/draws/citizen'];
	const world = await worldIn(portal.folder);
	await world.portal
		.updateTable('draw')
		.set({ design: '{' })
		.where('cycle_id', '=', '522400-2011')
		.where('rater_group', '=', 'citizen')
		.execute();
	await world.close();
	await page.setViewportSize(phone);
	await signIn(page, portal, 'leadingGroup');
	await page.goto(office);
	await expect(page.getByText('抽样记录读不出来，可能被人改动过')).toHaveCount(1);
	await expectSound(page);
	await page.goto(`${office}${group}/void`);
	await expect(page.getByRole('heading', { name: '第 1 次抽签 · 抽样记录读不出来' })).toBeVisible();
	await page.getByLabel('为什么作废').fill('抽样记录读不出来');
	await page.getByRole('button', { name: '宣布作废' }).click();
	await expect(page.getByRole('alert')).toContainText('邀请函');
	await expectSound(page);
	await signIn(page, portal, 'drawOfficer');
	await page.goto(`${office}${group}`);
	await expect(page.getByText('注意 抽样记录读不出来')).toBeVisible();
	await expectSound(page);
	await signIn(page, portal, 'surveyAgency');
	expect((await page.goto(`${office}/letters/citizen`))?.status()).toBe(409);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('抽样记录读不出来');
	await expectSound(page);
	await page.goto('/cycles/522400-2011/draws/citizen');
	await expect(page.getByText('注意 抽样记录读不出来')).toBeVisible();
	await expectSound(page);
	const manifest = await request.get('/open/cycles/522400-2011/draws/citizen/manifest.json');
	expect([manifest.status(), await manifest.text()]).toEqual([409, expect.stringContaining('读不出来')]);
});

test('the page that says what failed comes even when nothing can be read, and says so', async ({ portal, request }) => {
	const world = await worldIn(portal.folder);
	await world.portal.schema.alterTable('ledger_entry').renameTo('gone').execute();
	await world.close();
	for (const [address, status, title] of [
		['/nothing', 404, '没有这个页面'],
		['/', 500, '系统出了问题']
	] as const) {
		const response = await request.get(address);
		expect(response.status()).toBe(status);
		expect(await response.text()).toContain(title);
	}
});

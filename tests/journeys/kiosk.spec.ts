import { required } from '#domain/basics';
import { aMachine, DESK, expectClean, install, picture, setUp, start, still, tracesOf } from './kiosk.ts';
import { answerAll, codeField, codeOf, desk, headline, mistyped, phone, recover, send, submit } from './rater.ts';
import { expect, expectSound, test, watch } from './world.ts';

for (const viewport of [phone, desk])
	test.describe(`${viewport.width} wide`, () => {
		test.use({ viewport });

		test('the office sets a machine up, people rate on it one after another, and nothing of them stays', async ({
			page,
			portal,
			browser
		}) => {
			const { link, machine, screen } = await aMachine(page, portal, browser, viewport);
			const offences = watch(screen, portal.url);
			const sent: (string | undefined)[] = [];
			screen.on('request', (request) => {
				if (new URL(request.url()).pathname.startsWith('/open/'))
					void request.allHeaders().then((headers) => sent.push(headers['cookie']));
			});
			await install(screen, link);
			await expectSound(screen);
			await picture(screen, 'kiosk-start');
			await expect(screen.getByText('保密，但要靠我们守规矩').first()).toBeVisible();
			expect(await screen.getByRole('link').allInnerTexts()).toEqual(['跳到正文', 'English']);
			await send(screen, mistyped(codeOf(portal)));
			await expect(screen.locator('#code-error')).toContainText('输错了');
			for (const at of [0, 1]) {
				const code = codeOf(portal, 'citizen', at);
				await start(screen, code);
				await screen.getByText('抄下找回口令').click();
				const phrase = (await screen.locator('.phrase').innerText()).replace(/\s/g, '');
				if (at === 0) await expectSound(screen);
				await picture(screen, `kiosk-begin-${at}`);
				await screen.getByRole('button', { name: '开始', exact: true }).click();
				await screen.getByRole('radio').nth(2).check();
				await screen.getByRole('button', { name: /看看做了什么/ }).click();
				await expect(headline(screen, /实绩/)).toBeVisible();
				if (at === 0) await expectSound(screen);
				await picture(screen, `kiosk-reading-${at}`);
				await screen.getByRole('button', { name: '返回' }).first().click();
				await expect(screen.getByRole('radio').nth(2)).toBeChecked();
				await picture(screen, `kiosk-question-${at}`);
				await answerAll(screen, 12, at);
				await expect(screen.getByText('提交以后不能再改')).toBeVisible();
				if (at === 0) await expectSound(screen);
				await picture(screen, `kiosk-review-${at}`);
				const receipt = await submit(screen);
				if (at === 0) await expectSound(screen);
				await picture(screen, `kiosk-arrived-${at}`);
				await screen.getByRole('button', { name: '好了，清空' }).click();
				await expectClean(screen, tracesOf(code, phrase, receipt));
				await page.goto('/verify/receipt');
				await page.getByLabel('回执号').fill(receipt);
				await page.getByRole('button', { name: '查询' }).click();
				await expect(page.getByText(`已计入: ${receipt}`)).toBeVisible();
			}
			expect(sent.length).toBeGreaterThanOrEqual(8);
			expect(sent.every((cookie) => cookie === undefined)).toBe(true);
			expect(offences).toEqual([]);
			await machine.close();
		});

		test('a machine that is left asks, waits for an answer, and wipes itself', async ({ page, portal, browser }) => {
			const { link, machine, screen } = await aMachine(page, portal, browser, viewport);
			const pass = await install(screen, link);
			await pass(600);
			await expect(still(screen)).toBeHidden();
			const [code, next] = [codeOf(portal), codeOf(portal, 'citizen', 1)];
			await codeField(screen).pressSequentially(code);
			await pass(61);
			await expect(still(screen)).toBeVisible();
			await pass(15);
			await expectClean(screen, tracesOf(code));
			await start(screen, code);
			await screen.getByText('抄下找回口令').click();
			const phrase = (await screen.locator('.phrase').innerText()).replace(/\s/g, '');
			await screen.getByRole('button', { name: '开始', exact: true }).click();
			await screen.getByRole('radio').nth(3).check();
			await pass(58);
			await expect(still(screen)).toBeHidden();
			await pass(3);
			await expect(still(screen)).toContainText('秒后清空');
			await expectSound(screen);
			await picture(screen, 'kiosk-still');
			await screen.getByRole('button', { name: '我还在' }).click();
			await expect(still(screen)).toBeHidden();
			await pass(58);
			await expect(screen.getByRole('radio').nth(3)).toBeChecked();
			await pass(3);
			await expect(still(screen)).toBeVisible();
			await pass(15);
			await expectClean(screen, tracesOf(code, phrase));
			await send(screen, code);
			await expect(screen.locator('#code-error')).toContainText('已经领过投票凭证');
			await screen.getByLabel('找回口令').fill(phrase.replace(/^./, (symbol) => (symbol === 'A' ? 'B' : 'A')));
			await screen.getByRole('button', { name: '继续' }).click();
			await expect(screen.locator('#phrase-error')).toContainText('有字抄错了');
			await expect(screen.locator('#code-error')).toBeHidden();
			await expectSound(screen);
			await picture(screen, 'kiosk-phrase');
			await screen
				.locator('details', { has: screen.locator('#phrase') })
				.locator('summary')
				.click();
			await expect(screen.getByLabel('找回口令')).toBeHidden();
			await screen.getByRole('button', { name: '继续' }).click();
			await expect(screen.locator('#phrase-error')).toBeVisible();
			await screen.getByLabel('找回口令').fill(phrase);
			await screen.getByRole('button', { name: '继续' }).click();
			await screen.getByRole('button', { name: '开始', exact: true }).click();
			await answerAll(screen, 12);
			const receipt = await submit(screen);
			await pass(46);
			await expect(still(screen)).toBeVisible();
			await pass(15);
			await expectClean(screen, tracesOf(code, phrase, receipt));
			await start(screen, next);
			await machine.close();
		});
	});

test('what was sent from a machine is changed on a phone by whoever wrote down its phrase', async ({
	page,
	portal,
	browser
}) => {
	const { link, machine, screen } = await aMachine(page, portal, browser, desk);
	await install(screen, link);
	await start(screen, codeOf(portal));
	await screen.getByText('抄下找回口令').click();
	const written = await screen.locator('.phrase').innerText();
	await screen.getByRole('button', { name: '开始', exact: true }).click();
	await answerAll(screen, 12);
	await expect(screen.getByText('没有抄下找回口令的，提交以后不能再改')).toBeVisible();
	const first = await submit(screen);
	await machine.close();
	const own = await browser.newContext({ viewport: phone, baseURL: portal.url });
	const other = await own.newPage();
	await recover(other, codeOf(portal), written);
	await answerAll(other, 12, 1);
	expect(await submit(other)).not.toBe(first);
	await own.close();
});

test.describe('a browser', () => {
	test.use({ viewport: desk });

	test('keeps the token in a cookie for /kiosk alone, and only with a token is told to clear what it stored', async ({
		page,
		portal,
		browser
	}) => {
		const { link, machine, screen } = await aMachine(page, portal, browser, desk);
		await screen.goto('/ballot');
		await screen.evaluate(() => localStorage.setItem('gongping-ballot', 'a key of somebody’s own'));
		const stranger = required((await screen.goto('/kiosk')) ?? undefined, 'an answer');
		expect(stranger.headers()['clear-site-data']).toBeUndefined();
		await expect(headline(screen, '这台机器没有设置')).toBeVisible();
		await expect(screen.getByRole('textbox')).toHaveCount(0);
		await expectSound(screen);
		await picture(screen, 'kiosk-unknown');
		expect(await screen.evaluate(() => localStorage.length)).toBe(1);
		await install(screen, link);
		const cookies = (await machine.cookies(`${portal.url}/kiosk`)).filter(({ name }) => name === 'kiosk');
		expect(cookies).toMatchObject([{ path: '/kiosk', httpOnly: true, sameSite: 'Strict' }]);
		for (const place of ['/', '/open/ballots', '/open/credentials', '/ballot', '/office'])
			expect((await machine.cookies(portal.url + place)).filter(({ name }) => name === 'kiosk')).toEqual([]);
		const own = await machine.request.get('/kiosk');
		expect(own.headers()).toMatchObject({ 'clear-site-data': '"storage", "cache"', 'cache-control': 'no-store' });
		expect(await screen.evaluate(() => localStorage.length)).toBe(0);
		await machine.close();
	});

	test('is no machine with a wrong code, under a member of staff, or after the office has switched it off', async ({
		page,
		portal,
		browser
	}) => {
		const link = await setUp(page, portal);
		await page.goto(link);
		await page.getByRole('button', { name: '设为公用评价机' }).click();
		await expect(page.getByRole('alert')).toContainText('请先退出登录');
		await page.goto('/kiosk');
		await expect(headline(page, '有工作人员在这台机器上登录着')).toBeVisible();
		await expectSound(page);
		const machine = await browser.newContext({ viewport: desk, baseURL: portal.url });
		const screen = await machine.newPage();
		await screen.goto('/kiosk/setup');
		for (const [typed, sentence] of [
			['', '口令不完整'],
			['0'.repeat(52), '没有这个口令']
		] as const) {
			await screen.getByLabel('设置口令').fill(typed);
			await screen.getByRole('button', { name: '设为公用评价机' }).click();
			await expect(screen.getByRole('alert')).toContainText(sentence);
		}
		await expectSound(screen);
		await install(screen, link);
		await page.goto(DESK);
		await page.getByRole('button', { name: '停用 1 号机' }).click();
		await expect(page.getByRole('status')).toContainText('1 号机已停用');
		await expectSound(page);
		await picture(page, 'kiosk-off');
		await screen.goto('/kiosk');
		await expect(headline(screen, '这台机器已经停用')).toBeVisible();
		await expect(screen.getByRole('textbox')).toHaveCount(0);
		await picture(screen, 'kiosk-closed');
		await screen.goto(link);
		await screen.getByRole('button', { name: '设为公用评价机' }).click();
		await expect(screen.getByRole('alert')).toContainText('已经停用');
		await page.goto('/ledger');
		await expect(page.getByText('停用 1 号公用评价机（政务服务大厅一楼）。')).toBeVisible();
		await machine.close();
	});
});

import type { Page } from '@playwright/test';
import { codeOf, desk, headline, mistyped, phone } from './rater.ts';
import { expect, expectSound, test, type Portal } from './world.ts';

async function enterAs(page: Page, { accounts }: Portal, role: 'interviewer' | 'surveyAgency', to: string) {
	await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
	await page.getByLabel('账号').fill(accounts[role].name);
	await page.getByLabel('密码').fill(accounts[role].password);
	await page.getByRole('button', { name: '登录' }).click();
}

async function dictate(page: Page, code: string): Promise<void> {
	await page.getByRole('checkbox').check();
	await page.getByLabel('对方报的号码').fill(code);
	await page.getByRole('button', { name: '开始提问' }).click();
}

for (const viewport of [phone, desk])
	test.describe(`${viewport.width} wide`, () => {
		test.use({ viewport });

		test('an interviewer casts a call without the staff cookie, and nothing of it stays in the browser', async ({
			page,
			portal
		}) => {
			const cookies: (string | undefined)[] = [];
			page.on('request', (request) => {
				if (new URL(request.url()).pathname.startsWith('/open/'))
					void request.allHeaders().then((headers) => cookies.push(headers['cookie']));
			});
			await enterAs(page, portal, 'interviewer', '/office/phone');
			await expect(page.getByText('您的答案和邀请码都经过我们的服务器').first()).toBeVisible();
			await expectSound(page);
			await dictate(page, mistyped(codeOf(portal)));
			await expect(page.locator('#code-error')).toContainText('输错了');
			await dictate(page, codeOf(portal));
			for (let at = 1; at <= 12; at++) {
				await expect(page.getByText(`第 ${at} 题，共 12 题`)).toBeVisible();
				await page
					.getByRole('radio')
					.nth(at % 7)
					.check();
				if (at === 1) await expectSound(page);
				await page.getByRole('button', { name: '下一题' }).click();
			}
			await expect(headline(page, '念一遍答案')).toBeVisible();
			await expectSound(page);
			await page.getByRole('button', { name: '提交' }).click();
			await expect(headline(page, '已计入')).toBeVisible();
			await expectSound(page);
			expect(cookies.length).toBeGreaterThanOrEqual(4);
			expect(cookies.every((cookie) => cookie === undefined)).toBe(true);
			expect(
				await page.evaluate(() => [
					sessionStorage.getItem('gongping-ballot'),
					sessionStorage.getItem('gongping-seed'),
					localStorage.length
				])
			).toEqual([null, null, 0]);
			await page.getByRole('button', { name: '访问下一位' }).click();
			await expect(page.getByLabel('对方报的号码')).toHaveValue('');
			await expect(page.getByRole('checkbox')).not.toBeChecked();
		});
	});

test('an interviewer sees the script of a call and no letters; the survey agency sees no script', async ({
	page,
	portal
}) => {
	await enterAs(page, portal, 'interviewer', '/office');
	await expect(page.getByRole('link', { name: '电话访问' })).toBeVisible();
	const refused = ['/office/cycles/522400-2010', '/office/cycles/522400-2010/letters/citizen', '/office/accounts'];
	for (const place of refused) expect((await page.request.get(place)).status()).toBe(403);
	await page.context().clearCookies();
	await enterAs(page, portal, 'surveyAgency', '/office');
	await expect(headline(page, '工作台')).toBeVisible();
	expect((await page.request.get('/office/phone')).status()).toBe(403);
});

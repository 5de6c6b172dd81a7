import type { Page } from '@playwright/test';
import { keyListDigest, PIN_LENGTH } from '#domain/ballot';
import {
	answerAll,
	begin,
	codeField,
	codeOf,
	headline,
	mistyped,
	onward,
	openWithScript,
	phone,
	send,
	submit,
	tickAll
} from './rater.ts';
import { addressesAsked, expect, expectSound, test } from './world.ts';
import { holdScripts, islandWorks } from './slow-script.ts';

/** The beginning of the digest of the citizens' keys, as their letters carry it. */
async function pinOf(page: Page): Promise<string> {
	const list = await page.request.get('/open/cycles/522400-2010/keys/citizen.json');
	expect(list.status()).toBe(200);
	return keyListDigest(await list.text()).slice(0, PIN_LENGTH);
}

test.describe('with JavaScript', () => {
	test.use({ viewport: phone });

	test('the link of the letter fills in the code, leaves the address and spends nothing', async ({ page, portal }) => {
		const code = codeOf(portal);
		for (const open of [1, 2]) {
			await page.goto(`/ballot?open=${open}#1.${code.replaceAll(' ', '')}.${await pinOf(page)}`);
			await expect(codeField(page)).toHaveValue(code);
			expect(page.url()).toBe(`${portal.url}/ballot`);
		}
		await page.getByRole('button', { name: '继续' }).click();
		await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
	});

	test('answering asks the server nothing, and nothing outlasts the receipt', async ({ page, portal }) => {
		await begin(page, codeOf(portal));
		const asked = addressesAsked(page);
		await answerAll(page, 12);
		expect(asked).toEqual([]);
		await submit(page);
		const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
		expect(kept).not.toMatch(/atisfied|dont-know|refused/);
	});

	test('a reload keeps the place and the answers, even the last tick', async ({ page, portal }) => {
		await begin(page, codeOf(portal));
		await page.getByRole('radio', { name: '一般' }).check();
		await onward(page).click();
		await page.getByRole('radio', { name: '不太满意' }).check();
		await page.reload();
		await expect(page.getByText('第 2 题，共 12 题')).toBeVisible();
		await expect(page.getByRole('radio', { name: '不太满意' })).toBeChecked();
		await page.goto('/ballot?lang=en');
		await expect(page.getByText('Question 2 of 12')).toBeVisible();
		await page.getByRole('button', { name: 'Back' }).click();
		await expect(page.getByRole('radio', { name: 'Neither satisfied nor dissatisfied' })).toBeChecked();
	});

	test('what is typed and ticked before the script has arrived stays', async ({ page, portal }) => {
		const letTyped = await holdScripts(page, islandWorks);
		await page.goto('/ballot', { waitUntil: 'commit' });
		await codeField(page).fill('520384');
		await letTyped();
		await expect(page.getByRole('button', { name: '继续：领投票凭证' })).toBeVisible();
		await expect(codeField(page)).toHaveValue('520384');

		const letTicked = await holdScripts(page, islandWorks);
		await page.goto('/ballot', { waitUntil: 'commit' });
		await send(page, codeOf(portal));
		await page.getByRole('button', { name: '开始' }).click();
		await page.getByRole('radio', { name: '一般' }).check();
		await letTicked();
		await expect(page.getByRole('radio', { name: '一般' })).toBeChecked();
		const asked = addressesAsked(page);
		await onward(page).click();
		await expect(page.getByText('第 2 题，共 12 题')).toBeVisible();
		expect(asked).toEqual([]);
	});

	test('the key is asked for under no name, and neither code nor seed goes along with the answers', async ({
		page,
		portal
	}) => {
		const sent: { path: string; body: string; cookie: boolean }[] = [];
		page.on('request', (request) => {
			const { pathname } = new URL(request.url());
			if (!pathname.startsWith('/open/') && request.method() === 'GET') return;
			sent.push({ path: pathname, body: request.postData() ?? '', cookie: 'cookie' in request.headers() });
		});
		await page.context().addCookies([{ name: 'lang', value: 'zh', url: portal.url }]);
		await openWithScript(page);
		await begin(page, codeOf(portal));
		const seed = await page.evaluate(
			() =>
				(JSON.parse(sessionStorage.getItem('gongping-ballot') ?? '[]') as { credential: string }[])[0]?.credential ?? ''
		);
		await answerAll(page, 12);
		await submit(page);
		expect(sent.every(({ cookie }) => !cookie)).toBe(true);
		const [exchange, cast] = sent.filter(({ body }) => body !== '');
		expect(exchange?.path).toBe('/open/credentials');
		expect(cast?.path).toBe('/open/ballots');
		expect(cast?.body).not.toContain(codeOf(portal).replaceAll(' ', ''));
		for (const { body } of sent) expect(body).not.toContain(seed.slice(0, 32));
	});

	test('a list of keys that is not the one on the letter stops everything and spends no code', async ({
		page,
		portal
	}) => {
		const code = codeOf(portal);
		await page.goto(`/ballot#1.${code.replaceAll(' ', '')}.${'0'.repeat(32)}`);
		await page.getByRole('button', { name: '领投票凭证' }).click();
		await expect(page.locator('#code-error')).toContainText('签票密钥和信上的对不上');
		await page.goto('/ballot?again#');
		await send(page, code);
		await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
	});

	test('the key may be left on a device of one’s own, to answer another day', async ({ page, portal }) => {
		await openWithScript(page);
		await send(page, codeOf(portal));
		await expect(page.getByText('事后查不出').first()).toBeVisible();
		await page.getByLabel('这是我自己的手机').check();
		const later = await page.context().newPage();
		await later.goto('/ballot');
		await later.getByRole('button', { name: '继续这台手机上已经开始的评价' }).click();
		await later.getByRole('button', { name: '开始' }).click();
		await answerAll(later, 12);
		const receipt = await submit(later);
		const another = await page.context().newPage();
		await another.goto('/ballot');
		await expect(codeField(another)).toBeVisible();
		await another.getByRole('button', { name: '修改已交的评价' }).click();
		await expect(headline(another, '已计入')).toBeVisible();
		await expect(another.locator('.receipt')).toHaveText(receipt);
		await another.getByRole('button', { name: '修改答案' }).click();
		await expect(another.getByRole('button', { name: '开始' })).toBeVisible();
	});

	test('what was not sent is sent by pressing again', async ({ page, portal, context }) => {
		await begin(page, codeOf(portal));
		await answerAll(page, 12);
		await context.setOffline(true);
		await page.getByRole('button', { name: '提交' }).click();
		await expect(page.getByRole('alert')).toContainText('还没有送到');
		await expect(headline(page, '请检查您的答案')).toBeVisible();
		await context.setOffline(false);
		await submit(page);
	});

	test('a lost answer of the server costs nobody code or ballot', async ({ page, portal }) => {
		const lose = (place: string) =>
			page.route(
				(url) => url.pathname === place,
				async (route) => {
					await route.fetch();
					await route.abort('failed');
				},
				{ times: 1 }
			);
		await lose('/open/credentials');
		await openWithScript(page);
		await send(page, codeOf(portal));
		await expect(page.getByRole('alert')).toContainText('还没有送到');
		await page.getByRole('button', { name: '继续' }).click();
		await page.getByRole('button', { name: '开始' }).click();
		await answerAll(page, 12);
		await lose('/open/ballots');
		await page.getByRole('button', { name: '提交' }).click();
		await expect(page.getByRole('alert')).toContainText('还没有送到');
		await submit(page);
	});

	for (const lang of ['zh', 'en'])
		for (const width of [320, 360])
			test(`the whole code is seen at ${width} px, in wide digits too (${lang})`, async ({ page, portal }) => {
				await page.setViewportSize({ width, height: 640 });
				await page.goto(`/ballot?lang=${lang}`);
				const field = page.locator('#code');
				await field.fill(mistyped(codeOf(portal)));
				await page.locator('form button').first().click();
				await expect(page.locator('#code-error')).toBeVisible();
				for (const font of ['', 'Verdana, "DejaVu Sans", sans-serif']) {
					const cut = await field.evaluate((input: HTMLInputElement, family) => {
						input.style.fontFamily = family;
						return input.scrollWidth - input.clientWidth;
					}, font);
					expect(cut).toBeLessThanOrEqual(0);
				}
			});

	for (const lang of ['zh', 'en'])
		test(`no screen has a barrier or is too wide (${lang})`, async ({ page, portal }) => {
			const check = async () => {
				await expectSound(page);
			};
			await page.goto(`/ballot?lang=${lang}`);
			await check();
			await page.locator('main button').first().click();
			await expect(page.locator('#code-error')).toBeVisible();
			await check();
			await page.locator('#code').fill(codeOf(portal, 'deputy'));
			await page.locator('form button').first().click();
			await expect(page.locator('button[value="start"]')).toBeVisible();
			await check();
			await page.locator('button[value="start"]').click();
			await onward(page).click();
			await expect(page.getByRole('alert')).toBeVisible();
			await check();
			await page.locator('button[value="layout:grid"]').click();
			await check();
			for (let at = 0; at < 12; at++) {
				await tickAll(page, at % 7);
				await onward(page).click();
			}
			await check();
			await page.locator('form').last().getByRole('button').click();
			await expect(page.locator('.receipt')).toBeVisible();
			await check();
			await page.locator('form').last().getByRole('button').click();
			await expect(page.locator('#receipt')).toBeVisible();
			await check();
		});
});

test.describe('whatever a form sends', () => {
	test.use({ viewport: phone, javaScriptEnabled: false });

	test('the same ballot again has the same receipt, another one is refused, an unknown answer is not counted', async ({
		page,
		portal
	}) => {
		await begin(page, codeOf(portal));
		await answerAll(page, 12);
		const hidden = (name: string) => page.locator(`input[name="${name}"]`).first().inputValue();
		const [credential, journey] = [await hidden('credential'), await hidden('journey')];
		expect(await page.content()).not.toContain(codeOf(portal).replaceAll(' ', ''));
		const cast = async (form: { credential: string; journey: string }) => {
			const response = await page.request.post('/ballot?/cast', {
				form,
				headers: { origin: portal.url, accept: 'text/html' }
			});
			return { status: response.status(), text: await response.text() };
		};
		const receiptIn = (text: string) => text.replace(/<[^>]*>/g, '').match(/(\w{4}-){3}\w{4}/)?.[0];

		const unknown = await cast({ credential, journey: journey.replace('verySatisfied', 'splendid') });
		expect(unknown).toMatchObject({ status: 422, text: expect.stringContaining('请从头开始填') });
		const garbled = await cast({
			credential: credential.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
			journey
		});
		expect(garbled).toMatchObject({ status: 403, text: expect.stringContaining('认不出这份评价') });

		const first = await submit(page);
		const again = await cast({ credential, journey });
		expect(again.status).toBe(200);
		expect(receiptIn(again.text)).toBe(first);
		const other = await cast({ credential, journey: journey.replace('verySatisfied', 'fairlySatisfied') });
		expect(other).toMatchObject({ status: 409, text: expect.stringContaining('已经交过一份评价') });
	});

	test('a receipt that is short, mistyped or of nobody is answered in words', async ({ page }) => {
		await page.goto('/verify/receipt');
		const tries: readonly (readonly [string, string])[] = [
			['9G5X', '现在只有 4 位'],
			['9G5X-0AKT-7M2C-Q4V%', '这不是一个回执号'],
			['9g5x 0akt 7m2c q4ve', '没有查到']
		];
		for (const [typed, sentence] of tries) {
			await page.getByLabel('回执号').fill(typed);
			await page.getByRole('button', { name: '查询' }).click();
			await expect(page.locator('main')).toContainText(sentence);
		}
	});
});

import {
	answerAll,
	begin,
	codeField,
	codeOf,
	desk,
	guess,
	mistyped,
	onward,
	phone,
	send,
	submit,
	tickAll
} from './rater.ts';
import { expect, expectSound, test } from './world.ts';

const places = [
	['on a phone', { viewport: phone, javaScriptEnabled: true }],
	['on an old phone without JavaScript', { viewport: phone, javaScriptEnabled: false }],
	['at a desk', { viewport: desk, javaScriptEnabled: true }]
] as const;

for (const [place, use] of places)
	test.describe(place, () => {
		test.use(use);

		test('a citizen rates the county, corrects an answer and finds the receipt', async ({ page, portal }) => {
			await begin(page, codeOf(portal));
			await answerAll(page, 12);
			await page.getByRole('button', { name: /修改.*社会治安/ }).click();
			await expect(page.getByRole('radio', { name: '很满意', exact: true })).toBeChecked();
			await page.getByRole('radio', { name: '不了解' }).check();
			await page.getByRole('button', { name: '检查答案' }).click();
			await expect(page.locator('dd').first()).toContainText('不了解');
			const receipt = await submit(page);
			await page.getByRole('button', { name: '现在就去查一查' }).click();
			await expect(page.getByText(`已计入: ${receipt}`)).toBeVisible();
			expect(page.url()).not.toContain(receipt);
		});

		test('a question without an answer is asked again, and the others stay', async ({ page, portal }) => {
			await begin(page, codeOf(portal));
			await page.getByRole('radio', { name: '一般' }).check();
			await onward(page).click();
			await expect(page.getByText('第 2 题，共 12 题')).toBeVisible();
			await onward(page).click();
			await expect(page.getByRole('alert')).toContainText('这一题还没有选');
			await page.getByRole('button', { name: '上一题' }).click();
			await expect(page.getByRole('radio', { name: '一般' })).toBeChecked();
		});

		test('nothing is chosen beforehand, nobody must judge, and the disclosure is one tap away', async ({
			page,
			portal
		}) => {
			await begin(page, codeOf(portal));
			await expect(page.locator('input:checked')).toHaveCount(0);
			await expect(page.getByRole('radio', { name: '不了解' })).toBeVisible();
			await expect(page.getByRole('radio', { name: '不愿回答' })).toBeVisible();
			const shown = page.getByRole('link', { name: /看看做了什么.*毕节市/ });
			await expect(shown).toHaveAttribute('target', '_blank');
			expect((await page.request.get((await shown.getAttribute('href')) ?? '')).status()).toBe(200);
		});

		test('a code that is short, mistyped, of nobody, too early or too late is refused in words', async ({
			page,
			portal
		}) => {
			const code = codeOf(portal);
			const tries: readonly (readonly [string, RegExp])[] = [
				['', /现在只有 0 位/],
				['52038４ 1799', /现在只有 10 位/],
				[`${code}0`, /填了 19 位，多了 1 位/],
				[mistyped(code), /输错了/],
				[guess(code, 0), /没有这个号码/],
				[codeOf({ codes: portal.early }), /还没有到填写的时候/],
				[codeOf({ codes: portal.late }), /填写已经结束/]
			];
			await page.goto('/ballot');
			for (const [typed, sentence] of tries) {
				await send(page, typed);
				await expect(page.locator('#code-error')).toContainText(sentence);
				await expect(codeField(page)).toHaveValue(typed);
			}
			await send(page, code);
			await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
		});

		test('an answer can be changed until the close, and both receipts are good', async ({ page, portal }) => {
			await begin(page, codeOf(portal));
			await answerAll(page, 12);
			const first = await submit(page);
			await page.getByRole('button', { name: '修改答案' }).click();
			await answerAll(page, 12, 1);
			const second = await submit(page);
			expect(second).not.toBe(first);
			for (const receipt of [first, second]) {
				await page.goto('/verify/receipt');
				await page.getByLabel('回执号').fill(receipt);
				await page.getByRole('button', { name: '查询' }).click();
				await expect(page.getByText(`已计入: ${receipt}`)).toBeVisible();
			}
		});

		test('a code opens one ballot; whoever comes later is told', async ({ page, portal }) => {
			await begin(page, codeOf(portal));
			const other = await page.context().newPage();
			await other.goto('/ballot');
			await send(other, codeOf(portal));
			await expect(other.locator('#code-error')).toContainText('已经领过投票凭证');
		});

		test('guessing at a code has to wait', async ({ page, portal }) => {
			await page.goto('/ballot');
			for (let salt = 0; salt < 5; salt++) {
				await send(page, guess(codeOf(portal), salt));
				await expect(codeField(page)).toHaveValue(guess(codeOf(portal), salt));
				await expect(page.locator('#code-error')).toContainText('没有这个号码');
			}
			await send(page, codeOf(portal));
			await expect(page.locator('#code-error')).toContainText('试的次数太多');
		});

		test('when rating closes in the middle, the rating is refused in words', async ({ page, portal }) => {
			await begin(page, codeOf(portal));
			await answerAll(page, 12);
			await portal.closeRating();
			await page.getByRole('button', { name: '提交' }).click();
			await expect(page.getByText('填写已经结束')).toBeVisible();
		});
	});

test.describe('a deputy on a phone', () => {
	test.use({ viewport: phone });

	test('answers one question a screen for all seven units', async ({ page, portal }) => {
		await begin(page, codeOf(portal, 'deputy'));
		const progress = (await page.getByText(/^第 1 题，共 \d+ 题$/).innerText()).match(/\d+/g);
		const screens = Number(progress?.at(-1));
		expect(screens).toBeGreaterThan(7);
		await expectSound(page);
		await answerAll(page, screens);
		await submit(page);
	});
});

test.describe('a deputy at a desk', () => {
	test.use({ viewport: desk });

	test('rates seven units in a table, and may change to single questions and back', async ({ page, portal }) => {
		await begin(page, codeOf(portal, 'deputy'));
		await expect(page.getByText('第 1 页，共 12 页')).toBeVisible();
		for (let at = 0; at < 9; at++) {
			await tickAll(page, 1);
			await onward(page).click();
		}
		await expect(page.getByRole('table').getByRole('row')).toHaveCount(8);
		await page.getByRole('radio', { name: '毕节市 一般' }).check();
		await onward(page).click();
		await expect(page.getByRole('alert').getByRole('link')).toHaveCount(6);
		await expectSound(page);
		await page.getByRole('button', { name: '改成一题一页' }).click();
		await expect(page.getByRole('radio', { name: '一般' })).toBeChecked();
		await page.getByRole('button', { name: '改成表格' }).click();
		await expect(page.getByRole('radio', { name: '毕节市 一般' })).toBeChecked();
		for (let at = 0; at < 3; at++) {
			await tickAll(page, 0);
			await onward(page).click();
		}
		await submit(page);
	});

	test('may use the table without JavaScript', async ({ browser, portal }) => {
		const context = await browser.newContext({ viewport: desk, javaScriptEnabled: false, baseURL: portal.url });
		const page = await context.newPage();
		await begin(page, codeOf(portal, 'deputy'));
		await page.getByRole('button', { name: '改成表格' }).click();
		await answerAll(page, 12);
		await submit(page);
		await context.close();
	});
});

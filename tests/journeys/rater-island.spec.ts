import { answerAll, begin, codeField, codeOf, headline, onward, openWithScript, phone, submit } from './rater.ts';
import { weigh, withGzip } from './weigh.ts';
import { addressesAsked, expect, test } from './world.ts';

test.use({ viewport: phone });

test.describe('over a slow line', () => {
	test.use(withGzip);

	test('at most 60 KiB of script come before the first question', async ({ page, portal }) => {
		const weight = weigh(page);
		await openWithScript(page);
		await begin(page, codeOf(portal));
		const { script } = await weight();
		expect(script).toBeGreaterThan(20);
		expect(script).toBeLessThanOrEqual(60);
	});
});

test('a browser too old for the script has a page as good as without one', async ({ page, portal }) => {
	await page.addInitScript(() => Reflect.deleteProperty(SubmitEvent.prototype, 'submitter'));
	await page.goto('/ballot');
	await begin(page, codeOf(portal));
	await answerAll(page, 12);
	await submit(page);
});

test('a device that cannot make a key has the server make it, and may change its answers too', async ({
	page,
	portal
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BigInt'));
	await page.goto('/ballot');
	await begin(page, codeOf(portal));
	const asked = addressesAsked(page);
	await answerAll(page, 12);
	expect(asked).toEqual([]);
	const first = await submit(page);
	await page.getByRole('button', { name: '修改答案' }).click();
	await answerAll(page, 12, 1);
	expect(await submit(page)).not.toBe(first);
});

test('who comes by a link from a page with a script can begin there too', async ({ page, portal }) => {
	await page.goto('/verify/receipt');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.getByRole('link', { name: '填写评价' }).click();
	await expect(headline(page, '填写评价')).toBeVisible();
	await expect(page.getByRole('button', { name: '领投票凭证' })).toBeVisible();
	await begin(page, codeOf(portal));
	await page.getByRole('radio', { name: '一般' }).check();
	await onward(page).click();
	await expect(page.getByText('第 2 题，共 12 题')).toBeVisible();
});

test('the link of a letter works in a tab that has the page open already', async ({ page, portal }) => {
	const code = codeOf(portal);
	await openWithScript(page);
	await page.evaluate((digits) => (location.hash = `#1.${digits}`), code.replaceAll(' ', ''));
	await expect(codeField(page)).toHaveValue(code);
	expect(page.url()).toBe(`${portal.url}/ballot`);
});

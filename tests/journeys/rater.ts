import type { Page } from '@playwright/test';
import { codeDigits, parseCode } from '#domain/ballot';
import { required } from '#domain/basics';
import { expect, type Portal } from './world.ts';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

export const codeOf = ({ codes }: Pick<Portal, 'codes'>, group = 'citizen', at = 0): string =>
	required(codes[group]?.[at], 'a code');

/** A code with a fitting check digit that shares the first seven digits of another and opens nothing. */
export function guess(code: string, salt: number): string {
	const parsed = parseCode(code);
	if (!parsed.ok) throw new Error('not a code');
	const secret = String((Number(parsed.value.secret) + 1 + salt) % 10 ** 10).padStart(10, '0');
	return codeDigits({ ...parsed.value, secret });
}

/** The same code with its last digit changed. */
export const mistyped = (code: string): string => code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10);

export const codeField = (page: Page) => page.getByLabel('邀请函上的号码');
export const onward = (page: Page) => page.locator('main button[value="next"]');
export const headline = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

export async function send(page: Page, code: string): Promise<void> {
	await codeField(page).fill(code);
	await page.getByRole('button', { name: /^继续(：领投票凭证)?$/ }).click();
}

/** Opens the page and waits for its script: whoever is faster gets the ballot of a page without one. */
export async function openWithScript(page: Page): Promise<void> {
	await page.goto('/ballot');
	await page.getByRole('button', { name: '领投票凭证' }).waitFor();
}

export async function begin(page: Page, code: string): Promise<void> {
	await (page.url().endsWith('/ballot') ? Promise.resolve() : page.goto('/ballot'));
	await send(page, code);
	await page.getByRole('button', { name: '开始' }).click();
	await expect(page.getByRole('radio').first()).toBeVisible();
}

/** Opens with its phrase, on another device, a ballot key that a code was exchanged for. */
export async function recover(page: Page, code: string, phrase: string): Promise<void> {
	await openWithScript(page);
	await page.getByText('在别的手机上领过投票凭证').click();
	await page.getByLabel('找回口令').fill(phrase);
	await send(page, code);
	await page.getByRole('button', { name: '开始' }).click();
}

/** Ticks the answer at place `at` of every question on the screen: hundreds, so all in one go. */
export async function tickAll(page: Page, at: number): Promise<void> {
	const radios = page.getByRole('radio');
	await expect(radios.first()).toBeVisible();
	const left = await radios.evaluateAll((all: HTMLInputElement[], place) => {
		const questions = [...Map.groupBy(all, ({ name }) => name).values()];
		for (const answers of questions) answers[place]?.click();
		return questions.filter((answers) => !answers[place]?.checked).length;
	}, at);
	expect(left).toBe(0);
}

/** Answers screen after screen, up to the review of all answers. */
export async function answerAll(page: Page, screens: number, from = 0): Promise<void> {
	for (let at = 0; at < screens; at++) {
		await expect(page.getByText(new RegExp(`第 ${at + 1} [题页]，共 ${screens} [题页]`))).toBeVisible();
		await tickAll(page, (from + at) % 7);
		await onward(page).click();
	}
	await expect(headline(page, '请检查您的答案')).toBeVisible();
}

async function counted(page: Page): Promise<string> {
	await expect(headline(page, '已计入')).toBeVisible();
	return (await page.locator('.receipt').innerText()).replace(/\s/g, '');
}

export async function submit(page: Page): Promise<string> {
	await page.getByRole('button', { name: '提交' }).click();
	return counted(page);
}

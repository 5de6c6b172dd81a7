import { makeSeed, questionnaireFor } from '#domain/ballot';
import { contentColumns } from '#domain/disclosure';
import { rankedUnits, type RaterGroup, type Scheme } from '#domain/scheme';
import { castPlain, exchangePlain } from '#lib/server/acts/blind/plain.ts';
import type { Role } from '#lib/server/auth/index.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { aRow, theLeast } from '../builders/disclosure-table.ts';
import { aScheme } from '../builders/scheme.ts';
import { worldIn } from './seed.ts';
import { expect, type Portal } from './world.ts';
import type { Page } from '@playwright/test';

/** A scheme whose notices take no time, so that a year fits into a journey. */
export const quickScheme: Scheme = aScheme({ rules: { ...aScheme().rules, disclosureDays: 0, noticeDays: 0 } });

/** The address of the year made of the quick scheme. */
export const quickYear = '/office/cycles/p-2012';
export const DICE = '31415926535897932384';

type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const asFile = (name: string, text: string): Upload => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const table = (rows: readonly (readonly string[])[]): Upload =>
	asFile('table.csv', `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}`);

/** A scheme as a file. */
export const schemeFile = (scheme: Scheme): Upload => asFile('scheme.json', JSON.stringify(scheme));

const units = rankedUnits(quickScheme).map(({ code }) => code);

/** Disclosures of all units; `actual` stands as what the first of them reached. */
export function disclosureFile(actual = '39.2'): Upload {
	const columns = ['unit', 'section', ...contentColumns];
	const rows = units.flatMap((unit) => [...theLeast(unit), aRow(unit, 'duty-report', { text: '述职报告' })]);
	const cells = rows.map((row, at) =>
		columns.map((column) => (at === 1 && column === 'actual' ? actual : (row[column] ?? '')))
	);
	return table([columns, ...cells]);
}

/** Scores of all units. */
export const scoreFile = (): Upload =>
	table([['unit', 'annual', 'tracking'], ...units.map((unit, at) => [unit, String(80 + at), '75'])]);

const strata: Readonly<Record<string, readonly string[]>> = {
	citizen: ['north.town', 'north.rural', 'south.town', 'south.rural'],
	deputy: ['north', 'south'],
	leader: ['committee']
};
const PEOPLE = 20;

/** The list of a group, twenty people a stratum; with `twice` one key stands there again. */
export function frameFile(group: RaterGroup, twice = false): Upload {
	const people = (strata[group.code] ?? []).flatMap((stratum) =>
		Array.from({ length: PEOPLE }, (_, at) => [`${stratum}-${at}`, `信封 ${at}`, ...stratum.split('.')])
	);
	return table([['person_key', 'label', ...group.strata], ...people, ...(twice ? people.slice(0, 1) : [])]);
}

/** Signs in with the account of a role; whoever was signed in before is not any more. */
export async function signIn(page: Page, portal: Portal, role: Role): Promise<void> {
	await page.context().clearCookies();
	await page.goto('/sign-in');
	await enter(page, portal.accounts[role]);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
}

/** Fills the sign-in form and sends it. */
export async function enter(page: Page, { name, password }: { name: string; password: string }): Promise<void> {
	await page.getByLabel('账号').fill(name);
	await page.getByLabel('密码').fill(password);
	await page.getByRole('button', { name: '登录' }).click();
}

/** Hands a file in, or the one at that path, on the page that is open. */
export async function handIn(page: Page, file: Upload | string, button: string): Promise<void> {
	await page.getByLabel('表格文件').setInputFiles(file);
	await page.getByRole('button', { name: button }).click();
}

/** Moves the year that is open to its next phase. */
export async function moveTo(page: Page, year: string, phase: string): Promise<void> {
	await page.goto(year);
	await page.getByRole('button', { name: `进入“${phase}”` }).click();
	await expect(page.getByRole('status')).toContainText('已进入新的阶段');
}

/** Has the next phase refused while a ballot that was counted is out of the box. */
export async function expectRecount(page: Page, { folder }: Portal, phase: string): Promise<void> {
	const world = await worldIn(folder);
	const ofYear = world.box.selectFrom('ballot').where('ballot_class', 'like', 'p-2012/%');
	const taken = await ofYear.selectAll().executeTakeFirstOrThrow();
	await world.box.deleteFrom('ballot').where('id', '=', taken.id).where('revision', '=', taken.revision).execute();
	await page.goto(quickYear);
	await expect(page.getByText('条件都已满足')).toBeVisible();
	await page.getByRole('button', { name: `进入“${phase}”` }).click();
	await expect(page.getByRole('alert')).toContainText('可能被人改动过');
	await expect(page.getByText('条件都已满足')).toHaveCount(0);
	await world.box.insertInto('ballot').values(taken).execute();
	await world.close();
}

/** Rates with every code, the k-th with the option at place k mod 3, as people would from their own telephones. */
export async function rateWith(portal: Portal, letters: ReadonlyMap<string, readonly string[]>): Promise<void> {
	const world = await worldIn(portal.folder);
	for (const [place, codes] of letters) {
		const [code = '', stratum = ''] = place.split('/');
		const group = quickScheme.groups.find((each) => each.code === code);
		if (!group) throw new Error(place);
		const { questions } = questionnaireFor(quickScheme, group, stratum);
		for (const [at, typed] of codes.entries()) {
			const credential = await exchangePlain(world, aloneGuesser(), { code: typed, seed: makeSeed(world.random) });
			if (!credential.ok) throw new Error(credential.error.code);
			const answers = Object.fromEntries(questions.map(({ key, options }) => [key, options[at % 3] ?? '']));
			const cast = await castPlain(world, { credential: credential.value, answers });
			if (!cast.ok) throw new Error(cast.error.code);
		}
	}
	await world.close();
}

/** The strata of a group of the quick scheme. */
export const strataOf = (group: RaterGroup): readonly string[] => strata[group.code] ?? [];

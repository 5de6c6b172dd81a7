import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { lowLinks } from './lone-links.ts';
import { closeRating, openRating, seed, type Accounts, type Codes, type Seeded } from './seed.ts';

/**
 * A portal of one's own for each journey: the built server over a fresh copy of the seeded years, at `url`. `codes` belong
 * to the year that is open for rating, `early` and `late` to the years before and after their rating; none is used yet.
 */
export type Portal = {
	readonly url: string;
	readonly folder: string;
	readonly accounts: Accounts;
	readonly codes: Codes;
	readonly early: Codes;
	readonly late: Codes;
	/** Opens the rating of the year before its rating. */
	openRating(): Promise<void>;
	/** Ends the rating while people are at it. */
	closeRating(): Promise<void>;
};

type Template = Seeded & { readonly folder: string };

const newFolder = (browser: string): string => mkdtempSync(path.join(tmpdir(), `gongping-${browser}-`));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

async function startServer(folder: string): Promise<{ server: ChildProcess; url: string }> {
	const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0' };
	const server = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	for await (const line of createInterface(server.stdout)) {
		const url = /^listening on (\S+)$/.exec(line)?.[1];
		if (url) return { server, url };
	}
	throw new Error('the server ended before it listened');
}

async function stopServer(server: ChildProcess): Promise<void> {
	const ended = once(server, 'exit');
	server.kill('SIGTERM');
	await ended;
}

/** The addresses a page asks for from here on, but for its icon, which a browser fetches whenever it likes. */
export function addressesAsked(page: Page): string[] {
	const icon = new URL('/favicon.svg', page.url()).href;
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url() !== icon) asked.push(request.url());
	});
	return asked;
}

/** What a page may never do: ask another host, break its own content policy, complain on the console. */
export function watch(page: Page, url: string): string[] {
	const offences: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(url) && !request.url().startsWith('data:')) offences.push(`asked ${request.url()}`);
	});
	page.on('console', (message) => {
		const refused = /^Failed to load resource: (.*status of 4\d\d|net::ERR_)/.test(message.text());
		if (message.type() === 'error' && !refused) offences.push(message.text());
	});
	page.on('pageerror', (error) => offences.push(String(error)));
	return offences;
}

/**
 * Fails when the page as it stands is wider than its window, has a link that a finger can miss, or a barrier (axe: WCAG 2.2 A
 * and AA, best practices). No page of ours has frames, for which alone axe would open a tab of its own: without it, and telling
 * of violations only, the same rules take a third of the time.
 */
export async function expectSound(page: Page): Promise<void> {
	const excess = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(excess).toBeLessThanOrEqual(0);
	expect(await lowLinks(page)).toEqual([]);
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
	const { violations } = await axe.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

export const test = base.extend<{ portal: Portal; offences: string[] }, { template: Template }>({
	template: [
		async ({ browserName }, use) => {
			const folder = newFolder(browserName);
			await use({ ...(await seed(folder)), folder });
			remove(folder);
		},
		{ scope: 'worker' }
	],
	portal: async ({ template, browserName }, use) => {
		const folder = newFolder(browserName);
		cpSync(template.folder, folder, { recursive: true });
		const { server, url } = await startServer(folder);
		const { 2009: late, 2010: codes, 2011: early } = template.codes;
		const { accounts } = template;
		const ways = { openRating: () => openRating(folder, template), closeRating: () => closeRating(folder, template) };
		await use({ url, folder, accounts, codes, early, late, ...ways });
		await stopServer(server);
		remove(folder);
	},
	baseURL: async ({ portal }, use) => use(portal.url),
	offences: [
		async ({ page, portal }, use) => {
			const offences = watch(page, portal.url);
			await use(offences);
			expect(offences).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

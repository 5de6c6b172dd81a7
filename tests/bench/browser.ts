import { chromium, type Browser, type Page } from '@playwright/test';
import { headlessShell } from '../journeys/chromium.ts';

/** A Chromium that nobody sees. */
export const aBrowser = (): Promise<Browser> => chromium.launch(headlessShell);

/** Begins to watch how long a page is deaf to its visitor; gives the longest such time so far, in milliseconds. */
export async function watchTurns(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const turns = globalThis as unknown as { longest: number };
		turns.longest = 0;
		let last = performance.now();
		setInterval(() => {
			const now = performance.now();
			turns.longest = Math.max(turns.longest, now - last);
			last = now;
		}, 10);
	});
	return () => page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArgs, systemChromium } from '../journeys/chromium.ts';

/** A Chromium that nobody sees. */
export function aBrowser(): Promise<Browser> {
	const executablePath = systemChromium();
	return chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) });
}

/** Begins to watch how long a page draws no frame; gives the longest such time so far, in milliseconds. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const frames = globalThis as unknown as { longest: number };
		frames.longest = 0;
		let last = performance.now();
		const look = (): void => {
			const now = performance.now();
			frames.longest = Math.max(frames.longest, now - last);
			last = now;
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	return () => page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

import type { Page } from '@playwright/test';

/** The framework's client is at work once it has put its announcer on the page. */
const clientWorks = (page: Page): Promise<void> => page.locator('#svelte-announcer').waitFor({ state: 'attached' });

/** A page that is an island is alive once it has loaded: its script runs before. */
export const islandWorks = (page: Page): Promise<void> => page.waitForLoadState('load');

/** Keeps the scripts of the next page back, as a slow network does. Gives what lets them through and waits for them to work. */
export async function holdScripts(page: Page, works = clientWorks): Promise<() => Promise<void>> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', (route) => released.then(() => route.continue()));
	return async () => {
		release();
		await works(page);
		await page.unrouteAll({ behavior: 'wait' });
	};
}

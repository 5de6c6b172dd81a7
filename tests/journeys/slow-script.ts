import type { Page } from '@playwright/test';

/** Keeps the scripts of the next page back, as a slow network does. Gives what lets them through and waits for them to work. */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', (route) => released.then(() => route.continue()));
	return async () => {
		release();
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		await page.unrouteAll({ behavior: 'wait' });
	};
}

import { defineConfig } from '@playwright/test';
import { headlessShell } from './chromium.ts';

/** Journeys of people through the built portal (`vite build` first), in a real browser. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../node_modules/.cache/journeys',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: 'list',
	use: { launchOptions: headlessShell }
});

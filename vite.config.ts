import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import type {} from 'vitest/config';

/** Tests that touch databases; only they wait for a PostgreSQL with migrated databases to copy, and for keys of classes. */
const office = 'tests/{acts,attacks,server,stores,views}/**/*.test.ts';
const setups = ['tests/builders/postgres.ts', 'tests/builders/key-pairs.ts'];

/** The styles of an island come with its page. */
const withoutStyles: Plugin = {
	name: 'without-styles',
	enforce: 'pre',
	load: { filter: { id: /type=style/ }, handler: () => '' }
};

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es', plugins: () => [withoutStyles, svelte()] },
	test: {
		environment: 'node',
		// The files of a run share their modules, as the acts of a portal do: importing them anew took a third of the time.
		isolate: false,
		maxWorkers: availableParallelism(),
		testTimeout: process.env['LONG'] ? 6 * 3_600_000 : 120_000,
		hookTimeout: 300_000,
		projects: [
			{ extends: true, test: { name: 'law', include: ['tests/**/*.test.ts'], exclude: [office] } },
			{ extends: true, test: { name: 'office', include: [office], globalSetup: setups } }
		]
	}
});

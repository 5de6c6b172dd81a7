/** Everything that must hold before a change lands: types, lint, format, unused code, unit and store tests, build, browser. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './journeys/chromium.ts';

const steps: readonly (readonly [label: string, command: string, ...args: string[]])[] = [
	['sync', 'svelte-kit', 'sync'],
	['types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
	['lint', 'eslint', '--config', 'tests/eslint.config.js', '.'],
	['format', 'prettier', '--check', '--log-level', 'warn', '.'],
	['unused', 'knip', '--config', 'tests/knip.json'],
	['tests', 'vitest', 'run'],
	['build', 'vite', 'build', '--logLevel', 'warn'],
	['journeys', 'playwright', 'test', '--config', 'tests/journeys/playwright.config.ts']
];

for (const [label, command, ...args] of steps) {
	if (label === 'journeys') ensureChromium();
	const started = performance.now();
	const { status } = spawnSync(command, args, { stdio: 'inherit' });
	console.log(`[${label}] ${((performance.now() - started) / 1000).toFixed(1)} s`);
	if (status !== 0) process.exit(status ?? 1);
}

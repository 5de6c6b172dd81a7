/** Everything that must hold before a change lands: types, lint, format, unused code, unit and store tests, build, browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { ensureChromium } from './journeys/chromium.ts';

type Step = readonly [label: string, command: string, ...args: string[]];

const lint = ['eslint', '--config', 'tests/eslint.config.js'] as const;

/** One stage after the other. The steps of a stage use one core each and go side by side. */
const stages: readonly (readonly Step[])[] = [
	[['sync', 'svelte-kit', 'sync']],
	[
		['lint', ...lint, '**/*.{ts,js,mjs}'],
		['lint of components', ...lint, '**/*.svelte'],
		['types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
		['format', 'prettier', '--check', '--log-level', 'warn', '.'],
		['unused', 'knip', '--config', 'tests/knip.json']
	],
	[['tests', 'vitest', 'run']],
	[['build', 'vite', 'build', '--logLevel', 'warn']],
	[['journeys', 'playwright', 'test', '--config', 'tests/journeys/playwright.config.ts']]
];

/** The exit code of a step; 1 when it cannot even start, so that its company goes on to its end. */
const exitOf = (child: ChildProcess): Promise<number> =>
	once(child, 'exit').then(
		([code]) => (code as number | null) ?? 1,
		(error: unknown) => {
			console.error(error);
			return 1;
		}
	);

/** Runs a step and gives its exit code. One that has company keeps what it says until its end. */
async function run([label, command, ...args]: Step, alone: boolean): Promise<number> {
	if (label === 'journeys') ensureChromium();
	const started = performance.now();
	const child = spawn(command, args, { stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
	const [said, complained, code] = await Promise.all([
		child.stdout ? text(child.stdout) : '',
		child.stderr ? text(child.stderr) : '',
		exitOf(child)
	]);
	process.stdout.write(said + complained);
	console.log(`[${label}] ${((performance.now() - started) / 1000).toFixed(1)} s`);
	return code;
}

async function runAll(steps: readonly Step[]): Promise<number> {
	const waiting = steps.values();
	let worst = 0;
	const work = async () => {
		for (const step of waiting) {
			const code = await run(step, steps.length === 1);
			worst = Math.max(worst, code);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	return worst;
}

for (const steps of stages) {
	const code = await runAll(steps);
	if (code !== 0) process.exit(code);
}

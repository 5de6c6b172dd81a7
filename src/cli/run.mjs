// The first step of every npm script, on whatever Node the machine has: installs when the lockfile changed, then goes on
// under the project's own Node. Plain JavaScript without a dependency, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fetchNode, lacksNode, nodeIn } from './node.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const bin = path.join(root, 'node_modules/.bin');

/**
 * Runs a command to its end and gives its exit code; a signal to this process, or the death of the npm above it, ends both.
 * @param {string} command
 * @param {string[]} args
 * @param {{ stdio?: import('node:child_process').StdioOptions, env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
function exitOf(command, args, { stdio = 'inherit', env = {} } = {}) {
	return new Promise((resolve) => {
		const PATH = `${bin}${path.delimiter}${process.env['PATH']}`;
		const child = spawn(command, args, { stdio, env: { ...process.env, PATH, ...env } });
		let stopped = false;
		/** @param {NodeJS.Signals} signal */
		const stop = (signal) => {
			stopped = true;
			child.kill(signal);
		};
		for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
		const parent = process.ppid;
		const watch = setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500);
		child.on('exit', (code) => {
			clearInterval(watch);
			if (!stopped && code === null) console.error(`${command} was ended from outside`);
			if (stopped || code === null) process.exit(code ?? 1);
			resolve(code);
		});
	});
}

/**
 * Runs a command that must succeed, or this process ends as it did.
 * @param {Parameters<typeof exitOf>} call
 * @returns {Promise<void>}
 */
async function run(...call) {
	const code = await exitOf(...call);
	if (code !== 0) process.exit(code);
}

/**
 * Runs a command of which nothing is shown but its errors.
 * @param {string} command
 * @param {string[]} args
 */
const quietly = (command, args) =>
	run(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { npm_config_loglevel: 'error' } });

/**
 * Has npm fetch packages whose versions and digests are pinned: as its cache has them, a third sooner than by asking for news
 * of each; only a cache that knows less than the pins is asked to look again.
 * @param {string[]} args
 */
async function npm(args) {
	const asCached = await exitOf('npm', [...args, '--prefer-offline'], { stdio: 'ignore' });
	if (asCached === 0) return;
	console.error('npm could not do it with what it has at hand; once more, asking the registry …');
	await quietly('npm', args);
}

/**
 * Installs what package-lock.json names, and the project's own Node: all of it for tests, what building and serving need for
 * the rest. What is missing for tests is added beside what is there, for a portal may be running on it; nothing installed for
 * tests is taken away.
 * @param {boolean} whole
 * @returns {Promise<void>}
 */
async function install(whole) {
	const stamp = path.join(root, 'node_modules/.installed-lock');
	const pins = ['package-lock.json', 'src/cli/node.mjs'].map((file) => readFileSync(path.join(root, file)));
	const lock = createHash('sha256').update(Buffer.concat(pins)).digest('hex');
	const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
	if (!lacksNode(bin) && (installed === `${lock} whole` || (installed === lock && !whole))) return;
	console.error('installing the packages of package-lock.json …');
	const all = whole || installed.endsWith(' whole');
	const adds = installed === lock;
	const way = adds ? ['install', '--no-save'] : ['ci'];
	const command = [...way, '--prefix', root, all ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund'];
	const fetching = !adds || lacksNode(bin) ? fetchNode({ npm, quietly }, bin) : null;
	const [placeNode] = await Promise.all([fetching, npm(command)]);
	placeNode?.();
	writeFileSync(stamp, all ? `${lock} whole` : lock);
}

const cores = os.availableParallelism?.() ?? os.cpus().length; // a Node before 18.14 counts them by another name

/**
 * Not more threads than cores for what Node does beside its own, unless somebody has said otherwise: four on two took a quarter
 * more processor to hash the same codes, for each hash maps its four megabytes anew, and they wait for one another in the
 * kernel.
 */
const pool = () => process.env['UV_THREADPOOL_SIZE'] ?? String(Math.min(4, Math.max(2, cores)));

/**
 * One core is left to whoever answers people while the engine's threads clear away what is no longer used: four on two held
 * that one up for 40 ms.
 */
const clearing = () => `--v8-pool-size=${Math.min(4, Math.max(1, cores - 1))}`;

/** Where Node keeps what it has compiled: a portal that starts again is there a fifth sooner. */
const compiled = () => process.env['NODE_COMPILE_CACHE'] ?? path.join(root, 'node_modules/.cache/node');

const [script = '', ...rest] = process.argv.slice(2);
await install(script.startsWith('tests/'));
const node = nodeIn(bin);
if (node === null) {
	console.error(`Node 22.18 or later is needed here; this is ${process.version}.`);
	process.exit(1);
}
const args = ['--disable-warning=ExperimentalWarning', clearing(), path.join(root, script), ...rest];
await run(node, args, { env: { UV_THREADPOOL_SIZE: pool(), NODE_COMPILE_CACHE: compiled() } });

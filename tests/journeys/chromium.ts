import { existsSync } from 'node:fs';
import { installPackages, isDebian, succeeds } from '../builders/install.ts';

const NAMED = process.env['CHROMIUM_PATH'];
const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const firstOf = (...files: readonly (string | undefined)[]): string | undefined =>
	files.find((file) => file !== undefined && existsSync(file));

/** Flags without which a headless Chromium keeps asking outside hosts. */
const args = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const whole = firstOf(NAMED, ...WHOLE);
const lightest = firstOf(NAMED, SHELL, ...WHOLE);

/** How a Chromium as people have it is started, with windows, tabs and a history; Playwright's own where there is none. */
export const wholeChromium = whole ? { args, executablePath: whole } : { args, channel: 'chromium' };

/**
 * How one without all that is started: the same engine shows the same pages, and a journey takes half the time. Where there
 * is none, a whole one or Playwright's own. `CHROMIUM_PATH` names another for everything.
 */
export const headlessShell = lightest ? { args, executablePath: lightest } : { args };

/** Sees to it that browsers and a Chinese font are there; ends the process when not even a whole one can be had. */
export function ensureChromium(): void {
	if (firstOf(NAMED) || (whole && (existsSync(SHELL) || !isDebian()))) return;
	const installed = isDebian()
		? installPackages('chromium', 'chromium-headless-shell', 'fonts-noto-cjk')
		: succeeds('playwright', 'install', 'chromium');
	if (!installed && !whole) process.exit(1);
}

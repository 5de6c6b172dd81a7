import { existsSync } from 'node:fs';
import { installPackages, isDebian, succeeds } from '../builders/install.ts';

const { CHROMIUM_PATH } = process.env;
const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

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

const whole = CHROMIUM_PATH ?? WHOLE.find((file) => existsSync(file));
const windowless = CHROMIUM_PATH ?? (existsSync(SHELL) ? SHELL : whole);

/** How a Chromium as people have it is started, with windows, tabs and a history; Playwright's own where there is none. */
export const wholeChromium = whole ? { args, executablePath: whole } : { args, channel: 'chromium' };

/**
 * How one without all that is started: the same engine shows the same pages, and a journey takes half the time. Where there
 * is none, a whole one or Playwright's own. `CHROMIUM_PATH` names another for everything.
 */
export const windowlessChromium = windowless ? { args, executablePath: windowless } : { args };

/** Sees to it that browsers and a Chinese font are there; ends the process when that cannot be done. */
export function ensureChromium(): void {
	if (CHROMIUM_PATH || (whole && (existsSync(SHELL) || !isDebian()))) return;
	const installed = isDebian()
		? installPackages('chromium', 'chromium-headless-shell', 'fonts-noto-cjk')
		: succeeds('playwright', 'install', 'chromium');
	if (!installed && !whole) process.exit(1);
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where a Chromium already is: CHROMIUM_PATH, Debian's or Google's; undefined leaves the choice to Playwright's own. */
export function systemChromium(): string | undefined {
	const candidates = [
		process.env['CHROMIUM_PATH'],
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome-stable',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
	];
	return candidates.find((file): file is string => file !== undefined && existsSync(file));
}

/** Flags without which a headless Chromium keeps asking outside hosts. */
export const chromiumArgs = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const succeeds = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Sees to it that a browser and a Chinese font are there; ends the process when that cannot be done. */
export function ensureChromium(): void {
	if (systemChromium()) return;
	const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	const installed = debian
		? succeeds('apt-get', 'update', '-qq') &&
			succeeds('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
		: succeeds('playwright', 'install', 'chromium');
	if (!installed) process.exit(1);
}

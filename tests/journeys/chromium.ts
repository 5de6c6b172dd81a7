import { existsSync } from 'node:fs';
import { installPackages, isDebian, succeeds } from '../builders/install.ts';

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

/** Sees to it that a browser and a Chinese font are there; ends the process when that cannot be done. */
export function ensureChromium(): void {
	if (systemChromium()) return;
	const installed = isDebian()
		? installPackages('chromium', 'fonts-noto-cjk')
		: succeeds('playwright', 'install', 'chromium');
	if (!installed) process.exit(1);
}

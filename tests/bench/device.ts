import type { Page } from '@playwright/test';
import { build } from 'vite';
import { required } from '#domain/basics';
import { askFor, classKey, makeSeed, type Asked } from '#domain/ballot';
import { openIssuer } from '#lib/server/issuer/pool.ts';
import { makeKeyPair } from '#lib/server/issuer/key-pair.ts';
import { begin } from '../journeys/rater.ts';
import { weigh, withGzip } from '../journeys/weigh.ts';
import { aBrowser } from './browser.ts';
import { median, note } from './measure.ts';
import { onBoth } from './servers.ts';

/** The law of the device as one script for a browser, under the name `law`. */
async function lawAsScript(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: { entry: 'src/domain/ballot/blind/credential.ts', formats: ['iife'], name: 'law' },
			rolldownOptions: { output: { exports: 'named' } }
		}
	});
	const [output] = [built].flat();
	return 'output' in required(output, 'a bundle')
		? ((output as { output: { code: string }[] }).output[0]?.code ?? '')
		: '';
}

type Law = {
	askFor: (seed: string, key: object) => Asked;
};

/** Blinding and unblinding as a rater's device does them, in Chromium: milliseconds, the median of 30 after 10. */
async function benchLaw(page: Page): Promise<void> {
	const pair = await makeKeyPair();
	const key = classKey(pair.modulus);
	if (!key.ok) throw new Error('our own key');
	const issuer = openIssuer();
	const seeds = Array.from({ length: 40 }, () => makeSeed((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
	const asked = await Promise.all(
		seeds.map(async (seed) => ({
			seed,
			answer: await issuer.sign(key.value.id, () => pair.pkcs8, askFor(seed, key.value).blinded)
		}))
	);
	await issuer.close();
	await page.addScriptTag({ content: `${await lawAsScript()};globalThis.law = law;` });
	const times = await page.evaluate(
		({ raters, classKey: own }) => {
			const { law } = globalThis as unknown as { law: Law };
			const took = (work: () => unknown): number => {
				const started = performance.now();
				work();
				return performance.now() - started;
			};
			return raters.map(({ seed, answer }) => {
				let asked: Asked | null = null;
				return {
					blind: took(() => (asked = law.askFor(seed, own))),
					finalize: took(() => {
						if (!asked?.receive(answer).ok) throw new Error('refused');
					})
				};
			});
		},
		{ raters: asked, classKey: key.value }
	);
	const warm = times.slice(10);
	note('device in Chromium: make the key and blind it', median(warm.map(({ blind }) => blind)), 'ms');
	note('device in Chromium: unblind and check', median(warm.map(({ finalize }) => finalize)), 'ms');
}

/** What a rater's telephone computes and loads. */
export const benchDevice = (): Promise<void> =>
	onBoth(async ({ portal, seeded }) => {
		const browser = await aBrowser();
		const answering = await browser.newPage({ baseURL: portal.url, ...withGzip });
		await benchLaw(await browser.newPage());
		const weight = weigh(answering);
		await answering.goto('/ballot');
		await answering.waitForLoadState('networkidle');
		note('entry page for a code: script (gzip)', (await weight()).script, 'KiB');
		await begin(answering, required(seeded.codes[2010]['citizen']?.[0], 'a code'));
		note('answering page up to the first question: script (gzip)', (await weight()).script, 'KiB');
		note('  all it loads', (await weight()).all, 'KiB');
		for (const place of ['/', '/privacy', '/verify']) {
			const plain = await browser.newPage({ baseURL: portal.url, javaScriptEnabled: false, ...withGzip });
			const whole = weigh(plain);
			await plain.goto(place);
			await plain.waitForLoadState('networkidle');
			note(`page ${place} without script, all it loads`, (await whole()).all, 'KiB');
		}
		await browser.close();
	});

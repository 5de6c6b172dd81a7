import type { Page } from '@playwright/test';

const KIB = 1024;

/** A browser that asks for gzip, as what is not https gets it. */
export const withGzip = { extraHTTPHeaders: { 'accept-encoding': 'gzip' } };

/** Adds up what a page loads, as it comes over the wire, in KiB. */
export function weigh(page: Page): () => Promise<{ readonly script: number; readonly all: number }> {
	const sizes: Promise<{ readonly script: boolean; readonly bytes: number }>[] = [];
	page.on('requestfinished', (request) => {
		const script = request.resourceType() === 'script';
		sizes.push(request.sizes().then(({ responseBodySize }) => ({ script, bytes: responseBodySize })));
	});
	return async () => {
		const all = await Promise.all(sizes);
		const sum = (chosen: typeof all): number => chosen.reduce((total, { bytes }) => total + bytes, 0) / KIB;
		return { script: sum(all.filter(({ script }) => script)), all: sum(all) };
	};
}

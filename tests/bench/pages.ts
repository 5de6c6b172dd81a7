import { rate, type Request } from './load.ts';
import { report } from './measure.ts';
import { cycle } from './messages.ts';
import { inTurn, onBoth } from './servers.ts';

const pages = [
	['home page', '/'],
	['year page, 34 units', `/cycles/${cycle}`],
	['disclosure page', `/cycles/${cycle}/disclosures/522401`],
	['ballot entry page', '/ballot']
] as const;

/** Pages rendered a second, against an empty page. */
export const benchPages = (): Promise<void> =>
	onBoth(async ({ portal, floor }) => {
		const get = (path: string): Request[] => Array.from({ length: 1000 }, () => ({ method: 'GET', path }));
		for (const [name, place] of pages) {
			const [found, empty] = await inTurn(
				() => Promise.resolve(get(place)),
				(requests) => rate(portal.url, requests),
				() => rate(floor.url, get('/empty'))
			);
			report(name, '1/s', found, empty, 'empty page');
		}
	});

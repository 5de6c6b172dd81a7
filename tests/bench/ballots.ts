import { countsByClass } from '#lib/server/stores/ballots.ts';
import { worldIn } from '../journeys/seed.ts';
import { flowRate, latencies, rate, type Request } from './load.ts';
import { median, note, quantile, report, tidy } from './measure.ts';
import { casts, cycle, exchanges, flows, toNothing } from './messages.ts';
import { checkTime, rawSignatures } from './raw.ts';
import { inTurn, onBoth, type Both } from './servers.ts';

const BALLOTS = 2000;
const EXCHANGES = 1000;
const TAIL_SECONDS = 5;
/** So many seconds come before, while connections are opened. */
const WARM_SECONDS = 1;
const TAIL_RUNS = 5;

/** What a status cannot prove: that as many ballots lie in the box as were acknowledged. */
async function expectKept(folder: string, sent: number): Promise<void> {
	const world = await worldIn(folder);
	const kept = (await countsByClass(world.box, cycle)).reduce((sum, { count }) => sum + count, 0);
	await world.close();
	if (kept !== sent) throw new Error(`${kept} ballots kept of ${sent} sent`);
}

/** The same bytes as a form of one field. */
const asForms = (requests: readonly Request[]): Request[] =>
	requests.map(({ body }) => ({ method: 'POST', path: '/empty', body: `body=${body ?? ''}` }));

/** How long the last hundredth waits at a steady rate, whether or not those before were answered: medians of some runs. */
async function tailAt(
	perSecond: number,
	{ portal, floor }: Pick<Both, 'portal' | 'floor'>,
	make: (count: number) => Promise<Request[]>
): Promise<void> {
	const [waits, idle]: [number[][], number[][]] = [[], []];
	for (let run = 0; run < TAIL_RUNS; run++) {
		const ballots = await make(Math.ceil(perSecond * (WARM_SECONDS + TAIL_SECONDS)));
		const warm = Math.ceil(perSecond * WARM_SECONDS);
		tidy();
		waits.push((await latencies(portal.url, ballots, perSecond)).slice(warm));
		idle.push((await latencies(floor.url, toNothing(ballots), perSecond)).slice(warm));
	}
	const last = (runs: readonly number[][]): number => median(runs.map((run) => quantile(run, 0.99)));
	report('p99 of a ballot at half of that, open loop', 'ms', last(waits), last(idle), 'empty endpoint');
	note('  median', median(waits.map((run) => quantile(run, 0.5))), 'ms');
}

/** Durable ballots a second over HTTP, every check included, and how long the last hundredth waits at half of that. */
export const benchBallots = (): Promise<void> =>
	onBoth(async ({ folder, portal, floor }) => {
		let sent = 0;
		const make = async (count = BALLOTS): Promise<Request[]> => {
			const ballots = await casts(folder, count);
			sent += ballots.length;
			return ballots;
		};
		const cpu = { portal: 0, floor: 0 };
		const [durable = NaN, empty = NaN, form = NaN, checks = NaN] = await inTurn(
			() => make(),
			async (ballots) => {
				const before = portal.cpu();
				const found = await rate(portal.url, ballots);
				cpu.portal = (portal.cpu() - before) / ballots.length;
				return found;
			},
			async (ballots) => {
				const before = floor.cpu();
				const found = await rate(floor.url, toNothing(ballots));
				cpu.floor = (floor.cpu() - before) / ballots.length;
				return found;
			},
			(ballots) => rate(floor.url, asForms(ballots)),
			checkTime
		);
		await expectKept(folder, sent);
		report('durable ballots over HTTP', '1/s', durable, empty, 'empty endpoint');
		report('durable ballots over HTTP', '1/s', durable, form, 'empty form action');
		report('processor time of a ballot, all threads', 'ms', cpu.portal, cpu.floor, 'empty endpoint');
		const least = cpu.floor + checks;
		report(
			'processor time of a ballot, all threads',
			'ms',
			cpu.portal,
			least,
			'empty endpoint, two signatures verified'
		);
		await tailAt(durable / 2, { portal, floor }, make);
		await expectKept(folder, sent);
	});

/** Codes exchanged for blind signatures of 3072 bits, a second. */
export const benchExchanges = (): Promise<void> =>
	onBoth(async ({ folder, portal, floor }) => {
		const [signed = NaN, empty = NaN, raw = NaN] = await inTurn(
			() => exchanges(folder, EXCHANGES),
			(requests) => rate(portal.url, requests),
			(requests) => rate(floor.url, toNothing(requests)),
			rawSignatures
		);
		report('codes exchanged for signatures (RSA-3072)', '1/s', signed, empty, 'empty endpoint');
		report('codes exchanged for signatures (RSA-3072)', '1/s', signed, raw, 'RSA alone, one core');
	});

/** Whole flows of raters, from the page to the receipt: six requests each. */
export const benchFlows = (): Promise<void> =>
	onBoth(async ({ folder, portal, floor }) => {
		const [whole = NaN, empty = NaN] = await inTurn(
			async () => flows(await exchanges(folder, EXCHANGES), await casts(folder, EXCHANGES)),
			(raters) => flowRate(portal.url, raters),
			(raters) =>
				flowRate(
					floor.url,
					raters.map((flow) =>
						flow.map((request) => (request.body ? { ...request, path: '/message' } : { ...request, path: '/empty' }))
					)
				)
		);
		report('whole flows: page, class, keys, signature, paper, ballot', '1/s', whole, empty, 'six empty answers');
	});

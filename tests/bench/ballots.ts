import { countsByClass } from '#lib/server/stores/ballots.ts';
import { worldIn } from '../journeys/seed.ts';
import { flowRate, latencies, rate, type Request } from './load.ts';
import { median, note, quantile, report, tidy } from './measure.ts';
import { casts, cycle, exchanges, flows, toNothing } from './messages.ts';
import { checkTime, rawSignatures } from './raw.ts';
import type { Server } from './server.ts';
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

/** An empty endpoint needs more of them for about the same time. */
const twice = <T>(requests: readonly T[]): T[] => [...requests, ...requests];

/** How long the last hundredth waits at a steady rate, whether or not those before were answered. */
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
	const last = (runs: readonly number[][]): number[] => runs.map((run) => quantile(run, 0.99));
	report('p99 of a ballot at half of that, open loop', 'ms', last(waits), last(idle), 'empty endpoint');
	note('  median', median(waits.map(median)), 'ms');
}

type Load = { readonly perSecond: number; readonly cpu: number };

/** How many requests a server answers a second, and in how much processor time each, in milliseconds. */
async function load(server: Server, requests: readonly Request[]): Promise<Load> {
	const before = server.cpu();
	const perSecond = await rate(server.url, requests);
	return { perSecond, cpu: (server.cpu() - before) / requests.length };
}

const speeds = (loads: readonly Load[]): number[] => loads.map(({ perSecond }) => perSecond);
const costs = (loads: readonly Load[]): number[] => loads.map(({ cpu }) => cpu);

/** Durable ballots a second over HTTP, every check included, and how long the last hundredth waits at half of that. */
export const benchBallots = (): Promise<void> =>
	onBoth(async ({ folder, portal, floor }) => {
		let sent = 0;
		const make = async (count = BALLOTS): Promise<Request[]> => {
			const ballots = await casts(folder, count);
			sent += ballots.length;
			return ballots;
		};
		const [durable, empty, form, checks] = await inTurn(
			() => make(),
			(ballots) => load(portal, ballots),
			(ballots) => load(floor, twice(toNothing(ballots))),
			(ballots) => load(floor, twice(asForms(ballots))),
			checkTime
		);
		await expectKept(folder, sent);
		const what = 'durable ballots over HTTP';
		report(what, '1/s', speeds(durable), speeds(empty), 'empty endpoint');
		report(what, '1/s', speeds(durable), speeds(form), 'empty form action');
		const cost = 'processor time of a ballot, all threads';
		report(cost, 'ms', costs(durable), costs(empty), 'empty endpoint');
		const least = costs(empty).map((cpu, round) => cpu + (checks[round] ?? NaN));
		report(cost, 'ms', costs(durable), least, 'empty endpoint, two signatures verified');
		await tailAt(median(speeds(durable)) / 2, { portal, floor }, make);
		await expectKept(folder, sent);
	});

/** Codes exchanged for blind signatures of 3072 bits, a second. */
export const benchExchanges = (): Promise<void> =>
	onBoth(async ({ folder, portal, floor }) => {
		const [signed, empty, raw] = await inTurn(
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
		const [whole, empty] = await inTurn(
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

import { Pool } from 'undici';

export type Request = {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: string;
	/** Of the body; a form unless it says otherwise. */
	readonly type?: 'application/json';
};

/** As many people press the button at about the same time; an empty endpoint does not care, a commit is shared by them. */
const CONNECTIONS = 64;

/** None is given up: the generator's own timers would hold it, and whoever waits for it, up for 10 ms twice a second. */
const PATIENT = { headersTimeout: 0, bodyTimeout: 0 };

/** How form actions are called by a page with JavaScript: the answer is data, no page is rendered. */
const formHeaders = { accept: 'application/json', 'x-sveltekit-action': 'true' };

const headersOf = (url: string, { body, type }: Request): Record<string, string> =>
	body === undefined
		? {}
		: {
				'content-type': type ?? 'application/x-www-form-urlencoded',
				...(type ? {} : formHeaders),
				origin: url
			};

/** Any status but 200 is an error. The answer is heard to its end and forgotten: this generator shares the machine. */
function send(url: string, pool: Pool, request: Request): Promise<void> {
	const { method, path, body = null } = request;
	return new Promise((resolve, reject) => {
		let status = 0;
		pool.dispatch(
			{ method, path, body, headers: headersOf(url, request) },
			{
				onRequestStart: () => undefined,
				onResponseStart: (_, statusCode) => void (status = statusCode),
				onResponseData: () => undefined,
				onResponseEnd: () => (status === 200 ? resolve() : reject(new Error(`${path} answered ${status}`))),
				onResponseError: (_, error) => reject(error)
			}
		);
	});
}

/** Sends all requests over 64 connections, each waiting for its answer; requests per second. */
export const rate = (url: string, requests: readonly Request[]): Promise<number> =>
	flowRate(
		url,
		requests.map((request) => [request])
	);

/** Goes through all flows over 64 connections, the requests of each one after the other; flows per second. */
export async function flowRate(url: string, flows: readonly (readonly Request[])[]): Promise<number> {
	const pool = new Pool(url, { ...PATIENT, connections: CONNECTIONS });
	const queue = flows.values();
	const started = performance.now();
	const work = async () => {
		for (const flow of queue) for (const request of flow) await send(url, pool, request);
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, work));
	await pool.close();
	return flows.length / ((performance.now() - started) / 1000);
}

/**
 * Sends requests at fixed moments, `perSecond`, whether or not those before were answered; milliseconds from the moment each
 * was due to its answer.
 */
export async function latencies(url: string, requests: readonly Request[], perSecond: number): Promise<number[]> {
	const pool = new Pool(url, PATIENT);
	const started = performance.now();
	const due = (at: number): number => started + (at * 1000) / perSecond;
	const taken: Promise<number>[] = [];
	for (const [at, request] of requests.entries()) {
		const early = due(at) - performance.now();
		if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
		taken.push(send(url, pool, request).then(() => performance.now() - due(at)));
	}
	const all = await Promise.all(taken);
	await pool.close();
	return all;
}

import http from 'node:http';

export type Request = {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: string;
	/** Of the body; a form unless it says otherwise. */
	readonly type?: 'application/json';
};

const CONNECTIONS = 32;

/** How form actions are called by a page with JavaScript: the answer is data, no page is rendered. */
const formHeaders = { accept: 'application/json', 'x-sveltekit-action': 'true' };

const headers = (url: string, body: string, type: Request['type']) => ({
	'content-type': type ?? 'application/x-www-form-urlencoded',
	'content-length': String(Buffer.byteLength(body)),
	...(type ? {} : formHeaders),
	origin: url
});

/** Any status but 200 throws. */
function send(url: string, agent: http.Agent, { method, path, body, type }: Request): Promise<void> {
	return new Promise((resolve, reject) => {
		const sent = body === undefined ? {} : { headers: headers(url, body, type) };
		const request = http.request(`${url}${path}`, { method, agent, ...sent }, (response) => {
			response.resume();
			response.once('end', () => {
				if (response.statusCode === 200) resolve();
				else reject(new Error(`${path} answered ${response.statusCode ?? 0}`));
			});
		});
		request.once('error', reject).end(body);
	});
}

const anAgent = (): http.Agent => new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** Sends all requests over 32 connections, each waiting for its answer; requests per second. */
export const rate = (url: string, requests: readonly Request[]): Promise<number> =>
	flowRate(
		url,
		requests.map((request) => [request])
	);

/** Goes through all flows over 32 connections, the requests of each one after the other; flows per second. */
export async function flowRate(url: string, flows: readonly (readonly Request[])[]): Promise<number> {
	const agent = anAgent();
	const queue = flows.values();
	const started = performance.now();
	const work = async () => {
		for (const flow of queue) for (const request of flow) await send(url, agent, request);
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, work));
	agent.destroy();
	return flows.length / ((performance.now() - started) / 1000);
}

/**
 * Sends requests at fixed moments, `perSecond`, whether or not those before were answered; milliseconds from the moment each
 * was due to its answer.
 */
export async function latencies(url: string, requests: readonly Request[], perSecond: number): Promise<number[]> {
	const agent = new http.Agent({ keepAlive: true });
	const started = performance.now();
	const due = (at: number): number => started + (at * 1000) / perSecond;
	const taken: Promise<number>[] = [];
	for (const [at, request] of requests.entries()) {
		const early = due(at) - performance.now();
		if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
		taken.push(send(url, agent, request).then(() => performance.now() - due(at)));
	}
	const all = await Promise.all(taken);
	agent.destroy();
	return all;
}

import http from 'node:http';

export type Request = {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: string;
	/** Of the body; a form unless it says otherwise. */
	readonly type?: 'application/json';
};

/** How form actions are called by a page with JavaScript: the answer is data, no page is rendered. */
const headers = (url: string, body: string, type = 'application/x-www-form-urlencoded') => ({
	'content-type': type,
	'content-length': String(Buffer.byteLength(body)),
	accept: 'application/json',
	'x-sveltekit-action': 'true',
	'x-forwarded-proto': 'http',
	origin: url
});

function send(url: string, agent: http.Agent, { method, path, body, type }: Request): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = body === undefined ? {} : { headers: headers(url, body, type) };
		const request = http.request(`${url}${path}`, { method, agent, ...sent }, (response) => {
			response.resume();
			response.once('end', () => resolve(response.statusCode ?? 0));
		});
		request.once('error', reject).end(body);
	});
}

/** Sends all requests over 32 connections, each waiting for its answer; requests per second. Any status but 200 throws. */
export async function rate(url: string, requests: readonly Request[]): Promise<number> {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
	const queue = requests.values();
	const started = performance.now();
	const work = async () => {
		for (const request of queue) {
			const status = await send(url, agent, request);
			if (status !== 200) throw new Error(`${request.path} answered ${status}`);
		}
	};
	await Promise.all(Array.from({ length: 32 }, work));
	agent.destroy();
	return requests.length / ((performance.now() - started) / 1000);
}

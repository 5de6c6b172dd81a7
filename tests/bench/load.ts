import { openWire, type Wire } from './wire.ts';

export type Request = {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: string;
	/** Of the body; a form unless it says otherwise. */
	readonly type?: 'application/json';
};

/** As many people press the button at about the same time; an empty endpoint does not care, a commit is shared by them. */
const CONNECTIONS = 64;

/** How form actions are called by a page with JavaScript: the answer is data, no page is rendered. */
const formHeaders = { accept: 'application/json', 'x-sveltekit-action': 'true' };

const headersOf = (url: string, { body, type }: Request): Record<string, string | number> =>
	body === undefined
		? {}
		: {
				'content-type': type ?? 'application/x-www-form-urlencoded',
				'content-length': Buffer.byteLength(body),
				...(type ? {} : formHeaders),
				origin: url
			};

/** The bytes of a request, made before the time is taken. */
function bytesOf(url: string, request: Request): Buffer {
	const { method, path, body = '' } = request;
	const headers = { host: new URL(url).host, ...headersOf(url, request) };
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

type Asking = { readonly path: string; readonly bytes: Buffer };

const asking = (url: string, request: Request): Asking => ({ path: request.path, bytes: bytesOf(url, request) });

/** Any status but 200 is an error. */
async function send(wire: Wire, { path, bytes }: Asking): Promise<void> {
	const status = await wire.ask(bytes);
	if (status !== 200) throw new Error(`${path} answered ${status}`);
}

/** Sends all requests over 64 connections, each waiting for its answer; requests per second. */
export const rate = (url: string, requests: readonly Request[]): Promise<number> =>
	flowRate(
		url,
		requests.map((request) => [request])
	);

/** Goes through all flows over 64 connections, the requests of each one after the other; flows per second. */
export async function flowRate(url: string, flows: readonly (readonly Request[])[]): Promise<number> {
	const queue = flows.map((flow) => flow.map((request) => asking(url, request))).values();
	const wires = await Promise.all(Array.from({ length: CONNECTIONS }, () => openWire(url)));
	const started = performance.now();
	const work = async (wire: Wire) => {
		for (const flow of queue) for (const request of flow) await send(wire, request);
	};
	await Promise.all(wires.map(work));
	const taken = performance.now() - started;
	for (const wire of wires) wire.close();
	return flows.length / (taken / 1000);
}

/**
 * Sends requests at fixed moments, `perSecond`, whether or not those before were answered; milliseconds from the moment each
 * was due to its answer.
 */
export async function latencies(url: string, requests: readonly Request[], perSecond: number): Promise<number[]> {
	const all = requests.map((request) => asking(url, request));
	const [idle, opened]: [Wire[], Wire[]] = [[], []];
	const open = async (): Promise<Wire> => {
		const wire = await openWire(url);
		opened.push(wire);
		return wire;
	};
	const free = (): Wire | undefined => {
		const wire = idle.pop();
		return wire?.isOpen() === false ? free() : wire;
	};
	const started = performance.now();
	const due = (at: number): number => started + (at * 1000) / perSecond;
	const ask = async (request: Asking, at: number): Promise<number> => {
		const wire = free() ?? (await open());
		await send(wire, request);
		idle.push(wire);
		return performance.now() - due(at);
	};
	const taken: Promise<number>[] = [];
	for (const [at, request] of all.entries()) {
		const early = due(at) - performance.now();
		if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
		taken.push(ask(request, at));
	}
	const found = await Promise.all(taken);
	for (const wire of opened) wire.close();
	return found;
}

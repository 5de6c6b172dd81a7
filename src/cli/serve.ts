import http from 'node:http';
import type { ServerResponse } from 'node:http';
import { readConfig } from '#lib/server/config.ts';
import { securityHeaders } from '#lib/server/headers.ts';
import { root, type Command } from './command.ts';
import { addressOf } from './serve/address.ts';
import { startApp, straightOf } from './serve/handler.ts';

const timeouts = { requestTimeout: 120_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 };

const onlyHttps = { 'strict-transport-security': 'max-age=31536000' };

/** A 304 speaks for the page a browser has kept, so the page's own content policy must hold, not that of bare answers. */
function keepPolicy(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response);
	response.writeHead = (status: number, ...rest: []) => {
		if (status === 304) response.removeHeader('content-security-policy');
		return writeHead(status, ...rest);
	};
}

/** How long whoever has asked something may take to hear the answer once the portal is to stop, in milliseconds. */
const LAST_ANSWERS = 10_000;

/** Ends when `work` does, at the latest after so many milliseconds; until then the process lives. */
const atMost = (milliseconds: number, work: Promise<unknown>): Promise<void> =>
	new Promise((resolve) => {
		const limit = setTimeout(resolve, milliseconds);
		void work.finally(() => {
			clearTimeout(limit);
			resolve();
		});
	});

/**
 * At a signal nobody new is let in. The databases are closed when everything asked before is done, also for those who have
 * gone meanwhile; what is not done by then is broken off.
 */
function stopOnSignal(server: http.Server, asked: ReadonlySet<Promise<void>>): void {
	const stop = async () => {
		const left = new Promise((resolve) => server.close(resolve));
		server.closeIdleConnections();
		await atMost(
			LAST_ANSWERS,
			left.then(() => Promise.all(asked))
		);
		process.emit('sveltekit:shutdown' as never, 'SIGTERM' as never);
		server.closeAllConnections();
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/**
 * Serves the built portal until a signal ends it. Behind a proxy ORIGIN names the public https address; without it the
 * server speaks plain http to whoever reaches HOST and PORT. Gives the address and the moment the server has ended.
 */
export async function serve(): Promise<{ readonly address: string; readonly ended: Promise<void> }> {
	const config = readConfig(process.env);
	const { host, port, origin } = config;
	if (!origin) process.env['INSECURE_COOKIES'] = 'true';
	const answer = await startApp(`${root}build`, config);
	const straight = await straightOf(`${root}build`);
	const headers = new Map(Object.entries({ ...securityHeaders, ...(origin?.startsWith('https:') && onlyHttps) }));
	const asked = new Set<Promise<void>>();
	const server = http.createServer(timeouts, (request, response) => {
		response.setHeaders(headers);
		const answered = straight(
			request,
			response,
			() => addressOf(request, config.addressHeader),
			() => {
				keepPolicy(response);
				return answer(request, response);
			}
		);
		asked.add(answered);
		void answered.finally(() => asked.delete(answered));
	});
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
	stopOnSignal(server, asked);
	const bound = server.address();
	const actual = typeof bound === 'object' && bound ? bound.port : port;
	return {
		address: origin ?? `http://${host}:${actual}`,
		ended: new Promise((resolve) => server.once('close', resolve))
	};
}

const command: Command = {
	summary: 'serve the built portal',
	usage:
		'gongping serve\n\nHOST (127.0.0.1), PORT (3000), ORIGIN (https address behind a proxy), DATA_DIR (data).\n' +
		'Behind a proxy ADDRESS_HEADER names the header in which it says who asks (x-forwarded-for: the last of XFF_DEPTH), which\n' +
		'the limits on guesses at codes need; no address is kept.',
	async run() {
		const { address, ended } = await serve();
		process.stdout.write(`listening on ${address}\n`);
		await ended;
		return 0;
	}
};

export default command;

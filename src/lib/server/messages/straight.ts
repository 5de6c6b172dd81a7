import type { IncomingMessage, ServerResponse } from 'node:http';
import { assert } from '#domain/basics';
import { pickLang } from '#lib/words/lang.ts';
import { mayUse } from '../auth/access.ts';
import type { World } from '../world.ts';
import { castMessage } from './cast.ts';
import { classMessage } from './class.ts';
import { exchangeMessage } from './exchange.ts';
import { keysMessage } from './keys.ts';
import type { Message, Reply, Replying } from './message.ts';
import { paperMessage } from './paper.ts';

/** Answers a request if it is one of those below, which may take a while; says whether it is. */
export type Straight = (request: IncomingMessage, response: ServerResponse, address: () => string) => boolean;

type Way = { readonly method: string; readonly place: RegExp; readonly replying: Replying };

/** The way of a route that everyone may use; its parts in brackets are the parts of the address. */
function way(method: 'GET' | 'POST', route: string, replying: Replying): Way {
	assert(mayUse(route, method, null), 'only what everyone may use goes straight');
	const place = route.replaceAll('.', '\\.').replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)');
	return { method, place: new RegExp(`^${place}$`), replying };
}

const ways: readonly Way[] = [
	way('POST', '/open/ballots', castMessage),
	way('POST', '/open/credentials', exchangeMessage),
	way('GET', '/open/credentials/[ref]', classMessage),
	way('GET', '/open/cycles/[cycle]/keys/[group].json', keysMessage),
	way('GET', '/open/cycles/[cycle]/papers/[group]/[stratum].json', paperMessage)
];

/** Parts that begin with a letter or digit and need no escape, and no question but for the language. */
const PLAIN = /^(\/open(?:\/[A-Za-z0-9][\w.-]*)+)(?:\?lang=(zh|en))?$/;

/** What only the framework reads: who somebody is, and whether a file they have is still good. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
	headers.cookie === undefined && headers.authorization === undefined && headers['if-none-match'] === undefined;

/** The body as it comes; null when there is more than `limit` bytes of it, and when whoever sent it has gone. */
const heard = (request: IncomingMessage, limit: number): Promise<Uint8Array | null> =>
	new Promise((resolve) => {
		const kept: Buffer[] = [];
		let size = 0;
		request.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size > limit) kept.length = 0;
			else kept.push(chunk);
		});
		request.once('end', () => resolve(size > limit ? null : Buffer.concat(kept)));
		request.once('close', () => resolve(null));
	});

const headerOf = ({ headers }: IncomingMessage, name: string): string | null => {
	const said = headers[name];
	return said === undefined ? null : String(said);
};

function send(response: ServerResponse, { status, headers, body }: Reply): void {
	response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
	response.end(body);
}

/**
 * The straight way of raters' devices, past the framework: what it does for a message (a request, a stream, a response, the
 * hooks) takes a third of this thread's time for a ballot, and when all answer on the last evening nobody should wait for
 * it. The same messages get the same answers on their routes, which take whatever is not plain: a cookie, a kept file, an
 * address with escapes. `noteBug` writes down a bug and gives its number.
 */
export function straightWay(world: () => World | undefined, noteBug: (cause: unknown) => string): Straight {
	return (request, response, address) => {
		const [, place, asked] = PLAIN.exec(request.url ?? '') ?? [];
		const here = world();
		if (!here || place === undefined || !isPlain(request)) return false;
		for (const { method, place: pattern, replying } of ways) {
			const found = method === request.method ? pattern.exec(place) : null;
			if (!found) continue;
			const message: Message = {
				lang: pickLang(asked, undefined),
				param: (name) => found.groups?.[name] ?? '',
				header: (name) => headerOf(request, name),
				body: (limit) => heard(request, limit),
				getClientAddress: address
			};
			replying(here, message)
				.catch((cause: unknown): Reply => failed(noteBug(cause)))
				.then((reply) => send(response, reply))
				.catch((cause: unknown) => {
					noteBug(cause);
					response.destroy();
				});
			return true;
		}
		return false;
	};
}

const failed = (reference: string): Reply => ({
	status: 500,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({ message: reference })
});

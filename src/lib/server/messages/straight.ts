import type { IncomingMessage, ServerResponse } from 'node:http';
import { assert } from '#domain/basics';
import { pickLang, type Lang } from '#lib/words/lang.ts';
import { mayUse } from '../auth/access.ts';
import { hearBody } from '../files/body.ts';
import type { World } from '../world.ts';
import { BALLOT_ADDRESS, BALLOT_PAGE, sameBallotPage } from './ballot-page.ts';
import { castMessage } from './cast.ts';
import { classMessage } from './class.ts';
import { exchangeMessage } from './exchange.ts';
import { keysMessage } from './keys.ts';
import type { Message, Reply, Replying } from './message.ts';
import { paperMessage } from './paper.ts';

/** Answers a request if it is one of those below; `otherwise` is for all others. Ends when all is done, and never fails. */
export type Straight = (
	request: IncomingMessage,
	response: ServerResponse,
	address: () => string,
	otherwise: () => Promise<void>
) => Promise<void>;

/** Null when only the framework has the answer yet. */
type Answering = (...asked: Parameters<Replying>) => Promise<Reply | null>;

type Way = { readonly method: string; readonly place: RegExp; readonly answering: Answering };

/** The way of a route that everyone may use: what it has in brackets is a part of the address, what in parentheses is none. */
function way(method: 'GET' | 'POST', route: string, answering: Answering): Way {
	assert(mayUse(route, method, null), 'only what everyone may use goes straight');
	const path = route.replaceAll(/\/\(\w+\)/g, '');
	const place = path.replaceAll('.', '\\.').replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)');
	return { method, place: new RegExp(`^${place}$`), answering };
}

const ways: readonly Way[] = [
	way('GET', BALLOT_PAGE, sameBallotPage),
	way('POST', '/open/ballots', castMessage),
	way('POST', '/open/credentials', exchangeMessage),
	way('GET', '/open/credentials/[ref]', classMessage),
	way('GET', '/open/cycles/[cycle]/keys/[group].json', keysMessage),
	way('GET', '/open/cycles/[cycle]/papers/[group]/[stratum].json', paperMessage)
];

/** Parts that begin with a letter or digit and need no escape, and no question but for the language. */
const PLAIN = /^(\/open(?:\/[A-Za-z0-9][\w.-]*)+)(?:\?lang=(zh|en))?$/;

type Found = { readonly answering: Answering; readonly parts: Readonly<Record<string, string>>; readonly lang: Lang };

/** The way a request may go; null for one that is not plain. */
function wayOf(request: IncomingMessage): Found | null {
	const { url = '' } = request;
	const [, message, asked] = PLAIN.exec(url) ?? [];
	const path = url === BALLOT_ADDRESS ? url : message;
	if (path === undefined || !isPlain(request)) return null;
	for (const { method, place, answering } of ways) {
		const found = method === request.method ? place.exec(path) : null;
		if (found) return { answering, parts: found.groups ?? {}, lang: pickLang(asked, undefined) };
	}
	return null;
}

/** What only the framework reads: who somebody is, and whether a file they have is still good. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
	headers.cookie === undefined && headers.authorization === undefined && headers['if-none-match'] === undefined;

const headerOf = ({ headers }: IncomingMessage, name: string): string | null => {
	const said = headers[name];
	return said === undefined ? null : String(said);
};

function send(response: ServerResponse, { status, headers, body }: Reply): void {
	response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
	response.end(body);
}

/**
 * The straight way of raters and their devices, past the framework: what it does for a message (a request, a stream, a
 * response, the hooks) takes a third of this thread's time for a ballot, and to make the first page anew a third of that for
 * a whole rater; when all answer on the last evening nobody should wait for it. The same questions get the same answers
 * on their routes, which take whatever is not plain: a cookie, a kept file, an address with escapes. `noteBug` writes down a
 * bug and gives its number.
 */
export function straightWay(world: () => World | undefined, noteBug: (cause: unknown) => string): Straight {
	return async (request, response, address, otherwise) => {
		const here = world();
		const found = here ? wayOf(request) : null;
		if (!here || !found) return otherwise();
		const message: Message = {
			lang: found.lang,
			param: (name) => found.parts[name] ?? '',
			header: (name) => headerOf(request, name),
			body: (limit) => hearBody(request, limit),
			getClientAddress: address
		};
		await found
			.answering(here, message)
			.catch((cause: unknown): Reply => failed(noteBug(cause)))
			.then((reply) => (reply ? send(response, reply) : otherwise()))
			.catch((cause: unknown) => {
				noteBug(cause);
				response.destroy();
			});
	};
}

const failed = (reference: string): Reply => ({
	status: 500,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({ message: reference })
});

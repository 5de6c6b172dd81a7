import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SignedBallot } from '#domain/ballot';
import { castBallot } from '#lib/server/acts/cast.ts';
import { exchangeCode, type ExchangeRequest } from '#lib/server/acts/exchange.ts';
import { readConfig } from '#lib/server/config.ts';
import { migrationsFromFolder } from '#lib/server/db/migration-folder.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { openWorld } from '#lib/server/world.ts';

/*
 * The portal's two anonymous acts behind real HTTP, in a process of its own that may be killed at any moment. On the start
 * it looks whether its databases are whole, and says so before it says where it listens.
 */

const world = await openWorld(readConfig(process.env), migrationsFromFolder('migrations'), { log: () => undefined });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const sent: unknown = JSON.parse(await text(request));
	const outcome =
		request.url === '/cast'
			? await castBallot(world, sent as SignedBallot)
			: await exchangeCode(world, aloneGuesser(), sent as ExchangeRequest);
	response.end(JSON.stringify(outcome));
}

const server = createServer((request, response) => {
	answer(request, response).catch(() => response.writeHead(500).end());
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.stdout.write(`listening on ${typeof address === 'object' && address ? address.port : 0}\n`);
});

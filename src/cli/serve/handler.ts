import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import type { Server, SSRManifest } from '@sveltejs/kit';
import { assert } from '#domain/basics';
import type { Config } from '#lib/server/config.ts';
import type { Straight } from '#lib/server/messages/straight.ts';
import { addressOf } from './address.ts';
import { filesOf } from './files.ts';

type Built = { readonly Server: new (manifest: SSRManifest) => Server };

/** Answers every request; ends when all that it asks for is done, and never fails. */
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A bug in the framework itself: the log gets the cause, the visitor a broken connection, everybody else goes on. */
function breakOff(response: ServerResponse, cause: unknown): void {
	const stack = cause instanceof Error ? cause.stack : 'unknown';
	process.stderr.write(`${JSON.stringify({ event: 'error', cause: stack })}\n`);
	response.destroy();
}

/** What the app built into a folder answers past the framework, once it is started. */
export async function straightOf(folder: string): Promise<Straight> {
	const hooks = (await import(`${folder}/server/entries/hooks.server.js`)) as { readonly straight: Straight };
	assert(typeof hooks.straight === 'function', 'the built app has its straight way');
	return hooks.straight;
}

/** Starts the app built into a folder (an absolute path); gives what answers its requests. */
export async function startApp(
	folder: string,
	{ origin, addressHeader }: Pick<Config, 'origin' | 'addressHeader'>
): Promise<Handler> {
	const { Server } = (await import(`${folder}/server/index.js`)) as Built;
	const { manifest } = (await import(`${folder}/server/manifest.js`)) as { manifest: SSRManifest };
	const app = new Server(manifest);
	await app.init({ env: process.env as Record<string, string> });
	const sendFile = filesOf(`${folder}/client`, `/${manifest.appPath}/immutable/`);

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { host } = request.headers;
		const base = origin ?? (host && `http://${host}`);
		const asked = base && (await getRequest({ request, base }).catch(() => null));
		if (!asked) return void response.writeHead(400).end();
		const getClientAddress = () => addressOf(request, addressHeader);
		await setResponse(response, await app.respond(asked, { getClientAddress }));
	}
	return async (request, response) => {
		if (sendFile(request, response)) return;
		await answer(request, response).catch((cause: unknown) => breakOff(response, cause));
	};
}

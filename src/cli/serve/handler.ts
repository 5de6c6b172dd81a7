import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import type { Server, SSRManifest } from '@sveltejs/kit';
import sirv from 'sirv';
import type { Config } from '#lib/server/config.ts';
import { addressOf } from './address.ts';

type Built = { readonly Server: new (manifest: SSRManifest) => Server };

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The files of browsers, with their compressed forms; those with a digest in their names are kept for ever. */
const filesOf = (folder: string, { appPath }: SSRManifest) =>
	sirv(`${folder}/client`, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders(response, pathname) {
			if (response.statusCode === 200 && pathname.startsWith(`/${appPath}/immutable/`))
				response.setHeader('cache-control', 'public, max-age=31536000, immutable');
		}
	});

/** Starts the app built into a folder (an absolute path); gives what answers its requests. */
export async function startApp(
	folder: string,
	{ origin, addressHeader }: Pick<Config, 'origin' | 'addressHeader'>
): Promise<Handler> {
	const { Server } = (await import(`${folder}/server/index.js`)) as Built;
	const { manifest } = (await import(`${folder}/server/manifest.js`)) as { manifest: SSRManifest };
	const app = new Server(manifest);
	await app.init({ env: process.env as Record<string, string> });
	const files = filesOf(folder, manifest);

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { host } = request.headers;
		const base = origin ?? (host && `http://${host}`);
		const asked = base && (await getRequest({ request, base }).catch(() => null));
		if (!asked) return void response.writeHead(400).end();
		const getClientAddress = () => addressOf(request, addressHeader);
		await setResponse(response, await app.respond(asked, { getClientAddress }));
	}
	return (request, response) => files(request, response, () => void answer(request, response));
}

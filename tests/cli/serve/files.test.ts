import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOf } from '../../../src/cli/serve/files.ts';
import { listening } from '../../builders/http.ts';

const script = 'export const words = "公评";\n'.repeat(40);

/** A portal that sends the files of a folder, gone since they were read, and `elsewhere` for all others. */
async function aPortal(): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
	mkdirSync(path.join(folder, '_app/immutable'), { recursive: true });
	for (const [name, bytes] of [
		['robots.txt', 'User-agent: *\n'],
		['_app/immutable/a.js', script],
		['_app/immutable/a.js.gz', gzipSync(script)],
		['_app/immutable/a.js.br', brotliCompressSync(script)]
	] as const)
		writeFileSync(path.join(folder, name), bytes);
	const sendFile = filesOf(folder, '/_app/immutable/');
	rmSync(folder, { recursive: true });
	return listening((request, response) => {
		if (!sendFile(request, response)) response.end('elsewhere');
	});
}

type Told = Pick<IncomingMessage, 'statusCode' | 'headers'> & { readonly body: Buffer };

/** What is answered to exactly these headers, which `fetch` would not send. */
const ask = async (url: string, method: string, place: string, headers: http.OutgoingHttpHeaders): Promise<Told> => {
	const request = http.request(url, { method, path: place, headers, agent: false }).end();
	const [answer] = (await once(request, 'response')) as [IncomingMessage];
	const body = Buffer.concat(await answer.toArray());
	return { statusCode: answer.statusCode, headers: answer.headers, body };
};

test('a browser gets the smallest form it takes, and the plain one else', async () => {
	const url = await aPortal();
	const formFor = async (encodings: string) =>
		(await ask(url, 'GET', '/_app/immutable/a.js', { 'accept-encoding': encodings })).headers['content-encoding'];
	expect(await formFor('gzip, deflate, br')).toBe('br');
	expect(await formFor('gzip;q=1.0, br;q=0')).toBe('gzip');
	expect(await formFor('identity')).toBeUndefined();
	const packed = await fetch(`${url}/_app/immutable/a.js`);
	expect(await packed.text()).toBe(script);
	expect(packed.headers.get('content-type')).toBe('text/javascript');
	expect(packed.headers.get('vary')).toBe('accept-encoding');
});

test('what has a digest in its name is kept for ever, everything else is asked for again and not sent twice', async () => {
	const url = await aPortal();
	const { headers } = await fetch(`${url}/_app/immutable/a.js`);
	expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	const first = await ask(url, 'GET', '/robots.txt?v=1', {});
	expect(first.headers['cache-control']).toBe('no-cache');
	const again = await ask(url, 'GET', '/robots.txt', { 'if-none-match': `W/"x", ${first.headers.etag}` });
	expect(again).toMatchObject({ statusCode: 304, body: Buffer.alloc(0) });
	expect(again.headers.etag).toBe(first.headers.etag);
});

test('no range, however mad, breaks the server or gets anything but the whole file', async () => {
	const url = await aPortal();
	for (const range of ['bytes=5-2', 'bytes=0-99999999999999999999', 'bytes=-5', 'bytes=0-0', 'bytes=,'])
		expect(await ask(url, 'GET', '/robots.txt', { range })).toMatchObject({
			statusCode: 200,
			body: Buffer.from('User-agent: *\n')
		});
});

test('files answer readers only, and only by their own names', async () => {
	const url = await aPortal();
	const head = await ask(url, 'HEAD', '/robots.txt', {});
	expect(head).toMatchObject({ statusCode: 200, body: Buffer.alloc(0) });
	expect(head.headers['content-length']).toBe('14');
	for (const [method, place] of [
		['POST', '/robots.txt'],
		['GET', '/_app/immutable/a.js.gz'],
		['GET', '/_app/immutable'],
		['GET', '/_app/../robots.txt'],
		['GET', '//robots.txt'],
		['GET', '/%72obots.txt']
	] as const)
		expect((await ask(url, method, place, {})).body.toString()).toBe('elsewhere');
});

import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { printBallotPage } from '#lib/server/messages/ballot-page.ts';
import { straightWay } from '#lib/server/messages/straight.ts';
import type { World } from '#lib/server/world.ts';
import { aWorld } from '../../builders/engines.ts';
import { listening } from '../../builders/http.ts';

type Told = { readonly status: number; readonly text: string; readonly headers: IncomingMessage['headers'] };

/** A portal that answers `elsewhere` what does not go straight; the bugs it has met. */
async function aPortal(world: World | undefined): Promise<{ url: string; bugs: unknown[] }> {
	const bugs: unknown[] = [];
	const straight = straightWay(
		() => world,
		(cause) => `bug ${bugs.push(cause)}`
	);
	const url = await listening((request, response) => {
		void straight(
			request,
			response,
			() => '127.0.0.1',
			async () => {
				await once(request.resume(), 'end');
				response.end('elsewhere');
			}
		);
	});
	return { url, bugs };
}

type Sent = { readonly method?: string; readonly headers?: http.OutgoingHttpHeaders; readonly body?: string };

async function ask(url: string, place: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Told> {
	const request = http.request(url, { method, path: place, headers, agent: false }).end(body);
	const [answer] = (await once(request, 'response')) as [IncomingMessage];
	const text = Buffer.concat(await answer.toArray()).toString();
	return { status: answer.statusCode ?? 0, text, headers: answer.headers };
}

const json = { 'content-type': 'application/json' };
const codeOf = ({ status, text }: Told) => [status, (JSON.parse(text) as { code: string }).code];

test('what a device sends plainly is answered without the framework, in the language it asks for', async () => {
	const { url } = await aPortal(await aWorld());
	const zh = await ask(url, '/open/credentials/1234567');
	const en = await ask(url, '/open/credentials/1234567?lang=en');
	expect([codeOf(zh), codeOf(en)]).toEqual([
		[403, 'code-unknown'],
		[403, 'code-unknown']
	]);
	expect(zh.text).toMatch(/[一-龥]/);
	expect(en.text).not.toMatch(/[一-龥]/);
	expect(zh.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
	for (const place of ['/open/ballots', '/open/credentials'])
		expect(codeOf(await ask(url, place, { method: 'POST', headers: json, body: '{}' }))).toEqual([
			400,
			'request-malformed'
		]);
	for (const place of ['/open/cycles/none/keys/citizen.json', '/open/cycles/none/papers/citizen/a.b.json'])
		expect(codeOf(await ask(url, place))).toEqual([404, 'group-unknown']);
});

test('a body that is too long is heard to its end and answered', async () => {
	const { url } = await aPortal(await aWorld());
	const body = JSON.stringify({ v: 'x'.repeat(5_000_000) });
	const said = await ask(url, '/open/ballots', { method: 'POST', headers: json, body });
	expect(codeOf(said)).toEqual([400, 'request-malformed']);
});

test('what is not plain is left to the framework: who somebody is, a kept file, escapes, other methods and places', async () => {
	const { url } = await aPortal(await aWorld());
	const elsewhere: readonly (readonly [string, Sent?])[] = [
		['/open/credentials/1234567', { headers: { cookie: 'lang=en' } }],
		['/open/credentials/1234567', { headers: { authorization: 'Bearer 1' } }],
		['/open/credentials/1234567', { headers: { 'if-none-match': '"1"' } }],
		['/open/credentials/1234567', { method: 'HEAD' }],
		['/open/credentials/1234567', { method: 'PUT' }],
		['/open/credentials/1234567?lang=fr'],
		['/open/credentials/1234567?lang=en&more=1'],
		['/open/credentials/123%34567'],
		['/open/credentials/1234567/'],
		['/open/credentials//1234567'],
		['/open/credentials/..'],
		['/open/credentials/__data.json'],
		['/open/ballots'],
		['/open/ballots.json', { method: 'POST' }],
		['/Open/credentials/1234567'],
		['/ballot'], // as long as there is no print of it
		['/ballot?lang=en'],
		['/']
	];
	for (const [place, sent] of elsewhere) {
		const { status, text } = await ask(url, place, sent);
		expect({ place, status, text }).toEqual({ place, status: 200, text: sent?.method === 'HEAD' ? '' : 'elsewhere' });
	}
});

test('the first page of the ballot goes straight once it was made, but not for whoever brings something along', async () => {
	const world = await aWorld();
	const { url, bugs } = await aPortal(world);
	const seed = '0'.repeat(32);
	await printBallotPage(world, () => Promise.resolve(new Response(`<input name="seed" value="${seed}"/>`)));
	const { status, text } = await ask(url, '/ballot');
	expect([status, text.replace(/[0-9a-f]{32}/, seed)]).toEqual([200, `<input name="seed" value="${seed}"/>`]);
	for (const place of ['/ballot?lang=en', '/ballot?', '/ballot/', '/ballots', '/%62allot'])
		expect((await ask(url, place)).text).toBe('elsewhere');
	const sent: readonly Sent[] = [
		{ method: 'POST' },
		{ headers: { cookie: 'lang=en' } },
		{ headers: { authorization: 'Bearer 1' } },
		{ headers: { 'if-none-match': '"1"' } }
	];
	for (const each of sent) expect((await ask(url, '/ballot', each)).text).toBe('elsewhere');
	await world.portalReader.destroy();
	expect((await ask(url, '/ballot')).text).toBe('elsewhere');
	expect(bugs).toEqual([]);
});

test('before there is a world everything is left to the framework', async () => {
	const { url } = await aPortal(undefined);
	expect((await ask(url, '/open/credentials/1234567')).text).toBe('elsewhere');
});

test('a bug is written down and answered with its number, and the next one is served', async () => {
	const world = await aWorld();
	const { url, bugs } = await aPortal(world);
	await world.roll.destroy();
	const said = await ask(url, '/open/credentials/1234567');
	expect(said).toMatchObject({ status: 500, text: '{"message":"bug 1"}' });
	expect(bugs).toHaveLength(1);
	expect((await ask(url, '/open/cycles/none/keys/citizen.json')).status).toBe(404);
});

test('who hangs up in the middle of a message breaks nothing', async () => {
	const { url, bugs } = await aPortal(await aWorld());
	const { hostname, port } = new URL(url);
	for (const place of ['/open/ballots', '/open/credentials']) {
		const socket = connect(Number(port), hostname);
		await once(socket, 'connect');
		socket.write(
			`POST ${place} HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"v":`
		);
		await new Promise((resolve) => setTimeout(resolve, 50));
		socket.destroy();
	}
	expect(codeOf(await ask(url, '/open/credentials/1234567'))).toEqual([403, 'code-unknown']);
	expect(bugs).toEqual([]);
});

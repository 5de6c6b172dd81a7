import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { aWatchedServer } from './watched-server.ts';
import { expect, test, type Portal } from './world.ts';

/* A portal that is stopped lets whoever has asked it something before come to their answer, and says nothing of bugs. */
type Watched = Awaited<ReturnType<typeof aWatchedServer>>;

const BUG = '"event":"error"';

async function lastWords({ stop }: Watched): Promise<string> {
	return (await stop()).get('what the server said') ?? '';
}

/** Somebody who signs in: `send` sends what is left of the form, after `held` bytes were kept back. */
function signIn({ url }: Watched, { accounts }: Portal, held: number) {
	const { name, password } = accounts.clerk;
	const form = new URLSearchParams({ name, password }).toString();
	const headers = {
		...{ accept: 'text/html', origin: url },
		...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length }
	};
	const request = http.request(`${url}/sign-in`, { method: 'POST', headers, agent: false });
	const cut = form.length - held;
	request.write(form.slice(0, cut));
	return { request, send: () => request.end(form.slice(cut)) };
}

const statusOf = async (request: http.ClientRequest): Promise<number | undefined> => {
	const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
	answer.resume();
	return answer.statusCode;
};

test('who asked before a portal stops is answered, also after the signal', async ({ portal }) => {
	const watched = await aWatchedServer(portal);
	const { request, send } = signIn(watched, portal, 5);
	await sleep(500);
	const said = lastWords(watched);
	await sleep(500);
	send();
	expect(await statusOf(request)).toBe(303);
	expect(await said).not.toContain(BUG);
});

test('what is asked by somebody who has gone is done to its end before the databases are closed', async ({
	portal
}) => {
	const watched = await aWatchedServer(portal);
	const gone = Array.from({ length: 20 }, () => {
		const { request, send } = signIn(watched, portal, 0);
		request.on('error', () => undefined);
		send();
		return request;
	});
	await statusOf(gone[0] as http.ClientRequest);
	for (const request of gone) request.destroy();
	expect(await lastWords(watched)).not.toContain(BUG);
});

test('who has not finished asking ten seconds after the signal is broken off, and that is no bug', async ({
	portal
}) => {
	const watched = await aWatchedServer(portal);
	const { request } = signIn(watched, portal, 5);
	const broken = once(request, 'error');
	await sleep(500);
	const began = performance.now();
	expect(await lastWords(watched)).not.toContain(BUG);
	await broken;
	expect(performance.now() - began).toBeGreaterThan(9_000);
});

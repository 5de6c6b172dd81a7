import { once } from 'node:events';
import http from 'node:http';
import { cycleId, required } from '#domain/basics';
import { aDevice, get, post, ways, type Said } from './device.ts';
import { worldIn } from './seed.ts';
import { expect, test } from './world.ts';

const cycle = cycleId('522400-2010');

/** What does not change from one answer to the next, nor with how it is sent. */
const lasting = ({ status, headers, text }: Said) => ({
	status,
	headers: Object.entries(headers).filter(([name]) => name !== 'date'),
	text
});

/** A host the framework cannot read shows which way a message went. */
async function statusFor(place: string, host: string): Promise<number | undefined> {
	const request = http.get(place, { headers: { host }, agent: false });
	const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
	answer.resume();
	return answer.statusCode;
}

test('the first page of the ballot is the same past the framework, but for its seed', async ({ portal }) => {
	const place = `${portal.url}/ballot`;
	const seedOf = ({ text }: Said): string => required(/name="seed" value="(\w{32})"/.exec(text)?.[1], 'a seed');
	const odd = await get(`${portal.url}/%62allot`);
	expect([odd.status, odd.text.includes('aria-current')]).toEqual([200, false]); // such a one is shown to nobody else
	const [through, past, again] = [await get(place), await get(place), await get(place)];
	expect(past.text).toContain('aria-current="page"');
	const [first, ...others] = [through, past, again].map((said) => {
		const { text, ...answer } = lasting(said);
		return { ...answer, text: text.replaceAll(seedOf(said), 'seed') };
	});
	expect(others).toEqual([first, first]);
	expect(new Set([through, past, again].map(seedOf)).size).toBe(3);
	await expect(async () => {
		await get(place);
		expect(await statusFor(place, 'no host')).toBe(200);
	}).toPass();
	expect(await statusFor(`${place}?way=through`, 'no host')).toBe(400);
});

test('a device is told the same past the framework and through it', async ({ portal }) => {
	const world = await worldIn(portal.folder);
	const device = await aDevice(world, cycle);
	const code = required(portal.codes['citizen']?.[0], 'a code').replaceAll(' ', '');
	const year = `/open/cycles/${cycle}`;
	const places = [
		`/open/credentials/${code.slice(0, 7)}`,
		'/open/credentials/nobody',
		`${year}/keys/citizen.json`,
		`${year}/keys/nobody.json`,
		`${year}/papers/citizen/522401.rural.json`,
		`${year}/papers/citizen/nowhere.json`
	];
	for (const place of places) {
		const [past, through] = await Promise.all(
			ways.map(async (way) => lasting(await get(`${portal.url}${place}${way}`)))
		);
		expect(past).toEqual(through);
	}
	const both = async (place: string, message: object): Promise<Said> => {
		const said: Said[] = [];
		for (const way of ways) said.push(await post(`${portal.url}${place}${way}`, JSON.stringify(message)));
		const [past, through] = said.map(lasting);
		expect(past).toEqual(through);
		return required(said[0], 'an answer');
	};
	await both('/open/credentials', { v: 1 });
	await both('/open/ballots', { v: 1 });
	const signed = await both('/open/credentials', device.exchange(code));
	const { signature } = JSON.parse(signed.text) as { signature: string };
	const cast = await both('/open/ballots', { v: 1, ...device.ballot(signature) });
	expect(cast.status).toBe(200);
	const kept = await get(`${portal.url}${places[2]}`);
	const again = await get(`${portal.url}${places[2]}`, { 'if-none-match': String(kept.headers['etag']) });
	expect(again.status).toBe(304);
	expect(await statusFor(`${portal.url}${places[0]}`, 'no host')).toBe(200);
	expect(await statusFor(`${portal.url}${places[0]}?way=through`, 'no host')).toBe(400);
	await world.close();
});

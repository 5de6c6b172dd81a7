import { cycleId, required } from '#domain/basics';
import { aDevice, get, post, ways, type Said } from './device.ts';
import { worldIn } from './seed.ts';
import { expect, test } from './world.ts';

const cycle = cycleId('522400-2010');

const passing = new Set(['date', 'content-length', 'transfer-encoding']);

/** What does not change from one answer to the next, nor with how it is sent. */
const lasting = ({ status, headers, text }: Said) => ({
	status,
	headers: Object.entries(headers).filter(([name]) => !passing.has(name)),
	text
});

test('a device is told the same past the framework and through it', async ({ portal }) => {
	const world = await worldIn(portal.folder);
	const device = await aDevice(world, cycle);
	const [code = ''] = required(portal.codes['citizen'], 'codes');
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
	const messages: readonly (readonly [string, object])[] = [
		['/open/credentials', device.exchange(code)],
		['/open/credentials', { v: 1 }],
		['/open/ballots', { v: 1 }]
	];
	for (const [place, message] of messages) {
		const said = [];
		for (const way of ways) said.push(lasting(await post(`${portal.url}${place}${way}`, JSON.stringify(message))));
		expect(said[0]).toEqual(said[1]);
	}
	const kept = await get(`${portal.url}${places[2]}`);
	const again = await get(`${portal.url}${places[2]}`, { 'if-none-match': String(kept.headers['etag']) });
	expect(again.status).toBe(304);
	await world.close();
});

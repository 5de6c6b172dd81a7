import { codeDigits } from '#domain/ballot';
import { cycleId, required } from '#domain/basics';
import { filesBelow, holders } from '../builders/traces.ts';
import { aDevice, post, type Said } from './device.ts';
import { guess } from './rater.ts';
import { worldIn } from './seed.ts';
import { expect, test } from './world.ts';

const cycle = cycleId('522400-2010');

/** What tells one failure from another, were there anything; of the date and the connection all answers speak alike. */
const tellsApart = ({ status, headers, text }: Said) => ({ status, headers: { ...headers, date: '' }, text });

test('some hundred guesses over HTTP all look alike, are answered late and keep no neighbour out (V6, I3)', async ({
	portal
}) => {
	const world = await worldIn(portal.folder);
	const device = await aDevice(world, cycle);
	const [own = '', ...others] = required(portal.codes['citizen'], 'codes');
	const send = (code: string): Promise<Said> =>
		post(`${portal.url}/open/credentials`, JSON.stringify(device.exchange(code)));
	const known = [0, 1, 2].flatMap((salt) => others.map((code) => guess(code, salt)));
	const unknown = Array.from({ length: 270 }, (_, at) =>
		codeDigits({ ref: String(9_000_000 + at), secret: '0123456789' })
	);
	const guesses = [...known, ...unknown].sort((a, b) => a.slice(-4).localeCompare(b.slice(-4)));
	const queue = guesses.values();
	const said: Said[] = [];
	const flood = Array.from({ length: 60 }, async () => {
		for (const code of queue) said.push(await send(code));
	});
	await new Promise((resolve) => setTimeout(resolve, 3000));
	const neighbour = await send(own);
	expect(neighbour.status).toBe(200);
	expect(said.length).toBeLessThan(guesses.length);
	await Promise.all(flood);
	expect(said).toHaveLength(guesses.length);
	expect(new Set(said.map((each) => JSON.stringify(tellsApart(each)))).size).toBe(1);
	expect(said[0]?.status).toBe(403);
	const late = said.filter(({ took }) => took >= 1990);
	expect(late.length).toBeGreaterThanOrEqual(guesses.length - 125);
	const invitations = await world.roll.selectFrom('invitation').select('state').where('state', '=', 3).execute();
	expect(invitations).toHaveLength(1);
	await world.close();
	expect(holders(filesBelow(portal.folder), '127.0.0.1')).toEqual([]);
});

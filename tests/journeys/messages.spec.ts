import { invitationState } from '#domain/ballot';
import { cycleId, required, type CycleId } from '#domain/basics';
import type { World } from '#lib/server/world.ts';
import { aDevice, post, ways, type Device, type Said } from './device.ts';
import { guess } from './rater.ts';
import { worldIn } from './seed.ts';
import { expect, test } from './world.ts';

/* Every row of the error column of protocol §4.3, and what nobody well-meaning sends, over HTTP to the built portal. */

const cycle = cycleId('522400-2010');

/** All that roll and box hold. */
const everythingIn = async ({ roll, box }: World) => ({
	roll: await roll.selectFrom('invitation').selectAll().orderBy('id').execute(),
	box: await box.selectFrom('ballot').selectAll().orderBy('id').orderBy('revision').execute(),
	leaves: await box.selectFrom('batch_leaf').selectAll().execute()
});

type Message = { readonly [field: string]: unknown };
type Sent = string | Uint8Array<ArrayBuffer> | Message;
type Row = readonly [
	what: string,
	status: number,
	code: string,
	sent: Sent,
	headers?: Record<string, string> | undefined
];

const bytesOf = (sent: Sent): string | Uint8Array<ArrayBuffer> =>
	typeof sent === 'string' || sent instanceof Uint8Array ? sent : JSON.stringify(sent);

/** The message with a member written a second time, before or after the first. */
const twice = (message: object, member: string): string => JSON.stringify(message).replace(/}$/, `,${member}}`);

const notUtf8 = (message: object): Uint8Array<ArrayBuffer> => {
	const bytes = new TextEncoder().encode(JSON.stringify(message));
	bytes[bytes.length - 3] = 0xff;
	return bytes;
};

const shapeless: readonly (readonly [string, Sent])[] = [
	['nothing', ''],
	['no JSON', '{"v":1'],
	['a list', '[]'],
	['null', 'null'],
	['NUL bytes', '\0'.repeat(64)],
	['JSON deeper than anybody reads', '['.repeat(3000)],
	['closed JSON deeper than anybody reads', '{"v":'.repeat(1500) + '1' + '}'.repeat(1500)],
	['100 kB', `{"v":1,"code":"${'0'.repeat(100_000)}"}`]
];

function onceEach(rows: readonly Row[], place: string) {
	return async (url: string, world: World): Promise<void> => {
		const before = await everythingIn(world);
		for (const [what, status, code, sent, headers] of rows) {
			for (const way of ways) {
				const said = await post(`${url}${place}${way}`, bytesOf(sent), headers);
				expect({ what, way, ...shown(said) }).toEqual({ what, way, status, code, words: true, stored: false });
			}
		}
		expect(await everythingIn(world)).toEqual(before);
	};
}

/** What a person, or the page's script, has of an answer. */
function shown({ status, headers, text }: Said) {
	const said = JSON.parse(text) as { code?: string; text?: string };
	return {
		status,
		code: said.code,
		words: (said.text ?? '').length > 5,
		stored: headers['cache-control'] !== 'no-store'
	};
}

async function aStage(folder: string, year: CycleId = cycle): Promise<{ world: World; device: Device }> {
	const world = await worldIn(folder);
	return { world, device: await aDevice(world, year) };
}

test('a bad exchange is answered clearly, signs nothing and changes nothing', async ({ portal }) => {
	const { world, device } = await aStage(portal.folder);
	const [code = '', used = '', guessed = '', replaced = ''] = required(portal.codes['citizen'], 'codes');
	const good = device.exchange(code) as Message;
	const modulus = device.key.modulus.toString(16);
	const other = await aDevice(world, cycle, { group: 'peer', stratum: 'C1' });
	const foreign = await aDevice(world, cycleId('522400-2011'));
	const place = '/open/credentials';
	const ref = replaced.replaceAll(' ', '').slice(0, 7);
	await world.roll.updateTable('invitation').set({ state: invitationState.replaced }).where('ref', '=', ref).execute();
	expect((await post(`${portal.url}${place}`, JSON.stringify(device.exchange(used)))).status).toBe(200);
	const malformed = (what: string, sent: Sent, headers?: Record<string, string>): Row => [
		what,
		400,
		'request-malformed',
		sent,
		headers
	];
	const another = await aDevice(world, cycle);
	const rows: Row[] = [
		...shapeless.map(([what, sent]) => malformed(what, sent)),
		malformed('another version', { ...good, v: 2 }),
		malformed('a field too many', { ...good, more: 1 }),
		malformed('a field too few', { ...good, blinded: undefined }),
		malformed('a prototype as a field', twice(good, '"__proto__":{"v":1}')),
		malformed('a constructor as a field', { ...good, constructor: { prototype: {} } }),
		malformed('a field twice', twice(good, `"code":"${code}"`)),
		malformed('a field twice, once in disguise', twice(good, `"\\u0063ode":"${code}"`)),
		malformed('the wrong types', { ...good, code: [code] }),
		malformed('no UTF-8', notUtf8(good)),
		malformed('no content type', good, { 'content-type': '' }),
		malformed('a form', good, { 'content-type': 'application/x-www-form-urlencoded' }),
		malformed('plain text', good, { 'content-type': 'text/plain' }),
		malformed('nearly JSON', good, { 'content-type': 'application/jsonp' }),
		malformed('what is to be signed: the modulus', { ...good, blinded: modulus }),
		malformed('what is to be signed: above the modulus', { ...good, blinded: 'f'.repeat(768) }),
		malformed('what is to be signed: no hex', { ...good, blinded: 'g'.repeat(768) }),
		malformed('what is to be signed: upper case', { ...good, blinded: String(good['blinded']).toUpperCase() }),
		malformed('an unknown key', { ...good, key: 'ab'.repeat(32) }),
		malformed('the key of another year', { ...good, key: foreign.key.id }),
		malformed('the key of another class', { ...good, key: other.key.id }),
		[
			'a code with a wrong digit',
			422,
			'code-mistyped',
			{ ...good, code: code.replace(/.$/, (d) => String((Number(d) + 1) % 10)) }
		],
		['half a code', 422, 'code-incomplete', { ...good, code: code.slice(0, 9) }],
		['a code with NUL bytes for digits', 422, 'code-incomplete', { ...good, code: '\0'.repeat(18) }],
		['a code nobody has', 403, 'code-unknown', { ...good, code: '000000 000000 000000' }],
		['a wrong secret', 403, 'code-unknown', { ...good, code: guess(guessed, 0) }],
		['a code of a letter that was replaced', 410, 'code-replaced', { ...good, code: replaced }],
		['a wrong secret of a letter that was replaced', 403, 'code-unknown', { ...good, code: guess(replaced, 0) }],
		['a code somebody else has used', 409, 'code-used', another.exchange(used) as Message],
		[
			'a code of the year that is over',
			423,
			'rating-closed',
			{ ...good, code: required(portal.late['citizen']?.[0], 'a code') }
		],
		[
			'a code of the next year',
			423,
			'rating-not-yet-open',
			{ ...good, code: required(portal.early['citizen']?.[0], 'a code') }
		]
	];
	await onceEach(rows, place)(portal.url, world);
	expect((await post(`${portal.url}${place}`, JSON.stringify(good))).status).toBe(200);
	await world.close();
});

test('a bad ballot is answered clearly and changes nothing', async ({ portal }) => {
	const { world, device } = await aStage(portal.folder);
	const [code = '', second = ''] = required(portal.codes['citizen'], 'codes');
	const place = '/open/ballots';
	const sign = async (from: Device, own: string): Promise<string> => {
		const said = await post(`${portal.url}/open/credentials`, JSON.stringify(from.exchange(own)));
		return (JSON.parse(said.text) as { signature: string }).signature;
	};
	const signature = await sign(device, code);
	const fresh = await aDevice(world, cycle);
	const unused = await sign(fresh, second);
	const cast = (ballot: object): Message => ({ v: 1, ...ballot });
	const first = cast(device.ballot(signature));
	const good = cast(fresh.ballot(unused));
	expect((await post(`${portal.url}${place}`, JSON.stringify(first))).status).toBe(200);
	const malformed = (what: string, sent: Sent, headers?: Record<string, string>): Row => [
		what,
		400,
		'request-malformed',
		sent,
		headers
	];
	const unsigned = (what: string, sent: Sent): Row => [what, 403, 'credential-malformed', sent];
	const body = String(good['body']);
	const mostly = (text: string): Message => cast(fresh.resigned(unused, text.padEnd(body.length)));
	const foreign = await aDevice(world, cycleId('522400-2011'));
	const rows: Row[] = [
		...shapeless.map(([what, sent]) => malformed(what, sent)),
		['a cookie', 400, 'cookie-refused', good, { cookie: 'session=1' }],
		['an empty cookie', 400, 'cookie-refused', good, { cookie: 'a=' }],
		['an authorization', 400, 'cookie-refused', good, { authorization: 'Bearer 1' }],
		malformed('a body of 100 kB', { ...good, body: 'x'.repeat(100_000) }),
		malformed('a field too many', { ...good, more: 1 }),
		malformed('a field too few', { ...good, proof: undefined }),
		malformed('a prototype as a field', twice(good, '"__proto__":{}')),
		malformed('a field twice', twice(good, '"revision":1')),
		malformed('no content type', good, { 'content-type': '' }),
		malformed('plain text', good, { 'content-type': 'text/plain' }),
		malformed('no UTF-8', notUtf8(good)),
		malformed('revision 0', { ...good, revision: 0 }),
		malformed('revision 1.5', { ...good, revision: 1.5 }),
		malformed('a revision as text', { ...good, revision: '1' }),
		unsigned('another signature of the class', { ...good, signature: '1'.repeat(768) }),
		unsigned('the credential of somebody else', { ...good, signature }),
		unsigned('an unknown key', { ...good, key: 'ab'.repeat(32) }),
		unsigned('the key of another year', { ...good, key: foreign.key.id }),
		unsigned('another key of the ballot', { ...good, vk: first['vk'] }),
		unsigned('no point as the key of the ballot', { ...good, vk: 'ff'.repeat(32) }),
		unsigned('another proof', { ...good, proof: '0'.repeat(128) }),
		unsigned('another body', { ...good, body: body.replace(/[a-z]/, 'z') }),
		unsigned('another revision than was signed', { ...good, revision: 2 }),
		['no answers', 422, 'answers-missing', mostly('{"answers":{},"v":1}')],
		['an answer nobody offers', 422, 'answer-unknown', mostly(body.replace(/:"[^"]+"/, ':"splendid"').trimEnd())],
		['answers that are no JSON', 422, 'body-malformed', mostly('{')],
		['a prototype among the answers', 422, 'body-malformed', mostly('{"answers":{"__proto__":"1"},"v":1}')],
		['a NUL byte in the answers', 422, 'body-malformed', mostly('{"answers":{},"v":1}\0')],
		['a body of another length', 422, 'body-malformed', cast(fresh.resigned(unused, body + ' '.repeat(512)))],
		['a revision before the first', 409, 'revision-gap', cast(fresh.ballot(unused, 2))],
		['a revision that leaves one out', 409, 'revision-gap', cast(device.ballot(signature, 3))],
		['too many revisions', 429, 'revisions-too-many', cast(device.ballot(signature, 1000))],
		['other answers under a revision that was cast', 409, 'ballot-cast-already', cast(device.ballot(signature, 1, 2))]
	];
	await onceEach(rows, place)(portal.url, world);
	for (const message of [first, good])
		expect((await post(`${portal.url}${place}`, JSON.stringify(message))).status).toBe(200);
	await portal.closeRating();
	const closed: Row[] = [['a ballot after the close', 423, 'rating-closed', cast(fresh.ballot(unused, 2))]];
	await onceEach(closed, place)(portal.url, world);
	await world.close();
});

test('nothing odd in an address, a form or a receipt makes the portal stumble', async ({ portal }) => {
	const world = await worldIn(portal.folder);
	const before = await everythingIn(world);
	const odd = ['%00', '%2e%2e%2f', '__proto__', 'constructor', '%E4%BD', 'a'.repeat(8000), "'%20or%201=1--"];
	const gets = odd.flatMap((text) =>
		[
			`/open/credentials/${text}`,
			`/open/cycles/${text}/keys/citizen.json`,
			`/open/cycles/${cycle}/keys/${text}.json`,
			`/open/cycles/${cycle}/papers/citizen/${text}.json`,
			`/open/cycles/${text}/results.json`,
			`/cycles/${text}`,
			`/cycles/${cycle}/disclosures/${text}`
		].map((place) => `${portal.url}${place}`)
	);
	for (const place of gets)
		expect({ place, stumbled: (await fetch(place)).status >= 500 }).toEqual({ place, stumbled: false });
	const forms: readonly (readonly [string, string, string])[] = [
		['/ballot?/enter', '{"code":1}', 'application/json'],
		['/ballot?/enter', 'code=1', 'text/plain'],
		['/ballot?/enter', 'code=%00&seed=%00', 'application/x-www-form-urlencoded'],
		['/ballot?/enter', 'code=1&code=2&seed=1&seed=2', 'application/x-www-form-urlencoded'],
		['/ballot?/enter', 'nonsense', 'multipart/form-data; boundary=x'],
		['/ballot?/enter', 'nonsense', 'multipart/form-data'],
		['/ballot?/step', 'credential=__proto__&journey=%7B', 'application/x-www-form-urlencoded'],
		['/ballot?/cast', `credential=${'0'.repeat(5000)}&journey=null`, 'application/x-www-form-urlencoded'],
		['/ballot?/nowhere', 'a=1', 'application/x-www-form-urlencoded'],
		['/open/receipts', '\0'.repeat(100), 'text/plain'],
		['/open/receipts', '['.repeat(100_000), 'application/json'],
		['/open/receipts', '{"__proto__":1}', 'application/json']
	];
	for (const [place, body, type] of forms) {
		const { status } = await post(`${portal.url}${place}`, body, { 'content-type': type });
		const sent = { place, type, body: body.slice(0, 40) };
		expect({ ...sent, stumbled: status >= 500 }).toEqual({ ...sent, stumbled: false });
	}
	expect(await everythingIn(world)).toEqual(before);
	await world.close();
});

import { expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';

test('without any variable the portal keeps files in data and listens on this machine only', () => {
	expect(readConfig({})).toEqual({
		dataDir: 'data',
		host: '127.0.0.1',
		port: 3000,
		origin: null,
		addressHeader: null,
		portal: { engine: 'sqlite', file: 'data/portal.sqlite' },
		roll: { engine: 'sqlite', file: 'data/roll.sqlite' },
		box: { engine: 'sqlite', file: 'data/box.sqlite' },
		secureCookies: true
	});
});

test('each database may live in PostgreSQL on its own', () => {
	const config = readConfig({ DATA_DIR: '/srv', BOX_URL: 'postgres://box@db/box', PORT: '80' });
	expect(config.box).toEqual({ engine: 'postgres', url: 'postgres://box@db/box' });
	expect(config.roll).toEqual({ engine: 'sqlite', file: '/srv/roll.sqlite' });
	expect(config.port).toBe(80);
});

test('roll and box never share a PostgreSQL server, whose transaction numbers would join them', () => {
	const urls = (roll: string, box: string) => ({
		ROLL_URL: `postgres://${roll}/roll`,
		BOX_URL: `postgres://${box}/box`
	});
	expect(() => readConfig(urls('db:5432', 'db:5432'))).toThrow('different servers');
	expect(() => readConfig(urls('one', 'two'))).not.toThrow();
});

test.each([
	{ PORT: 'eighty' },
	{ PORT: '70000' },
	{ ORIGIN: 'kaohe.example' },
	{ ROLL_URL: 'mysql://db/roll' },
	{ INSECURE_COOKIES: 'perhaps' },
	{ DATA_DIR: '' }
])('a value that cannot be meant stops the start: %o', (env) => {
	expect(() => readConfig(env)).toThrow(Object.keys(env)[0]);
});

test('cookies are only insecure when the operator says so', () => {
	expect(readConfig({ INSECURE_COOKIES: 'false' }).secureCookies).toBe(true);
	expect(readConfig({ INSECURE_COOKIES: 'true' }).secureCookies).toBe(false);
});

test('a header that says who asks is believed only behind a proxy, one proxy deep unless more are told of', () => {
	const proxy = { ADDRESS_HEADER: 'X-Forwarded-For', ORIGIN: 'https://kaohe.example/' };
	expect(() => readConfig({ ADDRESS_HEADER: 'x-forwarded-for' })).toThrow('ADDRESS_HEADER');
	expect(readConfig(proxy)).toMatchObject({
		origin: 'https://kaohe.example',
		addressHeader: { name: 'x-forwarded-for', depth: 1 }
	});
	expect(readConfig({ ...proxy, XFF_DEPTH: '2' }).addressHeader?.depth).toBe(2);
	expect(() => readConfig({ ...proxy, XFF_DEPTH: '0' })).toThrow('XFF_DEPTH');
});

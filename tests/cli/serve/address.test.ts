import { expect, test } from 'vitest';
import type { AddressHeader } from '#lib/server/config.ts';
import { addressOf } from '../../../src/cli/serve/address.ts';
import { listening } from '../../builders/http.ts';

/** Where a request with these headers comes from, by a server that believes the header given. */
async function seen(from: AddressHeader | null, headers: Readonly<Record<string, string>> = {}): Promise<string> {
	const url = await listening((request, response) => response.end(addressOf(request, from)));
	return (await fetch(url, { headers })).text();
}

const chain = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7, 192.0.2.5' };
const forwarded = (depth: number): AddressHeader => ({ name: 'x-forwarded-for', depth });

test('without a proxy the address is that of the connection, whatever a header claims', async () => {
	expect(await seen(null, chain)).toBe('127.0.0.1');
});

test('of a chain of proxies as many are believed as the office says there are', async () => {
	expect(await seen(forwarded(1), chain)).toBe('192.0.2.5');
	expect(await seen(forwarded(3), chain)).toBe('203.0.113.9');
});

test('a proxy may say it in a header of its own', async () => {
	expect(await seen({ name: 'x-real-ip', depth: 1 }, { 'X-Real-IP': '198.51.100.7' })).toBe('198.51.100.7');
});

test('all whose proxy forgot to say it, or who made a chain too short, come from one place', async () => {
	expect(await seen(forwarded(1))).toBe('');
	expect(await seen(forwarded(4), chain)).toBe('');
});

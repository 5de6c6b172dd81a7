import { describe, expect, test } from 'vitest';
import { createNetworkNames, networkOf } from '#lib/server/limits/network.ts';

const DAY = 86_400_000;

describe('a network is', () => {
	test.each([
		['203.0.113.242', '203.0.113'],
		['::ffff:203.0.113.242', '203.0.113'],
		['2001:db8:0:12ab:1::9', '2001' + '0db8' + '0000' + '12'],
		['2001:DB8:0:12FF::', '2001' + '0db8' + '0000' + '12'],
		['fe80::1%eth0', 'fe80' + '0000' + '0000' + '00'],
		['::1', '0000' + '0000' + '0000' + '00'],
		['64:ff9b::203.0.113.1', '0064' + 'ff9b' + '0000' + '00'],
		['', 'unknown'],
		['203.0.113.242, 10.0.0.1', 'unknown'],
		['a'.repeat(10_000), 'unknown']
	])('of %s: %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});
});

test('a name is one for a network, tells nothing of it, and is another one tomorrow and in another process', () => {
	const nameOf = createNetworkNames();
	const name = nameOf('203.0.113.242', 5);
	expect(nameOf('203.0.113.7', DAY - 1)).toBe(name);
	expect(nameOf('203.0.114.242', 5)).not.toBe(name);
	expect(name).toMatch(/^[\w+/]{22}$/);
	expect(createNetworkNames()('203.0.113.242', 5)).not.toBe(name);
	expect(nameOf('203.0.113.242', DAY)).not.toBe(name);
});

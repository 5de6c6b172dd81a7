import { randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { hmacSha256, type Instant } from '#domain/basics';

const DAY = 86_400_000;
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** The network of an address: its first 24 bits, or 56 of IPv6; `unknown` for what is no address. */
export function networkOf(address: string): string {
	const plain = address.replace(MAPPED, '').replace(/%.*$/, '');
	if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
	return isIPv6(plain) ? groupsOf(plain).join('').slice(0, 14) : 'unknown';
}

/** The eight groups of an IPv6 address, four hex digits each. The platform writes a trailing IPv4 part in hex as well. */
function groupsOf(address: string): string[] {
	const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
	const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
	const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0');
	return [...groups(head), ...zeros, ...groups(tail)].map((group) => group.padStart(4, '0'));
}

/**
 * Names for networks that mean nothing outside this process: an HMAC under a key of chance, which is in memory only and
 * another one every day. From a name nobody finds the address again (protocol §3).
 */
export function createNetworkNames(): (address: string, now: Instant) => string {
	const from = (day: number) => ({ day, nameOf: hmacSha256(randomBytes(32)) });
	let names = from(NaN);
	return (address, now) => {
		const day = Math.floor(now / DAY);
		if (day !== names.day) names = from(day);
		return Buffer.from(names.nameOf(networkOf(address)))
			.toString('base64')
			.slice(0, 22);
	};
}

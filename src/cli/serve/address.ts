import type { IncomingMessage } from 'node:http';
import type { AddressHeader } from '#lib/server/config.ts';

/**
 * The address a request comes from: that of its connection, or behind a proxy what the header says. Empty where the proxy
 * forgot it, or fewer proxies wrote than were told of: then all such requests come from one place.
 */
export function addressOf({ headers, socket }: IncomingMessage, from: AddressHeader | null): string {
	if (!from) return socket.remoteAddress ?? '';
	const said = [headers[from.name] ?? ''].flat().join(',');
	if (from.name !== 'x-forwarded-for') return said;
	return said.split(',').at(-from.depth)?.trim() ?? '';
}

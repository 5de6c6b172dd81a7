import { fromHex, hmacSha256, toHex } from '../basics/index.ts';

/** A member's commitment with the ticket the seed gave it, both 64 hex. */
export type Ticket = { readonly commitment: string; readonly ticket: string };

/**
 * The ticket of each commitment under a seed (64 hex): an HMAC no one can foresee and anyone can redo, which depends on no
 * other member (statistics §2.1 item 6; fixture 13). At stage `psu` it is that of a unit's code, at `class` that by which units
 * share a class.
 */
export function ticketMaker(seed: string, stage: 'member' | 'psu' | 'class' = 'member'): (id: string) => string {
	const mac = hmacSha256(fromHex(seed));
	return (id) => toHex(mac(`svydraw/1/ticket\n${stage}\n${id}\n`));
}

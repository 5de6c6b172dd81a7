import { fromHex, hmacSha256, toHex } from '../basics/index.ts';

/** A member's commitment with the ticket the seed gave it, both 64 hex. */
export type Ticket = { readonly commitment: string; readonly ticket: string };

/**
 * The ticket of each commitment under a seed (64 hex): an HMAC no one can foresee and anyone can redo, which depends on no
 * other member (statistics §2.1 item 6, stage `member`; fixture 13).
 */
export function ticketMaker(seed: string): (commitment: string) => string {
	const mac = hmacSha256(fromHex(seed));
	return (commitment) => toHex(mac(`svydraw/1/ticket\nmember\n${commitment}\n`));
}

import { compareUtf16 } from '#domain/basics';
import type { Ticket } from '#domain/draw';

/** Keeps the lowest tickets of those it sees. */
export type Lowest = {
	/** Whether a ticket that begins with this number (its first four bytes) may be among the lowest. */
	readonly wants: (head: number) => boolean;
	readonly add: (ticket: Ticket) => void;
	/** At most `keep` tickets, lowest first; where two are equal the lower commitment first. */
	readonly list: () => Ticket[];
};

const byTicket = (a: Ticket, b: Ticket): number =>
	compareUtf16(a.ticket, b.ticket) || compareUtf16(a.commitment, b.commitment);

/** The `keep` lowest of any number of lists. */
export const lowestOf = (lists: readonly (readonly Ticket[])[], keep: number): Ticket[] =>
	lists.flat().sort(byTicket).slice(0, keep);

/** Sorts only now and then, when twice as many are kept as wanted; in between most are turned away by four bytes. */
export function keepLowest(keep: number): Lowest {
	let kept: Ticket[] = [];
	let limit = keep === 0 ? -1 : 0xffff_ffff;
	const cut = (): void => {
		kept = lowestOf([kept], keep);
		const last = kept[keep - 1];
		if (last) limit = parseInt(last.ticket.slice(0, 8), 16);
	};
	return {
		wants: (head) => head <= limit,
		add: (ticket) => {
			kept.push(ticket);
			if (kept.length >= keep * 2 + 64) cut();
		},
		list: () => {
			cut();
			return kept;
		}
	};
}

import { assert, compareUtf16, required } from '../basics/index.ts';
import { counted } from './check/progress.ts';
import type { StratumDesign } from './design.ts';
import { stratumName, type FrameLine } from './frame.ts';
import { ticketMaker, type Ticket } from './ticket.ts';

/** Who was drawn in a stratum, lowest ticket first; `cutoff` is the ticket of the last; `reserve` are the next in order. */
export type Selection = {
	readonly selected: readonly Ticket[];
	readonly cutoff: string;
	readonly reserve: readonly Ticket[];
};

/** All members of a stratum by ticket, then commitment (hexadecimal order is byte order). Every prefix is a fair sample. */
export function orderStratum(commitments: readonly string[], ticketOf: (commitment: string) => string): Ticket[] {
	return commitments.map((commitment) => ({ commitment, ticket: ticketOf(commitment) })).sort(compareTickets);
}

const compareTickets = (a: Ticket, b: Ticket): number =>
	compareUtf16(a.ticket, b.ticket) || compareUtf16(a.commitment, b.commitment);

/** The first `n` of a stratum in ticket order and as many of the next as `reserve` asks for and the stratum still has. */
export function selectFirst(order: readonly Ticket[], n: number, reserve: number): Selection {
	assert(n >= 1 && n <= order.length, 'a stratum holds its sample');
	const selected = order.slice(0, n);
	const cutoff = required(selected.at(-1), 'the last of the sample').ticket;
	return { selected, cutoff, reserve: order.slice(n, n + reserve) };
}

/** The first `count` of `orderStratum`; only those that may still be among them are kept and sorted. */
function lowest(commitments: readonly string[], ticketOf: (commitment: string) => string, count: number): Ticket[] {
	const room = 2 * count + 64;
	let kept: Ticket[] = [];
	let highest: Ticket | undefined;
	for (const commitment of commitments) {
		const ticket = { commitment, ticket: ticketOf(commitment) };
		if (highest && compareTickets(ticket, highest) > 0) continue;
		if (kept.push(ticket) < room) continue;
		kept = kept.sort(compareTickets).slice(0, count);
		highest = kept.at(-1);
	}
	return kept.sort(compareTickets).slice(0, count);
}

/** The selection in each stratum of the design, in its order; strata too small for their sample have none. */
export function selectStrata(
	lines: readonly FrameLine[],
	strata: readonly StratumDesign[],
	reserve: number,
	seed: string,
	tell: (share: number) => void = () => undefined
): (Selection | undefined)[] {
	const ticketOf = counted(ticketMaker(seed), lines.length, tell);
	const people = peopleOf(lines);
	return strata.map((stratum) => {
		const commitments = people.get(stratumName(stratum)) ?? [];
		if (stratum.n < 1 || stratum.n > commitments.length) return undefined;
		return selectFirst(lowest(commitments, ticketOf, stratum.n + reserve), stratum.n, reserve);
	});
}

function peopleOf(lines: readonly FrameLine[]): Map<string, string[]> {
	const people = new Map<string, string[]>();
	for (const line of lines) {
		const name = stratumName(line);
		const listed = people.get(name);
		if (listed) listed.push(line.commitment);
		else people.set(name, [line.commitment]);
	}
	return people;
}

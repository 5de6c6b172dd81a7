import { NO_MEMBER } from './invitation.ts';

/** Who may use the codes of a class: its people, each once, or so many as there are cards for, which are nobody's. */
export type Holders = { readonly members: ReadonlySet<string>; readonly cards: number };

/** The people drawn in a class, by their commitments. */
export const peopleAlone = (commitments: readonly string[]): Holders => ({ members: new Set(commitments), cards: 0 });

/** Whoever is given one of so many cards. */
export const cardsAlone = (cards: number): Holders => ({ members: new Set(), cards });

/** Whether codes, each by the member it was made for, were used by nobody else. */
export function areTheirs(used: readonly string[], { members, cards }: Holders): boolean {
	const named = used.filter((member) => member !== NO_MEMBER);
	const each = new Set(named);
	return used.length - named.length <= cards && each.size === named.length && each.isSubsetOf(members);
}

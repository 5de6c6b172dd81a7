import type { BallotTable } from '../db/tables.ts';

/** A ballot as it was cast; see `BallotTable` for the fields. `body` has all its spaces. */
export type StoredBallot = Omit<BallotTable, 'ballot_class' | 'padding'> & { readonly ballotClass: string };

/** A ballot on its way into the box: the row that keeps it, as a JSON text. */
export type PackedBallot = Pick<BallotTable, 'id' | 'revision'> & { readonly text: string };

/** More spaces than any body may have. */
const MOST_PADDING = 40 * 1024;

/** A ballot out of the row that keeps it. Spaces that no body has were put there by hand: the ballot is read without any. */
export const toBallot = ({ ballot_class, body, padding, ...row }: BallotTable): StoredBallot => ({
	...row,
	ballotClass: ballot_class,
	body: body + ' '.repeat(padding >= 0 && padding <= MOST_PADDING ? padding : 0)
});

/** The row that keeps a ballot. */
export function toRow({ ballotClass, body, ...ballot }: StoredBallot): BallotTable {
	const text = body.replace(/ +$/, '');
	return { ...ballot, ballot_class: ballotClass, body: text, padding: body.length - text.length };
}

/** Packs a ballot. */
export const packBallot = (ballot: StoredBallot): PackedBallot => ({
	id: ballot.id,
	revision: ballot.revision,
	text: JSON.stringify(toRow(ballot))
});

/** The row of a packed ballot. */
export const rowOf = ({ text }: PackedBallot): BallotTable => JSON.parse(text) as BallotTable;

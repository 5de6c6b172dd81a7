import { factOf, type Entry } from './entry.ts';

/** What was found about a complaint, from the entry that says so. */
export type ComplaintAnswer = { readonly day: string; readonly finding: string; readonly text: string };

/** A complaint as the ledger records it: the signed receipt it stands on, the day, and the answer once there is one. */
export type ComplaintRecord = {
	readonly cycle: string;
	readonly leaf: string;
	readonly key: string;
	readonly signature: string;
	readonly day: string;
	readonly answer: ComplaintAnswer | null;
};

/** The complaints of a year in the order of their leaves, which tells nothing of who came first. */
export function complaintsIn(entries: readonly Entry[], cycle: string): ComplaintRecord[] {
	const own = entries.filter((entry) => entry.cycle === cycle);
	const answers = new Map(own.flatMap((entry) => (entry.kind === 'complaint-answered' ? [answerIn(entry)] : [])));
	return own
		.filter(({ kind }) => kind === 'complaint-lodged')
		.map((entry) => {
			const leaf = text(entry, 'leaf');
			const answer = answers.get(leaf) ?? null;
			return { cycle, leaf, key: text(entry, 'key'), signature: text(entry, 'signature'), day: entry.day, answer };
		})
		.sort((a, b) => (a.leaf < b.leaf ? -1 : 1));
}

const text = (entry: Entry, name: string): string => String(factOf(entry, name) ?? '');

const answerIn = (entry: Entry): [string, ComplaintAnswer] => [
	text(entry, 'leaf'),
	{ day: entry.day, finding: text(entry, 'finding'), text: text(entry, 'text') }
];

/** How many complaints of a year are open, and how many ballots they prove lost: all but those since entered in a batch. */
export const countComplaints = (complaints: readonly ComplaintRecord[]) => ({
	lodged: complaints.length,
	unanswered: complaints.filter(({ answer }) => answer === null).length,
	lost: complaints.filter(({ answer }) => answer?.finding !== 'entered').length
});

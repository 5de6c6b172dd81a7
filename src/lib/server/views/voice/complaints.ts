import type { Kysely } from 'kysely';
import { writeReceipt } from '#domain/ballot';
import type { CycleId } from '#domain/basics';
import { countComplaints, type ComplaintRecord } from '#domain/ledger';
import type { Text } from '#domain/scheme';
import type { PortalDatabase } from '../../db/tables.ts';
import { listComplaints } from '../../stores/record/complaints.ts';
import { standingOf } from '../../stores/standing.ts';

/** A complaint with the signed receipt it stands on, as one line. */
export type ComplaintLine = Pick<ComplaintRecord, 'leaf' | 'day' | 'answer'> & { readonly receipt: string };

/** The complaints of a year, how many are open and how many ballots they prove lost. */
export type ComplaintsView = {
	readonly cycle: string;
	readonly year: number;
	readonly demo: boolean;
	readonly place: Text;
	readonly counts: ReturnType<typeof countComplaints>;
	readonly lines: readonly ComplaintLine[];
};

/** All that is public about the complaints of a year, which is all there is; null when there is no such year. */
export async function complaintsView(db: Kysely<PortalDatabase>, id: CycleId): Promise<ComplaintsView | null> {
	const standing = await standingOf(db, id);
	if (!standing) return null;
	const { cycle, scheme } = standing;
	const complaints = await listComplaints(db, id);
	return {
		cycle: id,
		year: cycle.year,
		demo: cycle.demo,
		place: scheme.jurisdiction.name,
		counts: countComplaints(complaints),
		lines: complaints.map((complaint) => ({
			leaf: complaint.leaf,
			day: complaint.day,
			answer: complaint.answer,
			receipt: writeReceipt(complaint)
		}))
	};
}

import type { Kysely } from 'kysely';
import { complaintsIn, type ComplaintRecord } from '#domain/ledger';
import type { CycleId } from '#domain/basics';
import type { PortalDatabase } from '../../db/tables.ts';
import { entriesOf } from '../ledger.ts';

/** The complaints of a year with their answers, read from the ledger, which is the only place they are kept in. */
export async function listComplaints(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<ComplaintRecord[]> {
	const entries = [...(await entriesOf(db, 'complaint-lodged')), ...(await entriesOf(db, 'complaint-answered'))];
	return complaintsIn(entries, cycle);
}

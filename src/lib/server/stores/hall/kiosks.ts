import type { Kysely, Transaction } from 'kysely';
import { cycleId, type CycleId } from '#domain/basics';
import type { KioskTable, PortalDatabase } from '../../db/tables.ts';
import { holdHead } from '../ledger.ts';

/** A public machine of a year: its number there, where it stands, and whether people may rate on it. */
export type Kiosk = {
	readonly cycle: CycleId;
	readonly number: number;
	readonly place: string;
	readonly open: boolean;
};

const toKiosk = ({ cycle_id, number, place, open }: Omit<KioskTable, 'token_hash'>): Kiosk => ({
	cycle: cycleId(cycle_id),
	number,
	place,
	open: open === 1
});

const columns = ['cycle_id', 'number', 'place', 'open'] as const;

/** Keeps a new machine, open, under the hash of its token. */
export async function insertKiosk(
	trx: Transaction<PortalDatabase>,
	{ cycle, number, place }: Omit<Kiosk, 'open'>,
	tokenHash: string
): Promise<void> {
	await trx.insertInto('kiosk').values({ cycle_id: cycle, number, place, token_hash: tokenHash, open: 1 }).execute();
}

/** The machines of a year by their numbers. */
export async function listKiosks(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Kiosk[]> {
	const rows = await db.selectFrom('kiosk').select(columns).where('cycle_id', '=', cycle).orderBy('number').execute();
	return rows.map(toKiosk);
}

/** The same in a transaction that will change one; other writers wait. */
export async function lockKiosks(trx: Transaction<PortalDatabase>, cycle: CycleId): Promise<Kiosk[]> {
	await holdHead(trx);
	return listKiosks(trx, cycle);
}

/** The machine whose token has this hash, or null. */
export async function findKiosk(db: Kysely<PortalDatabase>, tokenHash: string): Promise<Kiosk | null> {
	const row = await db.selectFrom('kiosk').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst();
	return row ? toKiosk(row) : null;
}

/** Closes a machine for good. */
export async function closeKiosk(trx: Transaction<PortalDatabase>, { cycle, number }: Kiosk): Promise<void> {
	await trx.updateTable('kiosk').set({ open: 0 }).where('cycle_id', '=', cycle).where('number', '=', number).execute();
}

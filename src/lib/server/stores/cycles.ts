import type { Kysely, Transaction } from 'kysely';
import { cycleId, required } from '#domain/basics';
import type { CycleId, Instant } from '#domain/basics';
import { isSqlite } from '../db/engine.ts';
import type { CyclePhaseTable, CycleTable, PortalDatabase } from '../db/tables.ts';

export type PhaseEntered = { readonly phase: string; readonly enteredAt: Instant };

/** An assessment year with every phase it has entered; the last is the one it is in. */
export type Cycle = {
	readonly id: CycleId;
	readonly year: number;
	readonly schemeHash: string;
	readonly demo: boolean;
	readonly phases: readonly PhaseEntered[];
};

const toCycle = (row: CycleTable, phases: readonly CyclePhaseTable[]): Cycle => ({
	id: cycleId(row.id),
	year: row.year,
	schemeHash: row.scheme_hash,
	demo: row.demo === 1,
	phases: phases.filter((phase) => phase.cycle_id === row.id).map(toPhase)
});

const toPhase = (row: CyclePhaseTable): PhaseEntered => ({ phase: row.phase, enteredAt: row.entered_at });

/** Keeps a new cycle with the phases it is in from the start. */
export async function insertCycle(trx: Transaction<PortalDatabase>, cycle: Cycle): Promise<void> {
	const { id, year, schemeHash, demo } = cycle;
	await trx
		.insertInto('cycle')
		.values({ id, year, scheme_hash: schemeHash, demo: demo ? 1 : 0 })
		.execute();
	for (const phase of cycle.phases) await enterPhase(trx, id, phase);
}

/**
 * Holds a cycle in its phase until the transaction ends: many acts may share it, and whoever moves it on (`update`) waits for
 * them and keeps others waiting. SQLite has one writer, who needs no lock.
 */
export async function holdCycle(
	trx: Transaction<PortalDatabase>,
	cycle: CycleId,
	how: 'share' | 'update'
): Promise<void> {
	if (isSqlite(trx)) return;
	const row = trx.selectFrom('cycle').select('id').where('id', '=', cycle);
	await (how === 'share' ? row.forShare() : row.forUpdate()).execute();
}

/** Adds the phase a cycle now enters. Two acts that would enter one at the same time: the second crashes on the key. */
export async function enterPhase(
	trx: Transaction<PortalDatabase>,
	cycle: CycleId,
	entered: PhaseEntered
): Promise<void> {
	const { count } = await trx
		.selectFrom('cycle_phase')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('cycle_id', '=', cycle)
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('cycle_phase')
		.values({ cycle_id: cycle, position: count, phase: entered.phase, entered_at: entered.enteredAt })
		.execute();
}

/** The cycle of that id, or null. */
export async function findCycle(db: Kysely<PortalDatabase>, id: CycleId): Promise<Cycle | null> {
	const row = await db.selectFrom('cycle').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? required((await withPhases(db, [row]))[0], 'the cycle') : null;
}

/** All cycles, the newest year first. */
export async function listCycles(db: Kysely<PortalDatabase>): Promise<Cycle[]> {
	const rows = await db.selectFrom('cycle').selectAll().orderBy('year', 'desc').orderBy('id').execute();
	return withPhases(db, rows);
}

async function withPhases(db: Kysely<PortalDatabase>, cycles: readonly CycleTable[]): Promise<Cycle[]> {
	if (cycles.length === 0) return [];
	const ids = cycles.map((cycle) => cycle.id);
	const phases = await db
		.selectFrom('cycle_phase')
		.selectAll()
		.where('cycle_id', 'in', ids)
		.orderBy('position')
		.execute();
	return cycles.map((cycle) => toCycle(cycle, phases));
}

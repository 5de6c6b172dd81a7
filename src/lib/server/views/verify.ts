import type { Kysely } from 'kysely';
import type { Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listCycles, type Cycle } from '../stores/cycles.ts';
import { listDraws } from '../stores/draws.ts';
import { phaseOf, schemeOf } from '../stores/standing.ts';
import { areResultsPublic } from './timeline.ts';

/** What there is to check of a year. */
export type CheckableYear = {
	readonly cycle: string;
	readonly year: number;
	readonly place: Text;
	readonly demo: boolean;
	/** Groups whose list is fixed. */
	readonly draws: number;
	readonly resultsPublic: boolean;
};

/** Everything that can be checked, the newest year first. */
export async function verifyView(db: Kysely<PortalDatabase>): Promise<CheckableYear[]> {
	return Promise.all((await listCycles(db)).map((cycle) => checkable(db, cycle)));
}

async function checkable(db: Kysely<PortalDatabase>, cycle: Cycle): Promise<CheckableYear> {
	const scheme = await schemeOf(db, cycle.schemeHash);
	return {
		cycle: cycle.id,
		year: cycle.year,
		place: scheme.jurisdiction.name,
		demo: cycle.demo,
		draws: (await listDraws(db, cycle.id)).length,
		resultsPublic: areResultsPublic(phaseOf(cycle))
	};
}

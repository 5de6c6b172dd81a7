import type { Kysely } from 'kysely';
import type { Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listCycles, type Cycle } from '../stores/cycles.ts';
import { listDraws } from '../stores/sample/draws.ts';
import { groupOf, phaseOf, schemeOfYear } from '../stores/standing.ts';
import { areResultsPublic } from './timeline.ts';

/** What there is to check of a year. */
export type CheckableYear = {
	readonly cycle: string;
	readonly year: number;
	readonly place: Text;
	/** Groups whose list is fixed. */
	readonly draws: number;
	readonly resultsPublic: boolean;
};

/** Everything that can be checked, the newest year first. */
export async function verifyView(db: Kysely<PortalDatabase>): Promise<CheckableYear[]> {
	return Promise.all((await listCycles(db)).map((cycle) => checkable(db, cycle)));
}

async function checkable(db: Kysely<PortalDatabase>, cycle: Cycle): Promise<CheckableYear> {
	const scheme = await schemeOfYear(db, cycle);
	const { draws, altered } = await listDraws(db, cycle.id);
	return {
		cycle: cycle.id,
		year: cycle.year,
		place: scheme.jurisdiction.name,
		draws: draws.length + altered.length,
		resultsPublic: areResultsPublic(phaseOf(cycle))
	};
}

/** A draw that stands, with the names of its year and group; `address` is `cycle/group`, of a later wave `cycle/group/wave`. */
export type MadeDraw = {
	readonly address: string;
	readonly year: number;
	readonly place: Text;
	readonly group: Text;
	readonly wave: number;
};

/** Every draw that was made and is not void, the newest year first. */
export async function madeDraws(db: Kysely<PortalDatabase>): Promise<MadeDraw[]> {
	const made = await db
		.selectFrom('draw')
		.select(['cycle_id as cycle', 'rater_group as group', 'wave'])
		.where('manifest', 'is not', null)
		.where('voided_at', 'is', null)
		.orderBy('rater_group')
		.orderBy('wave')
		.execute();
	const years = (await listCycles(db)).map(async ({ id, year, schemeHash }) => {
		const scheme = await schemeOfYear(db, { id, schemeHash });
		const place = scheme.jurisdiction.name;
		return made.flatMap(({ cycle, group: code, wave }): MadeDraw[] => {
			const group = groupOf(scheme, code);
			const address = wave === 1 ? `${cycle}/${code}` : `${cycle}/${code}/${wave}`;
			return cycle === id && group ? [{ address, year, place, group: group.name, wave }] : [];
		});
	});
	return (await Promise.all(years)).flat();
}

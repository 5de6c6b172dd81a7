import type { Kysely } from 'kysely';
import { stageOf, type Stage } from '#domain/cycle';
import type { Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listCycles, type Cycle } from '../stores/cycles.ts';
import { listPublished } from '../stores/disclosures.ts';
import { listDraws } from '../stores/sample/draws.ts';
import { phaseOf, schemeOf } from '../stores/standing.ts';
import { areResultsPublic, timelineOf, type StageLine } from './timeline.ts';

/** A year in one line. */
export type Year = {
	readonly cycle: string;
	readonly year: number;
	readonly place: Text;
	readonly demo: boolean;
	readonly stage: Stage;
	readonly resultsPublic: boolean;
};

/** The newest year: where it stands and what there is to read or to do. */
export type CurrentYear = Year & {
	readonly timeline: readonly StageLine[];
	readonly ratingOpen: boolean;
	readonly unitsDisclosed: number;
	readonly drawsCommitted: number;
	readonly drawsMade: number;
};

/** All years, the newest first. */
export async function yearsView(db: Kysely<PortalDatabase>): Promise<Year[]> {
	return Promise.all((await listCycles(db)).map((cycle) => yearOf(db, cycle)));
}

/** What the first page shows: the newest year, if there is one, and those before it. */
export async function homeView(
	db: Kysely<PortalDatabase>
): Promise<{ readonly current: CurrentYear | null; readonly earlier: readonly Year[] }> {
	const [newest, ...earlier] = await listCycles(db);
	return {
		current: newest ? await currentYear(db, newest) : null,
		earlier: await Promise.all(earlier.map((cycle) => yearOf(db, cycle)))
	};
}

async function yearOf(db: Kysely<PortalDatabase>, cycle: Cycle): Promise<Year> {
	const { jurisdiction } = await schemeOf(db, cycle.schemeHash);
	const phase = phaseOf(cycle);
	return {
		cycle: cycle.id,
		year: cycle.year,
		place: jurisdiction.name,
		demo: cycle.demo,
		stage: stageOf(phase),
		resultsPublic: areResultsPublic(phase)
	};
}

async function currentYear(db: Kysely<PortalDatabase>, cycle: Cycle): Promise<CurrentYear> {
	const phase = phaseOf(cycle);
	const draws = await listDraws(db, cycle.id);
	return {
		...(await yearOf(db, cycle)),
		timeline: timelineOf(cycle, phase),
		ratingOpen: phase === 'rating_open',
		unitsDisclosed: new Set((await listPublished(db, cycle.id)).map(({ unit }) => unit)).size,
		drawsCommitted: draws.length,
		drawsMade: draws.filter(({ made }) => made).length
	};
}

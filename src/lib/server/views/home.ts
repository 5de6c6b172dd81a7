import type { Kysely } from 'kysely';
import { permits, stageOf, type Stage } from '#domain/cycle';
import type { Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listCycles, type Cycle } from '../stores/cycles.ts';
import { listPublished } from '../stores/disclosures.ts';
import { listDraws } from '../stores/sample/draws.ts';
import { phaseOf, schemeOfYear } from '../stores/standing.ts';
import { untilNextAct } from '../stores/until-next-act.ts';
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

/** The year of the day: where it stands and what there is to read or to do. */
export type CurrentYear = Year & {
	readonly timeline: readonly StageLine[];
	readonly ratingOpen: boolean;
	/** Whether one may report having been told how to answer. */
	readonly reporting: boolean;
	readonly unitsDisclosed: number;
	readonly drawsCommitted: number;
	readonly drawsMade: number;
	/** Draws whose record cannot be read, because somebody has altered it. */
	readonly drawsAltered: number;
};

/** Whether the newest year is a demonstration, for pages of no year: before a code is entered nobody knows whose it is. */
export const newestIsDemo = (db: Kysely<PortalDatabase>): Promise<boolean> => demoNow(db, '');

const demoNow = untilNextAct(async (db) => (await listCycles(db))[0]?.demo ?? false);

/** All years, the newest first. */
export async function yearsView(db: Kysely<PortalDatabase>): Promise<Year[]> {
	return Promise.all((await listCycles(db)).map((cycle) => yearOf(db, cycle)));
}

/**
 * What the first page shows: the year people rate now, or else the newest, if there is one, and the others, the newest
 * first. The next year is set up while the last is still rated: whoever comes with a letter must find where it is used.
 */
export async function homeView(
	db: Kysely<PortalDatabase>
): Promise<{ readonly current: CurrentYear | null; readonly others: readonly Year[] }> {
	const cycles = await listCycles(db);
	const shown = cycles.find((cycle) => phaseOf(cycle) === 'rating_open') ?? cycles[0];
	return {
		current: shown ? await currentYear(db, shown) : null,
		others: await Promise.all(cycles.filter((cycle) => cycle !== shown).map((cycle) => yearOf(db, cycle)))
	};
}

async function yearOf(db: Kysely<PortalDatabase>, cycle: Cycle): Promise<Year> {
	const { jurisdiction } = await schemeOfYear(db, cycle);
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
	const { draws, altered } = await listDraws(db, cycle.id);
	return {
		...(await yearOf(db, cycle)),
		timeline: timelineOf(cycle, phase),
		ratingOpen: phase === 'rating_open',
		reporting: permits(phase, 'report'),
		unitsDisclosed: new Set((await listPublished(db, cycle.id)).map(({ unit }) => unit)).size,
		drawsCommitted: draws.length,
		drawsMade: draws.filter(({ made }) => made).length,
		drawsAltered: altered.length
	};
}

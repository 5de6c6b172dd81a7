import type { Kysely } from 'kysely';
import type { CycleId, Instant } from '#domain/basics';
import { expectedSample } from '#domain/draw';
import type { Component, RaterGroup, Scheme, Text, Unit } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { listPublished } from '../stores/disclosures.ts';
import { listDraws, listLaterWaves, type Draw, type LaterWave } from '../stores/sample/draws.ts';
import { standingOf } from '../stores/standing.ts';
import { areResultsPublic, resultsFrom, timelineOf, type StageLine } from './timeline.ts';

/** A unit by name; `disclosed` once its disclosure is public. */
export type UnitLine = { readonly code: string; readonly name: Text; readonly disclosed: boolean };

/** A group of raters and how far its draw is. */
export type GroupLine = Pick<RaterGroup, 'code' | 'name' | 'instrument' | 'view' | 'perStratum'> & {
	/** `altered`: a row of it is none that we wrote, so it cannot be read. */
	readonly draw: 'none' | 'committed' | 'made' | 'altered';
	readonly population: number | null;
	readonly sample: number | null;
	/** Later waves that were drawn, with the people in them. */
	readonly waves: readonly Pick<LaterWave, 'wave' | 'drawn'>[];
};

/** One assessment year at a glance. */
export type CycleView = {
	readonly cycle: string;
	readonly year: number;
	readonly demo: boolean;
	readonly place: Text;
	readonly timeline: readonly StageLine[];
	readonly cohorts: readonly { readonly code: string; readonly name: Text; readonly units: readonly UnitLine[] }[];
	/** The units that run the assessment and stand outside it (I17). */
	readonly operators: readonly Text[];
	readonly groups: readonly GroupLine[];
	readonly scheme: { readonly title: Text; readonly hash: string; readonly components: readonly Component[] };
	readonly rules: Scheme['rules'];
	readonly resultsPublic: boolean;
	/** From when the results may be final, once their notice runs. */
	readonly resultsFrom: Instant | null;
};

/** The overview of a year, or null when there is no such year. */
export async function cycleView(db: Kysely<PortalDatabase>, id: CycleId): Promise<CycleView | null> {
	const standing = await standingOf(db, id);
	if (!standing) return null;
	const { cycle, scheme, phase } = standing;
	const disclosed = new Set((await listPublished(db, id)).map(({ unit }) => unit));
	const { draws, altered } = await listDraws(db, id);
	const waves = await listLaterWaves(db, id);
	const line = ({ code, name }: Unit): UnitLine => ({ code, name, disclosed: disclosed.has(code) });
	const inCohort = (cohort: string | null) => scheme.units.filter((unit) => unit.cohort === cohort);
	return {
		cycle: id,
		year: cycle.year,
		demo: cycle.demo,
		place: scheme.jurisdiction.name,
		timeline: timelineOf(cycle, phase),
		cohorts: scheme.cohorts.map(({ code, name }) => ({ code, name, units: inCohort(code).map(line) })),
		operators: inCohort(null).map(({ name }) => name),
		groups: scheme.groups.map((group) =>
			groupLine(
				group,
				altered.includes(group.code) ? 'altered' : draws.find((draw) => draw.group === group.code),
				waves.filter((wave) => wave.group === group.code)
			)
		),
		scheme: { title: scheme.title, hash: cycle.schemeHash, components: scheme.components },
		rules: scheme.rules,
		resultsPublic: areResultsPublic(phase),
		resultsFrom: resultsFrom(cycle, phase, scheme.rules.noticeDays)
	};
}

function groupLine(
	{ code, name, instrument, view, perStratum }: RaterGroup,
	draw: Draw | 'altered' | undefined,
	waves: readonly LaterWave[]
): GroupLine {
	const group = { code, name, instrument, view, perStratum, waves: waves.map(({ wave, drawn }) => ({ wave, drawn })) };
	if (draw === 'altered') return { ...group, draw, population: null, sample: null };
	const strata = draw?.design.strata;
	const drawn = draw?.made?.manifest.strata.reduce((sum, { sample }) => sum + sample, 0);
	return {
		...group,
		draw: draw ? (draw.made ? 'made' : 'committed') : 'none',
		population: strata ? strata.reduce((sum, { N }) => sum + N, 0) : null,
		sample: drawn ?? (strata ? strata.reduce((sum, one) => sum + expectedSample(one), 0) : null)
	};
}

import type { Kysely } from 'kysely';
import { permits } from '#domain/cycle';
import { inTens, summariseReports } from '#domain/integrity';
import type { Text } from '#domain/scheme';
import type { PortalDatabase } from '../../db/tables.ts';
import { listCycles } from '../../stores/cycles.ts';
import { listReports } from '../../stores/record/reports.ts';
import { listDraws } from '../../stores/sample/draws.ts';
import { groupOf, phaseOf, standingOf, type Standing } from '../../stores/standing.ts';
import { stratumName, type StratumName } from '../draw.ts';

/** A group one may say one belongs to, with its strata; `place` is what the form sends. */
export type ReportingGroup = {
	readonly cycle: string;
	readonly year: number;
	readonly place: Text;
	readonly name: Text;
	readonly strata: readonly (StratumName & { readonly place: string })[];
};

/** Every year that takes reports now, with its drawn groups and how many reports came, in whole tens. */
export async function reportingView(db: Kysely<PortalDatabase>) {
	const open = (await listCycles(db)).filter((cycle) => permits(phaseOf(cycle), 'report'));
	const groups: ReportingGroup[] = [];
	let reports = 0;
	for (const { id } of open) {
		const standing = await standingOf(db, id);
		if (!standing) continue;
		groups.push(...(await groupsOf(db, standing)));
		reports += (await listReports(db, id)).reduce((sum, each) => sum + each.reports, 0);
	}
	return { groups, reports: inTens(reports), demo: open.some(({ demo }) => demo) };
}

async function groupsOf(db: Kysely<PortalDatabase>, { cycle, scheme }: Standing): Promise<ReportingGroup[]> {
	const draws = await listDraws(db, cycle.id);
	return draws.flatMap(({ group: code, made }) => {
		const group = groupOf(scheme, code);
		if (!group || !made) return [];
		const strata = made.manifest.strata.map(({ stratum }) => ({
			...stratumName(scheme, stratum),
			place: `${cycle.id}/${code}/${stratum}`
		}));
		return [{ cycle: cycle.id, year: cycle.year, place: scheme.jurisdiction.name, name: group.name, strata }];
	});
}

/** The reports of a year after the close, with names. */
export async function reportsIn(db: Kysely<PortalDatabase>, { cycle, scheme }: Standing) {
	const summary = summariseReports(await listReports(db, cycle.id));
	return {
		...summary,
		classes: summary.classes.map(({ group, stratum, reports }) => ({
			group: groupOf(scheme, group)?.name ?? { zh: group, en: group },
			stratum: stratumName(scheme, stratum),
			reports
		}))
	};
}

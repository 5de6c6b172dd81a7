import type { Kysely } from 'kysely';
import { required, type CycleId } from '#domain/basics';
import { toldOf, type ReportCount, type Reporters } from '#domain/integrity';
import type { PortalDatabase } from '../../db/tables.ts';

/** How those are kept who do not know their stratum: no code is empty. */
const UNKNOWN: Reporters = { group: '', stratum: '' };

/** Adds one to the reports of a stratum; nothing else is kept of it. */
export async function addReport(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	{ of, told }: Omit<ReportCount, 'reports'>
): Promise<void> {
	const { group, stratum } = of ?? UNKNOWN;
	await db
		.insertInto('pressure_report')
		.values({ cycle_id: cycle, rater_group: group, stratum, told, reports: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['cycle_id', 'rater_group', 'stratum', 'told'])
				.doUpdateSet((eb) => ({ reports: eb('pressure_report.reports', '+', 1) }))
		)
		.execute();
}

/** The reports of a year, by stratum and by what happened. */
export async function listReports(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<ReportCount[]> {
	const rows = await db.selectFrom('pressure_report').selectAll().where('cycle_id', '=', cycle).execute();
	return rows.map(({ rater_group: group, stratum, told, reports }) => ({
		of: group === UNKNOWN.group ? null : { group, stratum },
		told: required(toldOf(told), 'what a report says'),
		reports
	}));
}

import type { Kysely } from 'kysely';
import { permits } from '#domain/cycle';
import { inTens, summariseReports, writePlace, type Reporters } from '#domain/integrity';
import { stratumHead, type Text } from '#domain/scheme';
import type { PortalDatabase } from '../../db/tables.ts';
import { listCycles } from '../../stores/cycles.ts';
import { listReports } from '../../stores/record/reports.ts';
import { listDraws } from '../../stores/sample/draws.ts';
import { groupOf, phaseOf, standingOf, type Standing } from '../../stores/standing.ts';
import { stratumName, type StratumName } from '../draw.ts';

/** A group one may say one belongs to, with its strata; `sent` is what the form sends. */
export type ReportingGroup = {
	readonly code: string;
	readonly name: Text;
	readonly strata: readonly (StratumName & { readonly sent: string })[];
};

/** A year that takes reports now; `sent`: what the form sends for who does not know their stratum. */
export type ReportingYear = {
	readonly year: number;
	readonly place: Text;
	readonly groups: readonly ReportingGroup[];
	/** Groups that cannot be offered: the record of their draw was altered and cannot be read. */
	readonly altered: readonly Text[];
	readonly sent: string;
};

/** Every year that takes reports now, with its drawn groups and how many reports came, in whole tens. */
export async function reportingView(db: Kysely<PortalDatabase>) {
	const open = (await listCycles(db)).filter((cycle) => permits(phaseOf(cycle), 'report'));
	const years: ReportingYear[] = [];
	let reports = 0;
	for (const { id } of open) {
		const standing = await standingOf(db, id);
		if (!standing) continue;
		years.push(await reportingYear(db, standing));
		reports += (await listReports(db, id)).reduce((sum, each) => sum + each.reports, 0);
	}
	return { years, reports: inTens(reports) };
}

async function reportingYear(db: Kysely<PortalDatabase>, standing: Standing): Promise<ReportingYear> {
	const { cycle, scheme } = standing;
	const { draws, altered } = await listDraws(db, cycle.id);
	const groups = scheme.groups.flatMap(({ code, name }) => {
		const made = draws.find(({ group }) => group === code)?.made;
		const drawn = made?.manifest.strata.map(({ stratum }) => stratum) ?? [];
		return drawn.length > 0 ? [{ code, name, strata: strataOf(standing, code, drawn) }] : [];
	});
	return {
		year: cycle.year,
		place: scheme.jurisdiction.name,
		groups,
		altered: scheme.groups.filter(({ code }) => altered.includes(code)).map(({ name }) => name),
		sent: writePlace({ cycle: cycle.id, of: null })
	};
}

/** Strata in the order in which the scheme names units and cohorts, with their names. */
function strataOf({ cycle, scheme }: Standing, group: string, drawn: readonly string[]): ReportingGroup['strata'] {
	const heads = [...scheme.units, ...scheme.cohorts].map(({ code }) => code);
	const placeOf = (stratum: string): number => heads.indexOf(stratumHead(stratum));
	return drawn
		.toSorted((a, b) => placeOf(a) - placeOf(b))
		.map((stratum) => ({
			...stratumName(scheme, stratum),
			sent: writePlace({ cycle: cycle.id, of: { group, stratum } })
		}));
}

/** The reports of a year after the close, with names. */
export async function reportsIn(db: Kysely<PortalDatabase>, { cycle, scheme }: Standing) {
	const summary = summariseReports(await listReports(db, cycle.id));
	const named = ({ group, stratum }: Reporters) => ({
		group: groupOf(scheme, group)?.name ?? { zh: group, en: group },
		stratum: stratumName(scheme, stratum)
	});
	return { ...summary, strata: summary.strata.map(({ of, reports }) => ({ of: of && named(of), reports })) };
}

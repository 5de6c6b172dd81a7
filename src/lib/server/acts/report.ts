import { cycleId, err, ok, type CycleId, type Result } from '#domain/basics';
import { permits } from '#domain/cycle';
import { readPlace, toldOf, type Reporters } from '#domain/integrity';
import type { Throttle } from '../auth/index.ts';
import { addReport } from '../stores/record/reports.ts';
import { listDraws } from '../stores/sample/draws.ts';
import { standingOf } from '../stores/standing.ts';
import type { World } from '../world.ts';

/** What is reported, as it came. */
export type GivenReport = { readonly place: string; readonly told: string };

export type ReportRefusal =
	{ readonly code: 'report-malformed' | 'report-closed' } | { readonly code: 'report-wait'; readonly minutes: number };

/**
 * Counts that somebody was told how to answer. Anybody may report, so the numbers are a signal and no proof; who it was, when,
 * and with which code or ballot is not asked and not kept. `network`: a name that tells no address.
 */
export async function reportPressure(
	world: World,
	throttle: Throttle,
	network: string,
	given: GivenReport
): Promise<Result<'counted', ReportRefusal>> {
	const outcome = await count(world, throttle, network, given);
	world.log('pressure-reported', outcome.ok ? 'done' : outcome.error.code);
	return outcome;
}

async function count(
	world: World,
	throttle: Throttle,
	network: string,
	given: GivenReport
): Promise<Result<'counted', ReportRefusal>> {
	const [place, told] = [readPlace(given.place), toldOf(given.told)];
	const standing = place && (await standingOf(world.portal, cycleId(place.cycle)));
	if (!told || !standing) return err({ code: 'report-malformed' });
	if (!permits(standing.phase, 'report')) return err({ code: 'report-closed' });
	const { id } = standing.cycle;
	const { of } = place;
	if (of && !(await isDrawnFrom(world, id, of))) return err({ code: 'report-malformed' });
	const minutes = throttle.attempt(network, world.clock());
	if (minutes > 0) return err({ code: 'report-wait', minutes });
	await addReport(world.portal, id, { of, told });
	return ok('counted');
}

async function isDrawnFrom({ portal }: World, cycle: CycleId, { group, stratum }: Reporters): Promise<boolean> {
	const { draws } = await listDraws(portal, cycle);
	const made = draws.find((draw) => draw.group === group)?.made;
	return made?.manifest.strata.some((drawn) => drawn.stratum === stratum) ?? false;
}

import { chinaDay, type AccountId, type Instant } from '#domain/basics';
import { promisedMoment } from '#domain/draw';
import { planHash, spotRound, spotStage } from '#domain/inspection';
import { rankedUnits, type Scheme } from '#domain/scheme';
import { findSpotCheck, listSpotChecks, spotCheckOf, type StoredSpotCheck } from '../../stores/sample/spot-checks.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { spotLine, visitLines } from './public.ts';

/** The spot checks of a year, also those in preparation. */
export async function officeSpots({ portalReader, clock }: World, { cycle }: Standing) {
	return (await listSpotChecks(portalReader, cycle.id)).map((stored) => spotLine(stored, clock()));
}

/** One spot check as the office sees it; nobody's share, nobody's account. */
export async function officeSpot({ portalReader, clock }: World, { cycle, scheme }: Standing, number: number) {
	const stored = await findSpotCheck(portalReader, cycle.id, number);
	return stored && spotOf(stored, scheme, clock());
}

function spotOf(stored: StoredSpotCheck, scheme: Scheme, now: Instant) {
	const { number, plan, committedAt, voided } = stored;
	return {
		number,
		title: plan.title,
		stage: spotStage(spotCheckOf(stored), now),
		beacon: plan.beacon,
		moment: promisedMoment(plan.beacon),
		heard: stored.heard,
		preparedOn: chinaDay(stored.preparedAt),
		committedOn: committedAt === null ? null : chinaDay(committedAt),
		planHash: committedAt === null ? null : planHash(plan),
		targets: plan.targets.length,
		strata: plan.strata.map(({ stratum, N, n }) => ({ stratum, population: N, sample: n })),
		holders: stored.holders.map(({ party, commitments }) => ({ party, sealed: commitments !== null })),
		visits: visitLines(scheme, stored, now),
		voided: voided && { by: voided.by, reason: voided.reason }
	};
}

/** A spot check as one of its inspectors sees it; null for everybody else. */
export async function ownSpot(world: World, standing: Standing, number: number, account: AccountId) {
	const stored = await findSpotCheck(world.portalReader, standing.cycle.id, number);
	const own = stored?.holders.find(({ holder }) => holder === account);
	if (!stored || !own) return null;
	return {
		...spotOf(stored, standing.scheme, world.clock()),
		round: spotRound(stored.plan),
		party: own.party,
		given: own.commitments !== null,
		opened: [...own.reveals.keys()]
	};
}

/** The spot checks that wait for a commitment or a share of this account. */
export async function openSpots(world: World, { cycle }: Standing, account: AccountId) {
	const all = await listSpotChecks(world.portalReader, cycle.id);
	return all
		.filter((stored) => {
			const own = stored.holders.find(({ holder }) => holder === account);
			return own && stored.voided === null && own.reveals.size < stored.plan.visits.length;
		})
		.map(({ number, plan }) => ({ number, title: plan.title }));
}

/** Codes and names of all units that may be inspected. */
export const inspectable = (scheme: Scheme) => rankedUnits(scheme).map(({ code, name }) => ({ code, name }));

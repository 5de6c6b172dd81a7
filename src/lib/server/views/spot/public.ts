import type { Kysely } from 'kysely';
import { canonicalJson, chinaDay, type CycleId, type Instant, type Json } from '#domain/basics';
import { digestFrame, promisedMoment, type Beacon } from '#domain/draw';
import {
	planHash,
	spotRound,
	spotStage,
	targetFrame,
	visitState,
	withoutShare,
	type SpotStage,
	type Target,
	type VisitState
} from '#domain/inspection';
import type { Entry } from '#domain/ledger';
import type { Scheme, Text } from '#domain/scheme';
import type { PortalDatabase } from '../../db/tables.ts';
import { listCycles } from '../../stores/cycles.ts';
import { entriesOf } from '../../stores/ledger.ts';
import { findSpotCheck, listSpotChecks, spotCheckOf, type StoredSpotCheck } from '../../stores/sample/spot-checks.ts';
import { schemeOfYear, standingOf } from '../../stores/standing.ts';
import { spotRecord } from './record.ts';

type Db = Kysely<PortalDatabase>;

/** A target with the name of its unit. */
export type TargetLine = Pick<Target, 'unit' | 'item' | 'name'> & { readonly unitName: Text };

/** A visit as everybody may see it; days, never hours. */
export type VisitLine = {
	readonly visit: number;
	readonly by: string;
	readonly state: VisitState;
	readonly departed: string | null;
	readonly drawn: readonly TargetLine[];
	readonly opened: readonly string[];
	readonly withheld: readonly string[];
};

/** One spot check in a list. */
export type SpotLine = {
	readonly number: number;
	readonly title: string;
	readonly stage: SpotStage;
	readonly visits: number;
	readonly out: number;
	readonly missed: number;
};

type YearFacts = { readonly cycle: string; readonly year: number; readonly demo: boolean; readonly place: Text };

/** A stratum in words: of all units, of a kind, or of a cohort. */
type StratumLine = {
	readonly code: string;
	readonly name: Text | null;
	readonly population: number;
	readonly sample: number;
};

/** One spot check whose plan is fixed. */
export type SpotView = YearFacts & {
	readonly number: number;
	readonly title: string;
	readonly stage: SpotStage;
	readonly beacon: Beacon;
	readonly moment: Instant;
	readonly heard: string;
	readonly committedOn: string;
	readonly entry: number | null;
	readonly planHash: string;
	readonly frameHash: string;
	readonly holders: readonly string[];
	readonly strata: readonly StratumLine[];
	readonly visits: readonly VisitLine[];
	readonly targets: number;
	readonly units: readonly { readonly code: string; readonly name: Text; readonly items: readonly string[] }[];
	/** `by` is a role. */
	readonly voided: { readonly day: string; readonly by: string; readonly reason: string } | null;
};

/** How far a spot check is, in a line. */
export function spotLine(stored: StoredSpotCheck, now: Instant): SpotLine {
	const { number, plan, departed } = stored;
	const missed = visitsOf(stored, now).filter((state) => state === 'missed' || state === 'late').length;
	const stage = spotStage(spotCheckOf(stored), now);
	return { number, title: plan.title, stage, visits: plan.visits.length, out: departed.size, missed };
}

const visitsOf = ({ plan, departed, voided, committedAt }: StoredSpotCheck, now: Instant): VisitState[] =>
	plan.visits.map(({ by }, at) =>
		committedAt === null ? 'sealed' : visitState(by, departed.get(at + 1) ?? null, now, voided !== null)
	);

/** The spot checks of a year whose plans are fixed; null when there is no such year. */
export async function spotList(db: Db, cycle: CycleId, now: Instant) {
	const standing = await standingOf(db, cycle);
	if (!standing) return null;
	const checks = (await listSpotChecks(db, cycle)).filter(({ committedAt }) => committedAt !== null);
	return { ...factsOf(standing.cycle, standing.scheme), checks: checks.map((each) => spotLine(each, now)) };
}

const factsOf = ({ id, year, demo }: { id: string; year: number; demo: boolean }, scheme: Scheme): YearFacts => ({
	cycle: id,
	year,
	demo,
	place: scheme.jurisdiction.name
});

/** A spot check whose plan is fixed, or null. */
export async function spotView(db: Db, cycle: CycleId, number: number, now: Instant): Promise<SpotView | null> {
	const standing = await standingOf(db, cycle);
	const stored = standing && (await findSpotCheck(db, cycle, number));
	if (!stored || stored.committedAt === null) return null;
	const { plan, voided } = stored;
	const entry = (await entriesOf(db, 'spot-check-committed')).find((each) => isOf(each, stored));
	return {
		...factsOf(standing.cycle, standing.scheme),
		number,
		title: plan.title,
		stage: spotStage(spotCheckOf(stored), now),
		beacon: plan.beacon,
		moment: promisedMoment(plan.beacon),
		heard: stored.heard,
		committedOn: chinaDay(stored.committedAt),
		entry: entry?.seq ?? null,
		planHash: planHash(plan),
		frameHash: plan.frame.hash,
		holders: stored.holders.map(({ party }) => party),
		strata: plan.strata.map(({ stratum, N, n }) => ({
			code: stratum,
			name: standing.scheme.cohorts.find(({ code }) => code === stratum)?.name ?? null,
			population: N,
			sample: n
		})),
		visits: visitLines(standing.scheme, stored, now),
		targets: plan.targets.length,
		units: unitsOf(standing.scheme, plan.targets),
		voided: voided && { day: chinaDay(voided.at), by: voided.by, reason: voided.reason }
	};
}

const isOf = ({ cycle, facts }: Entry, stored: StoredSpotCheck): boolean =>
	cycle === stored.cycle && (facts as Readonly<Record<string, Json>>)['spotCheck'] === stored.number;

const nameIn = (scheme: Scheme, unit: string): Text =>
	scheme.units.find(({ code }) => code === unit)?.name ?? { zh: unit, en: unit };

/** The visits of a spot check as everybody may see them. */
export function visitLines(scheme: Scheme, stored: StoredSpotCheck, now: Instant): VisitLine[] {
	const { plan, holders } = stored;
	const states = visitsOf(stored, now);
	return spotRecord(stored).visits.map(({ departed, drawn, shares }, at) => ({
		visit: at + 1,
		by: plan.visits[at]?.by ?? '',
		state: states[at] ?? 'sealed',
		departed,
		drawn: drawn.map(({ unit, item }) => {
			const name = plan.targets.find((target) => target.unit === unit && target.item === item)?.name ?? item;
			return { unit, item, name, unitName: nameIn(scheme, unit) };
		}),
		opened: Object.keys(shares).sort(),
		withheld: withoutShare(holders, at + 1)
	}));
}

function unitsOf(scheme: Scheme, targets: readonly Target[]) {
	const units = Map.groupBy(targets, ({ unit }) => unit);
	return [...units].map(([code, own]) => ({
		code,
		name: nameIn(scheme, code),
		items: own.map(({ name }) => name)
	}));
}

type Found = { readonly stored: StoredSpotCheck; readonly text: string };

/** The record of a spot check whose plan is fixed, as published; null when there is none. */
export async function spotFile(db: Db, cycle: CycleId, number: number): Promise<Found | null> {
	const stored = await findSpotCheck(db, cycle, number);
	if (!stored || stored.committedAt === null) return null;
	return { stored, text: `${canonicalJson(spotRecord(stored))}\n` };
}

/** The frame file of a spot check, with its SHA-256. */
export function spotFrame({ plan }: StoredSpotCheck): { readonly text: string; readonly digest: string } {
	const { text } = targetFrame(spotRound(plan), plan.targets);
	return { text, digest: digestFrame(text).hash };
}

/** Every spot check whose plan is fixed, the newest year first; `address` is `cycle/number`. */
export async function checkableSpots(db: Db) {
	const years = (await listCycles(db)).map(async ({ id, year, schemeHash }) => {
		const { jurisdiction } = await schemeOfYear(db, { id, schemeHash });
		const checks = (await listSpotChecks(db, id)).filter(({ committedAt }) => committedAt !== null);
		return checks.map(({ number, plan }) => ({
			address: `${id}/${number}`,
			year,
			place: jurisdiction.name,
			number,
			title: plan.title
		}));
	});
	return (await Promise.all(years)).flat();
}

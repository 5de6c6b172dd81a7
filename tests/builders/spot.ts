import { canonicalJson } from '#domain/basics';
import { makeManifest, readSources, type Beacon } from '#domain/draw';
import {
	drawnTargets,
	makePlan,
	planHash,
	spotRound,
	targetFrame,
	visitCommitments,
	visitDesign,
	visitShare,
	type SpotPlan,
	type SpotProposal,
	type SpotRecord,
	type Target,
	type VisitRecord
} from '#domain/inspection';

/** The secrets of the two inspectors of these tests. */
export const SECRETS: Readonly<Record<string, string>> = { auditor: 'a1'.repeat(32), surveyAgency: 'b2'.repeat(32) };
export const SPOT_DICE = '27182818284590452353';
/** The promised moment: nine in the morning, in China. */
export const SPOT_BEACON: Beacon = { kind: 'dice', rolls: 20, at: '2010-03-10T09:00:00+08:00' };

/** Every item `a`, `b`, … of units `u1`, `u2`, …; odd units in one stratum, even ones in another. */
export const someTargets = (units: number, items: number, strata: readonly string[] = ['odd', 'even']): Target[] =>
	Array.from({ length: units * items }, (_, at) => {
		const unit = Math.floor(at / items) + 1;
		const item = String.fromCharCode(97 + (at % items));
		const stratum = strata[(unit + 1) % strata.length] ?? 'all';
		return { unit: `u${unit}`, item, name: `事项 ${item}`, stratum };
	});

export const aProposal = (overrides: Partial<SpotProposal> = {}): SpotProposal => ({
	cycle: '522400-2010',
	number: 1,
	title: '三月随机抽查',
	targets: someTargets(6, 3),
	take: 1,
	days: ['2010-03-20', '2010-04-20'],
	beacon: SPOT_BEACON,
	...overrides
});

/** A plan with the commitments of its inspectors, as it is published. */
export function aSealedPlan(overrides: Partial<SpotProposal> = {}, secrets = SECRETS): SpotPlan {
	const plan = makePlan(aProposal(overrides));
	const given = Object.entries(secrets).map(
		([party, secret]) => [party, visitCommitments(secret, plan, party, plan.visits.length)] as const
	);
	const partiesOf = (at: number) => Object.fromEntries(given.map(([party, all]) => [party, all[at] ?? '']));
	return { ...plan, visits: plan.visits.map(({ by }, at) => ({ by, parties: partiesOf(at) })) };
}

export const SEALED: VisitRecord = { departed: null, shares: {}, manifest: null, drawn: [] };

/** A visit that set out on its last day. */
export function aDeparture(plan: SpotPlan, visit: number, heard: string, secrets = SECRETS): VisitRecord {
	const design = visitDesign(plan, visit);
	const shares = Object.fromEntries(
		Object.entries(secrets).map(([party, secret]) => [party, visitShare(secret, plan, visit)])
	);
	const values = Object.entries(shares).map(([party, share]) => [`party:${party}`, share] as const);
	const sources = readSources(design, { ...Object.fromEntries(values), [design.beacon.kind]: heard });
	if (!sources.ok) throw new Error(canonicalJson(sources.error));
	const frame = targetFrame(spotRound(plan), plan.targets);
	const manifest = makeManifest(frame.text, design, sources.value);
	const drawn = drawnTargets(manifest, frame).map(({ unit, item }) => ({ unit, item }));
	return { departed: plan.visits[visit - 1]?.by ?? '', shares, manifest, drawn };
}

/** The record of a spot check of which these visits have set out. */
export const aSpotRecord = (
	plan = aSealedPlan(),
	out: readonly number[] = [1],
	{ heard = SPOT_DICE, secrets = SECRETS } = {}
): SpotRecord => ({
	algorithm: 'gongping-spot/1',
	plan,
	planHash: planHash(plan),
	heard,
	visits: plan.visits.map((_, at) => (out.includes(at + 1) ? aDeparture(plan, at + 1, heard, secrets) : SEALED)),
	voided: null
});

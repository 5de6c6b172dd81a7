import { canonicalJson } from '../basics/index.ts';
import { beaconRefusal, digestFrame, partyCommitment, verifyDraw, type DrawManifest } from '../draw/index.ts';
import { planFaults, planHash, spotRound, visitDesign, visitRound } from './plan.ts';
import { targetFrame, targetKey, type Target } from './targets.ts';
import type { SpotRecord, VisitRecord } from './document.ts';

export type SpotCheckName =
	| 'plan-form'
	| 'plan-hash'
	| 'plan-frame'
	| 'plan-strata'
	| 'plan-holders'
	| 'plan-source'
	| 'visits-all'
	| 'visit-shares'
	| 'visit-made'
	| 'visit-design'
	| 'visit-source'
	| 'visit-draw'
	| 'visit-drawn';

/** One check; `visit` counts from 1 where it is about one. */
export type SpotCheckLine = { readonly name: SpotCheckName; readonly visit?: number; readonly passed: boolean };
export type SpotVerification = { readonly passed: boolean; readonly checks: readonly SpotCheckLine[] };

type Made = { readonly text: string; readonly commitments: ReadonlyMap<string, Target> };

/**
 * Redoes a spot check from its plan, the source and the opened shares, believing nothing else in its record. That the plan
 * was published before the source spoke is for `checkSpotLedger`.
 */
export function verifySpotRecord(record: SpotRecord): SpotVerification {
	const { plan } = record;
	const frame = targetFrame(spotRound(plan), plan.targets);
	const checks = [
		...planChecks(record, frame),
		...record.visits.flatMap((_, at) => visitChecks(record, frame, at + 1))
	];
	return { passed: checks.every(({ passed }) => passed), checks };
}

function planChecks(
	{ plan, planHash: stated, heard, visits }: SpotRecord,
	{ text, commitments }: Made
): SpotCheckLine[] {
	const counts = new Map<string, number>();
	for (const { stratum } of commitments.values()) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
	const strata = plan.strata.map(({ stratum, N }) => `${stratum} ${N}`).sort();
	const holders = plan.visits.map(({ parties }) => Object.keys(parties).sort().join(' '));
	return [
		check('plan-form', planFaults(plan).length === 0 && commitments.size === plan.targets.length),
		check('plan-hash', planHash(plan) === stated),
		check('plan-frame', canonicalJson(digestFrame(text)) === canonicalJson(plan.frame)),
		check(
			'plan-strata',
			strata.join('\n') ===
				[...counts]
					.map(([stratum, N]) => `${stratum} ${N}`)
					.sort()
					.join('\n')
		),
		check('plan-holders', new Set(holders).size === 1 && Object.keys(plan.visits[0]?.parties ?? {}).length >= 2),
		check('plan-source', heard === '' || beaconRefusal(plan.beacon, heard) === undefined),
		check('visits-all', visits.length === plan.visits.length)
	];
}

function visitChecks(record: SpotRecord, frame: Made, visit: number): SpotCheckLine[] {
	const { plan, heard } = record;
	const made = record.visits[visit - 1] as VisitRecord;
	const planned = plan.visits[visit - 1];
	if (!planned) return [];
	const kept = Object.entries(made.shares).every(
		([party, share]) => partyCommitment(visitRound(plan, visit), party, share) === planned.parties[party]
	);
	const open = Object.keys(planned.parties).every((party) => Object.hasOwn(made.shares, party));
	const whole = open === (made.manifest !== null) && open === (made.departed !== null);
	const lines = [
		check('visit-shares', kept && (heard !== '' || Object.keys(made.shares).length === 0), visit),
		check('visit-made', whole && (made.manifest !== null || made.drawn.length === 0), visit)
	];
	return made.manifest ? [...lines, ...drawChecks(record, frame, visit, made.manifest)] : lines;
}

function drawChecks(record: SpotRecord, frame: Made, visit: number, manifest: DrawManifest): SpotCheckLine[] {
	const { plan, heard } = record;
	const { shares, drawn } = record.visits[visit - 1] as VisitRecord;
	const values = Object.fromEntries(manifest.sources.map(({ name, value }) => [name, value]));
	const sources = { ...Object.fromEntries(Object.entries(shares).map(([party, share]) => [`party:${party}`, share])) };
	return [
		check('visit-design', canonicalJson(manifest.design) === canonicalJson(visitDesign(plan, visit)), visit),
		check('visit-source', canonicalJson(values) === canonicalJson({ ...sources, [plan.beacon.kind]: heard }), visit),
		check('visit-draw', verifyDraw(manifest, frame.text).passed, visit),
		check(
			'visit-drawn',
			drawn.map(targetKey).join('\n') === drawnTargets(manifest, frame).map(targetKey).join('\n'),
			visit
		)
	];
}

/** The targets a visit drew, stratum by stratum, lowest ticket first. */
export const drawnTargets = ({ strata }: DrawManifest, { commitments }: Pick<Made, 'commitments'>): Target[] =>
	strata.flatMap(({ selected }) =>
		selected.flatMap(({ commitment }) => {
			const target = commitments.get(commitment);
			return target ? [target] : [];
		})
	);

const check = (name: SpotCheckName, passed: boolean, visit?: number): SpotCheckLine =>
	visit === undefined ? { name, passed } : { name, visit, passed };

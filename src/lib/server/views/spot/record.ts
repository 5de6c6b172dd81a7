import { chinaDay } from '#domain/basics';
import { drawnTargets, planHash, spotRound, targetFrame, type SpotRecord } from '#domain/inspection';
import type { StoredSpotCheck } from '../../stores/sample/spot-checks.ts';

/** The public record of a spot check whose plan is fixed. */
export function spotRecord({ plan, heard, holders, departed, manifests, voided }: StoredSpotCheck): SpotRecord {
	const frame = targetFrame(spotRound(plan), plan.targets);
	return {
		algorithm: 'gongping-spot/1',
		plan,
		planHash: planHash(plan),
		heard,
		visits: plan.visits.map((_, at) => {
			const [visit, day] = [at + 1, departed.get(at + 1)];
			const manifest = manifests.get(visit) ?? null;
			const shares = holders.flatMap(({ party, reveals }) => {
				const share = reveals.get(visit);
				return share === undefined ? [] : [[party, share] as const];
			});
			return {
				departed: day === undefined ? null : chinaDay(day),
				shares: Object.fromEntries(shares),
				manifest,
				drawn: manifest ? drawnTargets(manifest, frame).map(({ unit, item }) => ({ unit, item })) : []
			};
		}),
		voided: voided && { day: chinaDay(voided.at), role: voided.by, reason: voided.reason }
	};
}

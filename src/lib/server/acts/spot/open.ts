import { assert, ok, type Json, type Result } from '#domain/basics';
import { makeManifest, readSources, type DrawManifest } from '#domain/draw';
import {
	drawnTargets,
	openShare,
	spotRound,
	targetFrame,
	targetKey,
	visitDesign,
	type OpenRefusal,
	type SpotPlan,
	type Target
} from '#domain/inspection';
import { keepDeparture, keepShare } from '../../stores/sample/spot-checks.ts';
import type { Office } from '../act.ts';
import { spotStep, type SpotStepRefusal } from './step.ts';

/** What opening a share came to: the targets of the visit, once it was the last share of it; null before. */
export type SpotOpening = { readonly party: string; readonly drawn: readonly Target[] | null };

/** An inspector opens the share of one visit on departure. The last share of a visit draws and publishes its targets. */
export const openSpotShare = (
	office: Office,
	number: number,
	visit: number,
	share: string
): Promise<Result<SpotOpening, OpenRefusal | SpotStepRefusal>> =>
	spotStep<SpotOpening, OpenRefusal>(
		office,
		{ number, kind: 'spot-share-opened', phased: 'make-spot-check' },
		async (trx, { id, plan }, check) => {
			const opened = openShare(check, office.actor.id, visit, share);
			if (!opened.ok) return opened;
			const { party, values } = opened.value;
			await keepShare(trx, id, visit, party, share);
			const facts: Json = { spotCheck: number, visit, party, reveal: share };
			if (values === null) return ok({ value: { party, drawn: null }, facts });
			const { manifest, drawn } = drawVisit(plan, visit, values);
			await keepDeparture(trx, id, visit, manifest, office.world.clock());
			const { seed, designHash } = manifest;
			const targets = drawn.map(targetKey).join(' ');
			return ok({ value: { party, drawn }, facts: { ...facts, seed, designHash, targets } });
		}
	);

function drawVisit(
	plan: SpotPlan,
	visit: number,
	values: Readonly<Record<string, string>>
): { readonly manifest: DrawManifest; readonly drawn: readonly Target[] } {
	const design = visitDesign(plan, visit);
	const sources = readSources(design, values);
	assert(sources.ok, 'what was taken down may enter the seed');
	const frame = targetFrame(spotRound(plan), plan.targets);
	const manifest = makeManifest(frame.text, design, sources.value);
	return { manifest, drawn: drawnTargets(manifest, frame) };
}

import { drawId, err, ok, toHex, type CycleId, type Result } from '#domain/basics';
import {
	checkDesign,
	designHash,
	isTwoStage,
	leftForWave,
	mayDrawWave,
	unionOf,
	waveStrata,
	type DrawDesign,
	type StratumCount,
	type StratumDesign,
	type WaveReason,
	type WaveRefusal
} from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';
import { stillStands } from '../../frames/frame-file.ts';
import { handedOut } from '../../stores/hall/handed-out.ts';
import { membersInvited } from '../../stores/invitations.ts';
import { findAttempt, insertAttempt } from '../../stores/sample/ceremonies.ts';
import { listWaves, outOf, type Draw } from '../../stores/sample/draws.ts';
import { frameById } from '../../stores/sample/frames.ts';
import { standingOf } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { act, during, groupFor, type DrawAltered, type Office } from '../act.ts';
import type { FrameChanged } from './commit.ts';
import { checkPlan, partiesOf, type DrawPlan, type PrepareRefusal } from './prepare.ts';
import { respondedOf } from './release.ts';
import { designStrata, type SharedSize, type SizeRefusal } from './sizes.ts';

/** Sizes of a wave: so many of each named stratum, or a total shared out among all strata with people left. */
export type WaveSize = { readonly kind: 'strata'; readonly sizes: ReadonlyMap<string, number> } | SharedSize;

type StratumUnknown = { readonly code: 'stratum-unknown' };

/** What the first officer proposes for a wave; `aim`: the share of answers aimed at, 0–1, that is not reached yet. */
export type WavePlan = Pick<DrawPlan, 'beacon' | 'parties'> & { readonly size: WaveSize; readonly aim: number };

/** Why a group can have no further wave now. */
export type WaveUnready =
	| WaveRefusal
	| DrawAltered
	| {
			readonly code:
				| 'draw-not-made'
				| 'draw-exists'
				| 'wave-after-stages'
				| 'wave-after-pack'
				| 'wave-not-opened'
				| 'wave-letters-left'
				| 'nobody-left';
	  };

/** A wave that may be prepared: its number, the draws before it, what their samples left, and the reason in counts. */
export type NextWave = {
	readonly wave: number;
	readonly attempt: number;
	readonly before: readonly Draw[];
	readonly left: readonly StratumCount[];
	readonly reason: WaveReason;
};

/**
 * Whether a group may have a further wave now: all draws before it are made, out, and their letters printed, people are
 * left, and fewer have answered than the rule of the design says or than is aimed at.
 */
export async function nextWave(
	world: World,
	cycle: CycleId,
	group: string,
	aim: number
): Promise<Result<NextWave, WaveUnready>> {
	const before = await listWaves(world.portal, cycle, group);
	if (!before) return err({ code: 'draw-altered', group });
	const last = before.at(-1);
	const attempt = await findAttempt(world.portal, cycle, group);
	if (!last || !attempt) return err({ code: 'draw-not-made' });
	if (!last.made || (attempt.voided === null && attempt.drawnAt === null)) return err({ code: 'draw-exists' });
	if (before.some(({ design }) => isTwoStage(design))) return err({ code: 'wave-after-stages' });
	const { released } = last.made;
	if (released.parts === 0) return err({ code: 'wave-not-opened' });
	const out = unionOf(outOf(before));
	const opened = (await standingOf(world.portal, cycle))?.cycle.phases.find(({ phase }) => phase === 'rating_open');
	const progress = {
		parts: released.parts,
		lastAt: released.at ?? opened?.enteredAt ?? last.made.drawnAt,
		invited: out.reduce((sum, { sample }) => sum + sample, 0),
		responded: await respondedOf({ world, cycle }, group)
	};
	const reason = mayDrawWave(last.design, progress, aim, world.clock());
	if (!reason.ok) return reason;
	for (const { code, selected } of out) {
		if ((await handedOut(world.roll, { cycle, group, stratum: code })) === 'pack')
			return err({ code: 'wave-after-pack' });
		const invited = await membersInvited(world.roll, { cycle, group, stratum: code });
		if (selected.some(({ commitment }) => !invited.has(commitment))) return err({ code: 'wave-letters-left' });
	}
	const left = leftForWave(before.flatMap(({ design }) => (isTwoStage(design) ? [] : design)));
	if (left.length === 0) return err({ code: 'nobody-left' });
	return ok({ wave: last.wave + 1, attempt: attempt.attempt + 1, before, left, reason: reason.value });
}

/**
 * Prepares a further wave of a group while people rate, decided by counts alone: a draw from the same committed list that
 * leaves out everyone drawn before, with public chance and shares of its own. Nobody is replaced. Gives the attempt's number.
 */
export async function prepareWave(
	office: Office,
	code: string,
	plan: WavePlan
): Promise<Result<number, PrepareRefusal | WaveUnready | StratumUnknown | FrameChanged>> {
	const { world, actor, cycle } = office;
	const standing = await groupFor(office, code, 'draw-wave');
	if (!standing.ok) return standing;
	const next = await nextWave(world, cycle, code, plan.aim);
	if (!next.ok) return next;
	const { wave, attempt, before, left, reason } = next.value;
	const fit = checkPlan(plan, actor.id, world.clock());
	if (!fit.ok) return fit;
	const parties = await partiesOf(world, plan.parties);
	if (!parties.ok) return parties;
	const strata = strataFor(left, standing.value.group, plan.size);
	if (!strata.ok) return strata;
	const [first] = before;
	const frame = first && (await frameById(world.portal, first.frame));
	if (!frame || !(await stillStands(world, frame, first.design.frame))) return err({ code: 'frame-changed' });
	const { release } = first.design;
	const design = checkDesign({
		v: 1,
		method: 'srswor-ticket',
		round: `${cycle}.${code}.${attempt}`,
		frame: first.design.frame,
		after: before.map((draw) => designHash(draw.design)),
		strata: strata.value,
		reserve: 0,
		parties: {},
		beacon: plan.beacon,
		...(release && { release })
	} satisfies DrawDesign);
	if (!design.ok) return design;
	return act(
		office,
		'draw-prepared',
		during('draw-wave', office, async (trx) => {
			const last = await findAttempt(trx, cycle, code, { lock: true });
			if (last?.attempt !== attempt - 1) return err({ code: 'draw-exists' });
			const kept = { cycle, group: code, attempt, wave, reason, frame: frame.id, parties: parties.value };
			const id = drawId(toHex(world.random(16)));
			const prepared = { ...kept, id, design: design.value, preparedAt: world.clock(), preparedBy: actor.id };
			if (!(await insertAttempt(trx, prepared))) return err({ code: 'draw-exists' });
			const named = parties.value.map(({ party }) => party);
			return ok({ value: attempt, facts: { group: code, attempt, wave, parties: named, ...reason } });
		})
	);
}

function strataFor(
	left: readonly StratumCount[],
	group: RaterGroup,
	size: WaveSize
): Result<StratumDesign[], SizeRefusal | StratumUnknown> {
	if (size.kind !== 'strata') return designStrata(left, group, size);
	const unknown = [...size.sizes].find(([code, n]) => n > 0 && !left.some(({ stratum }) => stratum === code));
	return unknown ? err({ code: 'stratum-unknown' }) : ok(waveStrata(left, size.sizes));
}

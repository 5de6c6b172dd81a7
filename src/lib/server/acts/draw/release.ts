import { parseBallotClass } from '#domain/ballot';
import { err, ok, type Result } from '#domain/basics';
import { classesOf, inTens, nextReplicate, type ReleaseRefusal } from '#domain/draw';
import { countsByClass } from '../../stores/ballots.ts';
import { keepRelease } from '../../stores/sample/ceremonies.ts';
import { findDraw } from '../../stores/sample/draws.ts';
import { standingOf } from '../../stores/standing.ts';
import type { DrawAltered, Office } from '../act.ts';
import { undrawn } from '../drawn.ts';
import { step, type StepRefusal } from './step.ts';

type Refusal = ReleaseRefusal | DrawAltered | { readonly code: 'draw-not-made' };

/**
 * Lets the next part of a drawn sample go out, if the rule fixed before the draw says so: by days and counts alone, never
 * by answers, and never for single persons. Gives the part.
 */
export async function releaseReplicate(office: Office, group: string): Promise<Result<number, Refusal | StepRefusal>> {
	const { world, cycle } = office;
	const responded = await respondedOf(office, group);
	return step<number, Refusal>(
		office,
		{ group, kind: 'replicate-released', phased: 'release-replicate' },
		async (trx, { id, attempt }) => {
			const draw = await findDraw(trx, cycle, group);
			if (!draw?.made) return err(await undrawn(trx, cycle, group));
			if (draw.id !== id) return err({ code: 'draw-not-made' });
			const { manifest, released } = draw.made;
			const opened = (await standingOf(trx, cycle))?.cycle.phases.find(({ phase }) => phase === 'rating_open');
			const lastAt = released.at ?? opened?.enteredAt ?? draw.made.drawnAt;
			const invited = classesOf(manifest, released.parts).reduce((sum, { sample }) => sum + sample, 0);
			const now = world.clock();
			const next = nextReplicate(manifest.design, { parts: released.parts, lastAt, invited, responded }, now);
			if (!next.ok) return next;
			await keepRelease(trx, id, next.value, now);
			const answered = inTens(responded);
			return ok({ value: next.value, facts: { group, attempt, part: next.value, invited, answered } });
		}
	);
}

/** How many people of a group have answered. */
export async function respondedOf({ world, cycle }: Pick<Office, 'world' | 'cycle'>, group: string): Promise<number> {
	const counts = await countsByClass(world.box, cycle);
	return counts.reduce((sum, { ballotClass, count }) => {
		const named = parseBallotClass(ballotClass);
		return named.ok && named.value.group === group ? sum + count : sum;
	}, 0);
}

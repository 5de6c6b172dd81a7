import { err, ok, type Result } from '#domain/basics';
import { closeDesign, designHash, type CommitRefusal, type FrameDigest } from '#domain/draw';
import { stillStands } from '../../frames/frame-file.ts';
import { findAttempt, fixDesign } from '../../stores/sample/ceremonies.ts';
import { frameById } from '../../stores/sample/frames.ts';
import type { Office } from '../act.ts';
import { step, type StepRefusal } from './step.ts';

/** A draw is bound to its list: whoever changes a byte of it stops the draw. */
export type FrameChanged = { readonly code: 'frame-changed' };

/** A second officer fixes and publishes frame and design of a group's draw, before any chance exists. Gives the digests. */
export async function commitDraw(
	office: Office,
	group: string
): Promise<Result<FrameDigest & { readonly designHash: string }, CommitRefusal | StepRefusal | FrameChanged>> {
	const { world, actor, cycle } = office;
	const found = await findAttempt(world.portal, cycle, group);
	const frame = found?.design && (await frameById(world.portal, found.frame));
	const digest = frame && (await stillStands(world, frame, found.design.frame));
	return step<FrameDigest & { readonly designHash: string }, CommitRefusal | FrameChanged>(
		office,
		{ group, kind: 'draw-committed', phased: 'commit-draw' },
		async (trx, { id, attempt, design }, ceremony) => {
			const parties = closeDesign(ceremony, actor.id, world.clock());
			if (!parties.ok) return parties;
			if (!digest || digest.hash !== design.frame) return err({ code: 'frame-changed' });
			const closed = { ...design, parties: parties.value };
			await fixDesign(trx, id, closed, actor.id, world.clock());
			const hashes = { ...digest, designHash: designHash(closed) };
			return ok({ value: hashes, facts: { group, attempt, ...hashes } });
		}
	);
}

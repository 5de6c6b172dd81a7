import { err, frameId, ok, toHex, type Result } from '#domain/basics';
import { readFrame, type FrameRefusal, type FrameShape } from '#domain/draw';
import { stratumHeads, type RaterGroup, type Scheme } from '#domain/scheme';
import { readTableFile, type TableFileRefusal } from '../files/table-file.ts';
import { findAttempt } from '../stores/ceremonies.ts';
import { deleteFrame, findFrame, insertFrame } from '../stores/frames.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from './act.ts';

export type FrameUploadRefusal =
	CycleUnknown | GroupUnknown | WrongPhase | TableFileRefusal | FrameRefusal | { readonly code: 'frame-committed' };

/** The columns a group's frame must have, and which units or cohorts its first one may name. */
export function frameShape(scheme: Scheme, group: RaterGroup): FrameShape {
	const codes = stratumHeads(scheme, group);
	const [column] = group.strata;
	return codes && column !== undefined ? { strata: group.strata, units: { column, codes } } : { strata: group.strata };
}

/** Takes the list a group is drawn from, over the one before, until a draw is committed to it. Gives how many people. */
export async function uploadFrame(
	office: Office,
	code: string,
	file: Uint8Array
): Promise<Result<number, FrameUploadRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, 'upload-frame');
	if (!standing.ok) return standing;
	const rows = await readTableFile(file);
	if (!rows.ok) return rows;
	const members = readFrame(rows.value, frameShape(standing.value.scheme, standing.value.group));
	if (!members.ok) return members;
	return act(
		office,
		'frame-uploaded',
		during('upload-frame', office, async (trx) => {
			if (await findAttempt(trx, cycle, code)) return err({ code: 'frame-committed' });
			const old = await findFrame(trx, cycle, code);
			if (old) await deleteFrame(trx, old.id);
			const frame = { id: frameId(toHex(world.random(16))), cycle, group: code, uploadedAt: world.clock() };
			await insertFrame(trx, frame, members.value);
			return ok({ value: members.value.length, facts: { group: code, members: members.value.length } });
		})
	);
}

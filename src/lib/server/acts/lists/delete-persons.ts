import { err, ok, type Result } from '#domain/basics';
import { unsealPeople } from '../../stores/sample/frame-people.ts';
import { findFrame, markPersonsDeleted } from '../../stores/sample/frames.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from '../act.ts';

export type ForgetRefusal =
	CycleUnknown | GroupUnknown | WrongPhase | { readonly code: 'frame-not-uploaded' | 'persons-deleted-already' };

/**
 * Deletes the keys and labels of a group's list for ever, once results are final; strata and commitments stay, so that the
 * draw can be redone. Should it be cut short, it can be begun again. Gives how many people were deleted.
 */
export async function deleteFramePersons(office: Office, code: string): Promise<Result<number, ForgetRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, 'delete-persons');
	if (!standing.ok) return standing;
	const frame = await findFrame(world.portal, cycle, code);
	if (!frame) return err({ code: 'frame-not-uploaded' });
	await unsealPeople(world.portal, frame.id, frame.members);
	return act(
		office,
		'frame-persons-deleted',
		during('delete-persons', office, async (trx) => {
			const first = await markPersonsDeleted(trx, frame.id, world.clock());
			if (!first) return err({ code: 'persons-deleted-already' });
			return ok({ value: frame.members, facts: { group: code, members: frame.members } });
		})
	);
}

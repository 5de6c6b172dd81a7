import { assert, toHex, type FrameId } from '#domain/basics';
import { commitMembers, type Member } from '#domain/draw';
import type { FramePerson } from '../../stores/frame-people.ts';
import type { World } from '../../world.ts';

/** Turns the members of a new frame into rows: the commitment for the public, key and label sealed to it. */
export function sealMembers({ keys }: Pick<World, 'keys'>, frame: FrameId, members: readonly Member[]): FramePerson[] {
	const { seal } = keys.frameSeal(frame);
	const lines = commitMembers(toHex(keys.frameKey(frame)), '', members);
	return lines.map(({ stratum, unit, commitment }, at) => {
		const sealed = seal(JSON.stringify([members[at]?.key, members[at]?.label]), commitment);
		return unit === undefined ? { stratum, commitment, sealed } : { stratum, unit, commitment, sealed };
	});
}

/** Key and label of somebody of a frame. Crashes when they were deleted or tampered with: nobody asks for them then. */
export function personIn(
	{ keys }: World,
	frame: FrameId,
	{ sealed, commitment }: FramePerson
): { readonly key: string; readonly label: string } {
	assert(sealed !== null, 'keys and labels are there until the results are final');
	const [key, label] = JSON.parse(keys.frameSeal(frame).open(sealed, commitment)) as [string, string];
	return { key, label };
}

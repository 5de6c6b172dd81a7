import { toHex, type FrameId } from '#domain/basics';
import { commitMembers, frameText, type FrameLine, type Member } from '#domain/draw';
import { membersOf } from '../stores/frames.ts';
import type { World } from '../world.ts';

type FrameOfGroup = { readonly id: FrameId; readonly group: string };

/** A member with the line that stands for them in public. */
export type CommittedMember = { readonly member: Member; readonly line: FrameLine };

/** The people of a frame, each with their public line. */
export async function committedMembers(world: World, { id, group }: FrameOfGroup): Promise<CommittedMember[]> {
	const members: Member[] = [];
	for await (const member of membersOf(world.portalReader, id)) members.push(member);
	const lines = commitMembers(toHex(world.keys.frameKey(id)), group, members);
	return lines.flatMap((line, at) => {
		const member = members[at];
		return member ? [{ member, line }] : [];
	});
}

/** The public frame file: the same bytes whenever it is asked for. */
export async function frameTextOf(world: World, frame: FrameOfGroup): Promise<string> {
	return frameText((await committedMembers(world, frame)).map(({ line }) => line));
}

import { toHex, type FrameId } from '#domain/basics';
import { commitMembers, frameText, type FrameLine, type Member } from '#domain/draw';
import { membersOf } from '../stores/frames.ts';
import type { World } from '../world.ts';

type FrameOfGroup = { readonly id: FrameId; readonly group: string };

/** A member with the line that stands for them in public. */
export type CommittedMember = { readonly member: Member; readonly line: FrameLine };

type Committed = { readonly members: readonly CommittedMember[]; readonly text: string };

/** Frames remembered at once: those of two years. */
const REMEMBERED = 16;

/** A frame never changes under its id, so each is read once; the longest unused are forgotten. */
const known = new WeakMap<World['keys'], Map<FrameId, Promise<Committed>>>();

/** The people of a frame in the order of their keys, each with their public line. */
export const committedMembers = async (world: World, frame: FrameOfGroup): Promise<readonly CommittedMember[]> =>
	(await committed(world, frame)).members;

/** The public frame file: the same bytes whenever it is asked for. */
export const frameTextOf = async (world: World, frame: FrameOfGroup): Promise<string> =>
	(await committed(world, frame)).text;

/** The frame file from the rows as they lie there now: what a gate must trust, since rows can be tampered with. */
export const rereadFrameText = async (world: World, frame: FrameOfGroup): Promise<string> =>
	(await commit(world, frame)).text;

/** However many ask at a time, a frame is read once. */
async function committed(world: World, frame: FrameOfGroup): Promise<Committed> {
	const frames = known.get(world.keys) ?? new Map<FrameId, Promise<Committed>>();
	known.set(world.keys, frames);
	const found = frames.get(frame.id) ?? commit(world, frame);
	frames.delete(frame.id);
	frames.set(frame.id, found);
	found.catch(() => frames.delete(frame.id));
	const [oldest] = frames.keys();
	if (frames.size > REMEMBERED && oldest !== undefined) frames.delete(oldest);
	return found;
}

async function commit(world: World, { id, group }: FrameOfGroup): Promise<Committed> {
	const people: Member[] = [];
	for await (const member of membersOf(world.portalReader, id)) people.push(member);
	const lines = commitMembers(toHex(world.keys.frameKey(id)), group, people);
	const members = lines.flatMap((line, at) => {
		const member = people[at];
		return member ? [{ member, line }] : [];
	});
	return { members, text: frameText(lines) };
}

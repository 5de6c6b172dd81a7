import type { World } from '../world.ts';
import type { FiledFrame } from './frame-file.ts';
import { withHands } from './hands.ts';
import type { FoundMember } from './tasks/find-members.ts';

/** The people of a stratum behind some commitments (64 hex), in the order of their keys. */
export async function drawnMembers(
	world: World,
	frame: FiledFrame,
	stratum: string,
	wanted: ReadonlySet<string>
): Promise<readonly FoundMember[]> {
	const input = { frame: frame.id, frameKey: world.keys.frameKey(frame.id), stratum, wanted };
	const [found = []] = await withHands(world, frame, 1, (hands) => hands.run('findMembers', [input]));
	return found;
}

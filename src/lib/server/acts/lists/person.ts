import { assert, toHex, type FrameId } from '#domain/basics';
import type { Member } from '#domain/draw';
import { withLanes } from '../../frames/lanes/lanes.ts';
import { committer } from '../../frames/passes/commitments.ts';
import type { FramePerson } from '../../stores/sample/frame-people.ts';
import type { World } from '../../world.ts';

/** Turns at most a thousand members of a new frame into rows: commitments for the public, key and label sealed to them. */
export type SealMembers = (members: readonly Member[]) => FramePerson[];

const DIGEST = 32;

/** Lends what turns members of a frame into rows; the commitments are those of the law. */
export const withSealing = <T>(
	{ keys }: Pick<World, 'keys'>,
	frame: FrameId,
	work: (seal: SealMembers) => Promise<T>
): Promise<T> =>
	withLanes((lanes) => {
		const commit = committer(lanes, keys.frameKey(frame));
		const { seal } = keys.frameSeal(frame);
		return work((members) => {
			const commitments = new Uint8Array(members.length * DIGEST);
			commit(
				members.map(({ key }) => key),
				commitments
			);
			return members.map(({ key, label, stratum, unit }, at) => {
				const commitment = toHex(commitments.subarray(at * DIGEST, (at + 1) * DIGEST));
				const person = { stratum, commitment, sealed: seal(JSON.stringify([key, label]), commitment) };
				return unit === undefined ? person : { ...person, unit };
			});
		});
	});

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

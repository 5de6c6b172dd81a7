import { toHex, type FrameId } from '#domain/basics';
import type { Member } from '#domain/draw';
import { stratumPages } from '../../stores/frames.ts';
import { withLanes } from '../lanes/lanes.ts';
import { committer } from '../passes/commitments.ts';
import type { Tools } from './task.ts';

export type FindMembers = {
	readonly frame: FrameId;
	readonly frameKey: Uint8Array;
	readonly stratum: string;
	/** Commitments, 64 hex. */
	readonly wanted: ReadonlySet<string>;
};

/** A person with the commitment that stands for them in public. */
export type FoundMember = { readonly member: Member; readonly commitment: string };

/** The people of a stratum behind some commitments, in the order of their keys. */
export const findMembers = ({ frame, frameKey, stratum, wanted }: FindMembers, tools: Tools): Promise<FoundMember[]> =>
	withLanes(async (lanes) => {
		const commit = committer(lanes, frameKey);
		const found: FoundMember[] = [];
		for await (const page of stratumPages(tools.db(), frame, stratum)) {
			const commitments = new Uint8Array(page.length * 32);
			commit(
				page.map(({ key }) => key),
				commitments
			);
			for (const [at, member] of page.entries()) {
				const commitment = toHex(commitments.subarray(at * 32, at * 32 + 32));
				if (wanted.has(commitment)) found.push({ member, commitment });
			}
			tools.report(page.length);
		}
		return found;
	});

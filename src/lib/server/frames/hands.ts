import type { FrameId } from '#domain/basics';
import type { World } from '../world.ts';
import { withCrew, type Hands } from './crew.ts';
import { doJob, type Input, type Job, type Name, type Output } from './work.ts';

/** How far the work on a frame is: steps done, one for each person in each pass over the frame, of all of them. */
export type Progress = { readonly done: number; readonly of: number };

/** Fewer people are sooner done with here than a worker thread has started. */
export const FEW = 5_000;

const running = new WeakMap<World['keys'], Map<FrameId, Progress>>();

/** How far the work on a frame is at this moment; null when nothing is being done with it. */
export const progressOf = ({ keys }: World, frame: FrameId): Progress | null => running.get(keys)?.get(frame) ?? null;

/**
 * Has work done on a frame that passes over its people so many times, by worker threads when they are many. Work that
 * tells of no pass has no progress either.
 */
export async function withHands<T>(
	world: World,
	frame: { readonly id: FrameId; readonly members: number },
	passes: number,
	body: (hands: Hands) => Promise<T>
): Promise<T> {
	if (frame.members <= FEW) return body(ownHands(world));
	const works = running.get(world.keys) ?? new Map<FrameId, Progress>();
	running.set(world.keys, works);
	const of = frame.members * passes;
	let done = 0;
	const report = (people: number): void => {
		done += people;
		if (of > 0) works.set(frame.id, { done: Math.min(done, of), of });
	};
	report(0);
	try {
		return await withCrew(world.config.portal, frame.members, report, body);
	} finally {
		works.delete(frame.id);
	}
}

/** This thread itself, one thing after another. */
function ownHands({ portalReader }: World): Hands {
	const tools = { db: () => portalReader, report: () => undefined };
	const run = async <K extends Name>(name: K, inputs: readonly Input<K>[]): Promise<Output<K>[]> => {
		const outputs: Output<K>[] = [];
		for (const input of inputs) outputs.push((await doJob({ name, input } as Job, tools)) as Output<K>);
		return outputs;
	};
	return { count: 1, run };
}

import type { FrameId } from '#domain/basics';
import type { Frame, StratumPeople } from '../stores/sample/frames.ts';
import type { World } from '../world.ts';
import { withHands } from './hands.ts';

type Counted = Promise<readonly StratumPeople[]>;

/** A frame never changes under its id, so each is counted once. */
const known = new WeakMap<World['keys'], Map<FrameId, Counted>>();

/** How many people of a frame stand in each stratum, by the code of the stratum. */
export function frameStrata(world: World, frame: Pick<Frame, 'id' | 'members'>): Counted {
	const frames = known.get(world.keys) ?? new Map<FrameId, Counted>();
	known.set(world.keys, frames);
	const counted = frames.get(frame.id) ?? count(world, frame);
	frames.set(frame.id, counted);
	counted.catch(() => frames.delete(frame.id));
	return counted;
}

async function count(world: World, frame: Pick<Frame, 'id' | 'members'>): Counted {
	const [strata = []] = await withHands(world, frame, 0, (hands) => hands.run('countStrata', [{ frame: frame.id }]));
	return strata;
}

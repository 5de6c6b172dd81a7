import type { FrameId } from '#domain/basics';
import type { Frame, UnitPeople } from '../stores/sample/frames.ts';
import type { World } from '../world.ts';
import { withHands } from './hands.ts';

type Counted = Promise<readonly UnitPeople[]>;

/** A stratum and how many people stand in it. */
export type StratumPeople = { readonly stratum: string; readonly people: number };

/** A frame never changes under its id, so each is counted once. */
const known = new WeakMap<World['keys'], Map<FrameId, Counted>>();

/** How many people of a frame stand in each stratum and unit, by the code of the stratum. */
export function frameUnits(world: World, frame: Pick<Frame, 'id' | 'members'>): Counted {
	const frames = known.get(world.keys) ?? new Map<FrameId, Counted>();
	known.set(world.keys, frames);
	const counted = frames.get(frame.id) ?? count(world, frame);
	frames.set(frame.id, counted);
	counted.catch(() => frames.delete(frame.id));
	return counted;
}

/** How many people stand in each stratum, in the order of the units. */
export function strataIn(units: readonly UnitPeople[]): StratumPeople[] {
	const strata = Map.groupBy(units, ({ stratum }) => stratum);
	return [...strata].map(([stratum, own]) => ({ stratum, people: own.reduce((sum, { people }) => sum + people, 0) }));
}

async function count(world: World, frame: Pick<Frame, 'id' | 'members'>): Counted {
	const [units = []] = await withHands(world, frame, 0, (hands) => hands.run('countUnits', [{ frame: frame.id }]));
	return units;
}

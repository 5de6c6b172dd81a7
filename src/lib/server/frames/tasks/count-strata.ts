import type { FrameId } from '#domain/basics';
import { peopleByStratum, type StratumPeople } from '../../stores/sample/frames.ts';
import type { Tools } from './task.ts';

/** How many people of a frame stand in each stratum. */
export const countStrata = ({ frame }: { readonly frame: FrameId }, { db }: Tools): Promise<StratumPeople[]> =>
	peopleByStratum(db(), frame);

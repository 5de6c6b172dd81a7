import type { FrameId } from '#domain/basics';
import { peopleByUnit, type UnitPeople } from '../../stores/sample/frames.ts';
import type { Tools } from './task.ts';

/** How many people of a frame stand in each stratum and unit. */
export const countUnits = ({ frame }: { readonly frame: FrameId }, { db }: Tools): Promise<UnitPeople[]> =>
	peopleByUnit(db(), frame);

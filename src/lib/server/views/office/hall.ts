import { batchName } from '#domain/ballot';
import { classesOf } from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';
import { cardsOf, handedOut, type HandedOut } from '../../stores/hall/handed-out.ts';
import { listPaperBatches, type PaperBatch } from '../../stores/hall/paper-batches.ts';
import { findDraw } from '../../stores/sample/draws.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

type Place = Pick<Standing, 'cycle'> & { readonly group: RaterGroup };

/** A drawn class, what its people get their codes by, and how many cards its pack lacks since a part was released. */
export type HallClass = {
	readonly stratum: string;
	/** The stratum of the draw it lies in, which is asked for in a report. */
	readonly within: string;
	readonly sample: number;
	readonly by: HandedOut;
	readonly waiting: number;
};

/** The drawn classes of a group; null before the draw. */
export async function officeHall(world: World, { cycle, group }: Place): Promise<HallClass[] | null> {
	const draw = await findDraw(world.portalReader, cycle.id, group.code);
	if (!draw?.made) return null;
	const classes = classesOf(draw.made.manifest, draw.made.released.parts);
	return Promise.all(
		classes.map(async ({ code: stratum, stratum: within, sample }) => {
			const place = { cycle: cycle.id, group: group.code, stratum };
			const by = await handedOut(world.roll, place);
			const waiting = by === 'pack' ? sample - (await cardsOf(world.roll, place)) : 0;
			return { stratum, within, sample, by, waiting };
		})
	);
}

/** How far a batch of paper is; nothing of when, nothing of what was keyed, nothing of who. */
export type PaperState = 'keys' | 'first' | 'both' | 'done' | 'dropped';

function stateOf({ first, second, state }: PaperBatch): PaperState {
	if (state !== 'open') return state === 'cast' ? 'done' : 'dropped';
	return second ? 'both' : first ? 'first' : 'keys';
}

/** The batches of a group, in no order that tells when. */
export async function officePaper(world: World, { cycle, group }: Place) {
	const batches = await listPaperBatches(world.portalReader, cycle.id, group.code);
	return batches.map((batch) => ({
		name: batchName(batch.id),
		stratum: batch.stratum,
		sheets: batch.sheets,
		state: stateOf(batch)
	}));
}

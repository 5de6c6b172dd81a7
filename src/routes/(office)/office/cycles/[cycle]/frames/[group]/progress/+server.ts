import { json } from '@sveltejs/kit';
import { progressOf } from '#lib/server/frames/hands.ts';
import { findFrame } from '#lib/server/stores/sample/frames.ts';
import { groupHere } from '../../../../../desk.ts';
import type { RequestHandler } from './$types';

/** How far the work on a group's list is at this moment, `{done, of}`; null while there is none. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { cycle, group } = await groupHere({ locals, params });
	const frame = await findFrame(locals.world.portalReader, cycle.id, group.code);
	return json(frame && progressOf(locals.world, frame.id));
};

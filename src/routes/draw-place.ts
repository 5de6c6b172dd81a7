import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import type { DrawPlace } from '#lib/server/views/draw.ts';

/** The draw an address means: that of a year and group, and with `?attempt=2` one attempt, also a void one. */
export function drawPlace(params: { readonly cycle: string; readonly group: string }, url: URL): DrawPlace {
	const asked = url.searchParams.get('attempt');
	if (asked !== null && !/^[1-9]\d{0,5}$/.test(asked)) error(404);
	return { cycle: cycleId(params.cycle), group: params.group, attempt: asked === null ? null : Number(asked) };
}

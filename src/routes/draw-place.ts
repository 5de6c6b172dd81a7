import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import type { DrawPlace } from '#lib/server/views/draw.ts';

/**
 * The draw an address means: the first of a year and group, with `?wave=2` the next from the same list, and with
 * `?attempt=3` one attempt, also a void one; attempts are numbered through all waves.
 */
export function drawPlace(params: { readonly cycle: string; readonly group: string }, url: URL): DrawPlace {
	const [wave, attempt] = [numberIn(url, 'wave'), numberIn(url, 'attempt')];
	return { cycle: cycleId(params.cycle), group: params.group, wave: wave ?? 1, attempt };
}

function numberIn(url: URL, name: string): number | null {
	const asked = url.searchParams.get(name);
	if (asked !== null && !/^[1-9]\d{0,5}$/.test(asked)) error(404);
	return asked === null ? null : Number(asked);
}

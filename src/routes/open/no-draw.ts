import { error } from '@sveltejs/kit';
import { drawView, type DrawPlace } from '#lib/server/views/draw.ts';
import { draw as en } from '#lib/words/en/public/draw.ts';
import { draw as zh } from '#lib/words/zh/public/draw.ts';

/** Answers why no file of a draw is given: its record was altered and cannot be read (409), or there is no such file (404). */
export async function noDraw({ world }: App.Locals, place: DrawPlace): Promise<Response> {
	const view = await drawView(world.portalReader, place, world.clock());
	if (!view?.altered) error(404);
	const said = [zh, en].map(({ altered, alteredText }) => `${altered}\n${alteredText}\n`).join('\n');
	return new Response(said, {
		status: 409,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
}

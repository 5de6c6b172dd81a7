import { makeSeed } from '#domain/ballot';
import { concat, utf8 } from '#domain/basics';
import { untilNextAct } from '../stores/until-next-act.ts';
import type { World } from '../world.ts';
import type { Reply } from './message.ts';

/** The route of the page on which a rater begins. */
export const BALLOT_PAGE = '/(rater)/ballot';

/** A page as the framework made it, in the parts between its seeds. */
type Print = { readonly headers: Reply['headers']; readonly parts: readonly Uint8Array[] };

/** What may change on that page changes by an act (that the newest year is a demonstration), so a print is good until the next. */
const placeNow = untilNextAct(() => Promise.resolve({ print: null as Print | null }));

const SEED = /name="seed" value="([0-9a-f]{32})"/;

/** Has the framework make the page as everyone gets it who brings nothing along, and keeps a print of it. */
export async function printBallotPage(world: World, make: () => Promise<Response>): Promise<Response> {
	const place = await placeNow(world.portalReader, '');
	const made = await make();
	if (made.status !== 200 || made.headers.has('set-cookie')) return made;
	const html = await made.clone().text();
	const [, seed] = SEED.exec(html) ?? [];
	if (seed !== undefined)
		place.print = { headers: Object.fromEntries(made.headers), parts: html.split(seed).map(utf8) };
	return made;
}

/** The same page with a seed of its own, without the framework; null as long as there is no print. */
export async function sameBallotPage(world: World): Promise<Reply | null> {
	const { print } = await placeNow(world.portalReader, '');
	if (!print) return null;
	const seed = utf8(makeSeed(world.random));
	const [first = new Uint8Array(), ...others] = print.parts;
	return { status: 200, headers: print.headers, body: concat(first, ...others.flatMap((part) => [seed, part])) };
}

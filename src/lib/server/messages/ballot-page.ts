import { makeSeed } from '#domain/ballot';
import { concat, utf8 } from '#domain/basics';
import { untilNextAct } from '../stores/until-next-act.ts';
import type { World } from '../world.ts';
import type { Reply } from './message.ts';

/** The route of the page on which a rater begins, and its one plain address: by any other its menu does not say where one is. */
export const BALLOT_PAGE = '/(rater)/ballot';
export const BALLOT_ADDRESS = '/ballot';

/** A page as the framework made it, in the parts between its seeds. */
type Print = { readonly headers: Reply['headers']; readonly parts: readonly Uint8Array[] };

const placeNow = untilNextAct(() => Promise.resolve({ print: null as Print | null }));

/**
 * Where the print is kept. At one address, in one language and without an account only an act changes that page (it says
 * whether the newest year is a demonstration), so a print is good until the next. Null when the portal cannot be read, which
 * the framework will meet too and tell as it tells everything.
 */
const placeIn = ({ portalReader }: World) => placeNow(portalReader, '').catch(() => null);

const SEED = /name="seed" value="([0-9a-f]{32})"/;

/** Has the framework make the page for somebody who brings nothing along, and keeps a print of it if there is none. */
export async function printBallotPage(world: World, make: () => Promise<Response>): Promise<Response> {
	const place = await placeIn(world);
	const made = await make();
	if (!place || place.print || made.status !== 200 || made.headers.has('set-cookie')) return made;
	const html = await made.clone().text();
	const [, seed] = SEED.exec(html) ?? [];
	if (seed !== undefined)
		place.print = { headers: Object.fromEntries(made.headers), parts: html.split(seed).map(utf8) };
	return made;
}

/** The same page with a seed of its own, without the framework; null as long as there is no print. */
export async function sameBallotPage(world: World): Promise<Reply | null> {
	const print = (await placeIn(world))?.print;
	if (!print) return null;
	const seed = utf8(makeSeed(world.random));
	const [first = new Uint8Array(), ...others] = print.parts;
	return { status: 200, headers: print.headers, body: concat(first, ...others.flatMap((part) => [seed, part])) };
}

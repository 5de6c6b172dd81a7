import { areTheirs, cardsAlone, peopleAlone, type Holders } from '#domain/ballot';
import type { CycleId } from '#domain/basics';
import { sizesHold, unionOf, type DrawClass } from '#domain/draw';
import { classesWithPack, drawsMade, type Entry } from '#domain/ledger';
import { chainedEntries } from '../stores/ledger.ts';
import type { StoredInvitation } from '../stores/invitations.ts';
import { listWaves, outOf } from '../stores/sample/draws.ts';
import type { World } from '../world.ts';
import type { DrawAltered } from './act.ts';

/**
 * The classes of a group with everyone invited, if its draws, their sizes and how far they have gone out are those of the
 * ledger; null if they are not: a stratum of more people would weigh more, a larger sample hide that many did not answer.
 */
export async function classesAsDrawn(
	portal: World['portal'],
	cycle: CycleId,
	group: string,
	ledger: readonly Entry[]
): Promise<readonly DrawClass[] | null> {
	const told = drawsMade(ledger, cycle, group);
	const waves = await listWaves(portal, cycle, group);
	if (!waves) return null;
	const draws = outOf(waves);
	const same = draws.every(({ manifest, parts }, at) => {
		const of = told[at];
		return of?.parts === parts && sizesHold(manifest, of);
	});
	return same && draws.length === told.length && draws.length > 0 ? unionOf(draws) : null;
}

/** Why no draw of a group that was made is found: one that stands was altered and cannot be read, or none is made. */
export const undrawn = async (
	portal: World['portal'],
	cycle: CycleId,
	group: string
): Promise<DrawAltered | { readonly code: 'draw-not-made' }> =>
	(await listWaves(portal, cycle, group)) ? { code: 'draw-not-made' } : { code: 'draw-altered', group };

/** Who may use the codes of each class of a group. */
export function holdersOf(
	classes: readonly DrawClass[],
	ledger: readonly Entry[],
	{ cycle, group }: Pick<StoredInvitation, 'cycle' | 'group'>
): ReadonlyMap<string, Holders> {
	const packs = classesWithPack(ledger, cycle, group);
	return new Map(
		classes.map(({ code, sample, selected }) => [
			code,
			packs.has(code) ? cardsAlone(sample) : peopleAlone(selected.map(({ commitment }) => commitment))
		])
	);
}

type ByClass = ReadonlyMap<string, Holders>;

/** By year and group, of each portal. */
const known = new WeakMap<World['portalReader'], Map<string, Promise<ByClass>>>();

async function read({ portalReader }: World, { cycle, group }: StoredInvitation): Promise<ByClass> {
	const ledger = await chainedEntries(portalReader);
	const classes = ledger && (await classesAsDrawn(portalReader, cycle, group, ledger));
	return ledger && classes ? holdersOf(classes, ledger, { cycle, group }) : new Map<string, Holders>();
}

/**
 * Whether a code is that of somebody drawn in its class, or a card printed for it. Rows can be moved by hand, and in a class
 * of its own a ballot would be no secret. What draws and ledger say is read once for all who ask, and again for whom it does
 * not name: a part or wave may have gone out since.
 */
export async function isDrawn(world: World, invitation: StoredInvitation): Promise<boolean> {
	const { cycle, group, stratum, member } = invitation;
	const groups = known.get(world.portalReader) ?? new Map<string, Promise<ByClass>>();
	known.set(world.portalReader, groups);
	const name = `${cycle}/${group}`;
	const names = (classes: ByClass): boolean => {
		const holders = classes.get(stratum);
		return holders !== undefined && areTheirs([member], holders);
	};
	const before = groups.get(name);
	if (before && names(await before)) return true;
	const since = groups.get(name);
	const now = since && since !== before ? since : read(world, invitation);
	groups.set(name, now);
	now.catch(() => groups.delete(name));
	return names(await now);
}

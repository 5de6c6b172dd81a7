import { scoresDigest, type GivenScore } from '#domain/assessment';
import { keyListDigest, keyListText } from '#domain/ballot';
import { sizesHold, unionOf, type DrawClass } from '#domain/draw';
import { confirmedKeyList, drawsMade, schemeOfCycle, uploadedScores, type Entry } from '#domain/ledger';
import { rankedUnits, schemeHash } from '#domain/scheme';
import { keysOfGroup, type StoredKey } from '../../stores/credential-keys.ts';
import { listWaves, outOf } from '../../stores/sample/draws.ts';
import { listScores } from '../../stores/scores.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { listOf } from '../blind/keys.ts';

type Year = Pick<Standing, 'cycle' | 'scheme'>;
type Ledger = readonly Entry[];

/** Whether the scheme of a year is the one it was created with. */
export const isItsScheme = ({ cycle, scheme }: Year, ledger: Ledger): boolean =>
	schemeHash(scheme) === schemeOfCycle(ledger, cycle.id) && cycle.schemeHash === schemeHash(scheme);

/**
 * The classes of a group with everyone invited, if its draws, their sizes and how far they have gone out are those of the
 * ledger; null if they are not: a stratum of more people would weigh more, a larger sample hide that many did not answer.
 */
export async function classesAsDrawn(
	{ portal }: Pick<World, 'portal'>,
	{ cycle: { id: cycle } }: Year,
	group: string,
	ledger: Ledger
): Promise<readonly DrawClass[] | null> {
	const told = drawsMade(ledger, cycle, group);
	const draws = outOf(await listWaves(portal, cycle, group));
	const same = draws.every(({ manifest, parts }, at) => {
		const of = told[at];
		return of?.parts === parts && sizesHold(manifest, of);
	});
	return same && draws.length === told.length && draws.length > 0 ? unionOf(draws) : null;
}

/**
 * The keys of a group if they are, key for key, those that a second person confirmed before a letter was printed; null if they
 * are not: whoever can write to the database could otherwise put keys of their own in their place, and sign ballots. A group
 * whose keys nobody confirmed has none.
 */
export async function confirmedKeys(
	{ portal }: Pick<World, 'portal'>,
	{ cycle: { id: cycle } }: Year,
	group: string,
	ledger: Ledger
): Promise<readonly StoredKey[] | null> {
	const confirmed = confirmedKeyList(ledger, cycle, group);
	if (confirmed === null) return [];
	const keys = await keysOfGroup(portal, { cycle, group });
	return keyListDigest(keyListText(listOf(cycle, group, keys))) === confirmed ? keys : null;
}

/** The scores of a year if they are those whose digest stands in the ledger; null if they are not. */
export async function scoresAsUploaded(
	{ portal }: Pick<World, 'portal'>,
	{ cycle, scheme }: Year,
	ledger: Ledger
): Promise<readonly GivenScore[] | null> {
	const uploaded = uploadedScores(ledger, cycle.id);
	if (uploaded === null) return [];
	const given = await listScores(portal, cycle.id);
	const units = rankedUnits(scheme).map(({ code }) => code);
	return scoresDigest(given, units) === uploaded ? given : null;
}

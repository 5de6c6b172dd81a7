import { scoresDigest, type GivenScore } from '#domain/assessment';
import { keyIn, keyListDigest, keyListText } from '#domain/ballot';
import { canonicalJson, chinaDay } from '#domain/basics';
import { PHASES } from '#domain/cycle';
import type { DrawClass } from '#domain/draw';
import { confirmedKeyList, phasesEntered, schemeOfCycle, uploadedScores, type Entry } from '#domain/ledger';
import { rankedUnits, schemeHash } from '#domain/scheme';
import { keysOfGroup, type StoredKey } from '../../stores/credential-keys.ts';
import { isSchemeKept } from '../../stores/schemes.ts';
import { listScores } from '../../stores/scores.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { listOf } from '../blind/keys.ts';

type Year = Pick<Standing, 'cycle' | 'scheme'>;
type Ledger = readonly Entry[];

/** Whether the scheme of a year, with all names in it, is the one it was created with, in memory and where it is kept. */
export async function isItsScheme(
	{ portal }: Pick<World, 'portal'>,
	{ cycle, scheme }: Year,
	ledger: Ledger
): Promise<boolean> {
	const hash = schemeHash(scheme);
	const told = hash === schemeOfCycle(ledger, cycle.id) && cycle.schemeHash === hash;
	return told && (await isSchemeKept(portal, hash));
}

/** Whether a year has entered the phases that the ledger says, on the days it says, and no others. */
export function isInItsPhases({ cycle }: Year, ledger: Ledger): boolean {
	const [first, ...later] = cycle.phases.map(({ phase, enteredAt }) => ({ phase, day: chinaDay(enteredAt) }));
	return first?.phase === PHASES[0] && canonicalJson(later) === canonicalJson(phasesEntered(ledger, cycle.id));
}

/**
 * The keys of a group if they are, key for key, those that a second person confirmed before a letter was printed; null if they
 * are not, or not one of every class: whoever can write to the database could otherwise put keys of their own in their place
 * or beside them, and sign ballots. A group whose keys nobody confirmed has none.
 */
export async function confirmedKeys(
	{ portal }: Pick<World, 'portal'>,
	{ cycle: { id: cycle } }: Year,
	group: string,
	{ ledger, classes }: { readonly ledger: Ledger; readonly classes: readonly DrawClass[] }
): Promise<readonly StoredKey[] | null> {
	const confirmed = confirmedKeyList(ledger, cycle, group);
	if (confirmed === null) return [];
	const keys = await keysOfGroup(portal, { cycle, group });
	const list = listOf(cycle, group, keys);
	const oneEach = keys.length === classes.length && classes.every(({ code }) => keyIn(list, code).ok);
	return oneEach && keyListDigest(keyListText(list)) === confirmed ? keys : null;
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

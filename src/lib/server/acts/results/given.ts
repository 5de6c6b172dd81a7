import { scoresDigest, type GivenScore } from '#domain/assessment';
import { keyListDigest, keyListText } from '#domain/ballot';
import type { CycleId } from '#domain/basics';
import { confirmedKeyList, uploadedScores } from '#domain/ledger';
import { rankedUnits } from '#domain/scheme';
import { keysOfGroup, type StoredKey } from '../../stores/credential-keys.ts';
import { entriesOf } from '../../stores/ledger.ts';
import { listScores } from '../../stores/scores.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { listOf } from '../blind/keys.ts';

/**
 * The keys of a group if they are, key for key, those that two people put into the ledger before a letter was printed; null if
 * they are not: whoever can write to the database could otherwise put keys of their own in their place, and sign ballots. A
 * group whose keys nobody confirmed has none.
 */
export async function confirmedKeys(
	{ portal }: Pick<World, 'portal'>,
	{ cycle, group }: { readonly cycle: CycleId; readonly group: string }
): Promise<readonly StoredKey[] | null> {
	const confirmed = confirmedKeyList(await entriesOf(portal, 'keys-confirmed'), cycle, group);
	if (confirmed === null) return [];
	const keys = await keysOfGroup(portal, { cycle, group });
	return keyListDigest(keyListText(listOf(cycle, group, keys))) === confirmed ? keys : null;
}

/** The scores of a year if they are those whose digest stands in the ledger; null if they are not. */
export async function scoresAsUploaded(
	{ portal }: Pick<World, 'portal'>,
	{ cycle, scheme }: Pick<Standing, 'cycle' | 'scheme'>
): Promise<readonly GivenScore[] | null> {
	const uploaded = uploadedScores(await entriesOf(portal, 'scores-uploaded'), cycle.id);
	if (uploaded === null) return [];
	const given = await listScores(portal, cycle.id);
	const units = rankedUnits(scheme).map(({ code }) => code);
	return scoresDigest(given, units) === uploaded ? given : null;
}

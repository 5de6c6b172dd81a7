import { ballotClass, keyIn, keyListText, type ClassId, type ClassKey, type KeyList } from '#domain/ballot';
import { cycleId, err, utf8, type CycleId, type Result } from '#domain/basics';
import { classesInForce, keysOfGroup, listKeyLists } from '../../stores/credential-keys.ts';
import { findByRef } from '../../stores/invitations.ts';
import { untilNextAct } from '../../stores/until-next-act.ts';
import type { World } from '../../world.ts';
import { listOf } from './keys.ts';

/**
 * The class whose key the holder of a code needs. The device must know it before it may show the secret, so the seven open
 * digits alone find it; a ref nobody has is answered too, always with the same class, and classes are as likely as they have
 * letters: whoever asks for all ten million refs learns nothing. Null only when no year has keys.
 */
export async function classOfRef(world: World, ref: string): Promise<ClassId | null> {
	const invitation = await findByRef(world.roll, ref);
	const decoy = (await decoys(world))(ref);
	return invitation ? ballotClass(invitation) : decoy;
}

const classesNow = untilNextAct((db) => classesInForce(db));

/** What is answered for a ref that nobody has: always the same, as long as no year begins or ends. */
export async function decoys({
	portalReader,
	keys
}: Pick<World, 'portalReader' | 'keys'>): Promise<(ref: string) => ClassId | null> {
	const classes = await classesNow(portalReader, '');
	const letters = classes.reduce((sum, { invited }) => sum + invited, 0);
	return (ref) => {
		let place = new DataView(Uint8Array.from(keys.decoy(ref)).buffer).getUint32(0) % Math.max(letters, 1);
		const found = classes.find(({ invited }) => (place -= invited) < 0);
		return found
			? ballotClass({ cycle: cycleId(found.cycle_id), group: found.rater_group, stratum: found.stratum })
			: null;
	};
}

type Published = {
	readonly list: KeyList;
	readonly text: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly digest: string;
};

const listsNow = untilNextAct((db, cycle) => listKeyLists(db, cycleId(cycle)));

/** A list never changes under its digest, so each is read from its database and written out once. */
const lists = new Map<string, Published>();

/** The published list of a group's keys, and its text as it stands in the open archive; null before it is confirmed. */
export async function publishedKeys(
	{ portalReader }: Pick<World, 'portalReader'>,
	cycle: CycleId,
	group: string
): Promise<Published | null> {
	const stored = (await listsNow(portalReader, cycle)).find((list) => list.group === group);
	if (!stored || stored.confirmedBy === null) return null;
	const { digest } = stored;
	const known = lists.get(digest);
	if (known) return known;
	const list = listOf(cycle, group, await keysOfGroup(portalReader, { cycle, group }));
	const text = keyListText(list);
	const published = { list, text, bytes: utf8(text), digest };
	lists.set(digest, published);
	return published;
}

/** The key of a class out of the published list. */
export async function keyOfClass(
	world: World,
	{ cycle, group, stratum }: { readonly cycle: CycleId; readonly group: string; readonly stratum: string }
): Promise<Result<ClassKey, { readonly code: 'class-key-malformed' }>> {
	const published = await publishedKeys(world, cycle, group);
	return published ? keyIn(published.list, stratum) : err({ code: 'class-key-malformed' });
}

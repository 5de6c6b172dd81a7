import { keyListDigest, keyListText, type KeyList } from '#domain/ballot';
import { compareText, err, ok, type CycleId, type Result } from '#domain/basics';
import { classesOf, type DrawClass } from '#domain/draw';
import { wrap } from '../../issuer/wrap.ts';
import { confirmKeyList, findKeyList, replaceKeyList, type StoredKey } from '../../stores/credential-keys.ts';
import { findDraw } from '../../stores/sample/draws.ts';
import type { World } from '../../world.ts';
import {
	act,
	during,
	groupFor,
	type CycleUnknown,
	type DrawAltered,
	type GroupUnknown,
	type Office,
	type WrongPhase
} from '../act.ts';
import { undrawn } from '../drawn.ts';

type Place = CycleUnknown | GroupUnknown | WrongPhase;

export type MakeKeysRefusal = Place | DrawAltered | { readonly code: 'draw-not-made' | 'keys-confirmed' };

/**
 * The first of two people makes the signing keys of a drawn group, one a class (protocol §4.1). They are in force only when
 * a second person confirms their digest; until then they may be made again. Gives the digest of the public list.
 */
export async function makeKeys(office: Office, code: string): Promise<Result<string, MakeKeysRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await groupFor(office, code, 'make-keys');
	if (!standing.ok) return standing;
	const draw = await findDraw(world.portal, cycle, code);
	if (!draw?.made) return err(await undrawn(world.portal, cycle, code));
	const place = { cycle, group: code };
	const keys = await Promise.all(classesOf(draw.made.manifest).map((each) => makeKey(world, place, each)));
	const digest = keyListDigest(keyListText(listOf(cycle, code, keys)));
	return act(
		office,
		'keys-made',
		during('make-keys', office, async (trx) => {
			const before = await findKeyList(trx, place);
			if (before && before.confirmedBy !== null) return err({ code: 'keys-confirmed' });
			await replaceKeyList(trx, place, { digest, madeBy: actor.id }, keys);
			return ok({ value: digest, facts: { group: code, keys: keys.length, keyList: digest } });
		})
	);
}

async function makeKey(
	{ keys, random, makeKeyPair }: World,
	{ cycle, group }: { readonly cycle: CycleId; readonly group: string },
	{ code: stratum, sample }: DrawClass
): Promise<StoredKey> {
	const { key, modulus, pkcs8 } = await makeKeyPair();
	keys.openWrapping(cycle);
	const wrapped = wrap(keys.wrappingKey(cycle, key.id), pkcs8, random);
	return { id: key.id, cycle, group, stratum, modulus, invited: sample, wrapped };
}

/** The public list of a group's keys, in the order of their strata, so that its digest is one however they come. */
export const listOf = (cycle: CycleId, group: string, keys: readonly StoredKey[]): KeyList => ({
	v: 1,
	cycle,
	group,
	keys: keys
		.map(({ stratum, id, modulus, invited }) => ({ stratum, id, modulus, invited }))
		.sort((a, b) => compareText(a.stratum, b.stratum))
});

export type ConfirmKeysRefusal =
	Place | { readonly code: 'keys-not-made' | 'keys-differ' | 'keys-confirmed' | 'keys-confirmed-by-their-maker' };

/** A second person confirms the list they see, by its digest; from then on letters may be printed and no key changes. */
export async function confirmKeys(
	office: Office,
	code: string,
	digest: string
): Promise<Result<string, ConfirmKeysRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await groupFor(office, code, 'make-keys');
	if (!standing.ok) return standing;
	const list = await findKeyList(world.portal, { cycle, group: code });
	if (!list) return err({ code: 'keys-not-made' });
	if (list.confirmedBy !== null) return err({ code: 'keys-confirmed' });
	if (list.madeBy === actor.id) return err({ code: 'keys-confirmed-by-their-maker' });
	return act(
		office,
		'keys-confirmed',
		during('make-keys', office, async (trx) => {
			const confirmed = await confirmKeyList(trx, { cycle, group: code }, digest, actor.id);
			if (!confirmed) return err({ code: 'keys-differ' });
			return ok({ value: digest, facts: { group: code, keyList: digest } });
		})
	);
}

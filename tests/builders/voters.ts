import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
	ballotId,
	askFor,
	encodeBody,
	exchangeMark,
	formatCode,
	invitationState,
	NO_MARK,
	questionnaireFor,
	questionnaireHash,
	signBallot,
	type ClassKey,
	type Credential,
	type SignedBallot
} from '#domain/ballot';
import { required, toHex } from '#domain/basics';
import { classesOf } from '#domain/draw';
import { keyOfClass } from '#lib/server/acts/blind/class-of-code.ts';
import { exchangeCode } from '#lib/server/acts/exchange.ts';
import { hashSecret } from '#lib/server/codes.ts';
import { readConfig } from '#lib/server/config.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { insertInvitations } from '#lib/server/stores/invitations.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { migrations, type Engine } from './engines.ts';
import { groupOf } from './scheme.ts';
import { answersOf, aYear, done, openForRating, strata, type Year } from './year.ts';

const GROUP = 'citizen';

/** Somebody with a letter and a device; `blinded` is what the device asks the portal to sign. */
export type Voter = {
	readonly ref: string;
	readonly code: string;
	readonly stratum: string;
	/** Whose letter it is; of more voters than were drawn some share one. */
	readonly member: string;
	readonly key: ClassKey;
	readonly seed: string;
	readonly blinded: string;
};

/** A year open for rating with so many voters in each of its four classes. */
export type Field = { readonly year: Year; readonly voters: readonly Voter[] };

/** Every letter is its own, but all share one secret and so one hash: to hash each would only take the test's time. */
export async function aField(perClass: number, engine?: Engine): Promise<Field> {
	const year = await aYear(engine);
	await openForRating(year);
	const { world, cycle } = year;
	const secret = '3141592653';
	const secretHash = await hashSecret(world.keys.pepper, secret);
	const taken = new Set((await world.roll.selectFrom('invitation').select('ref').execute()).map(({ ref }) => ref));
	const draw = required(await findDraw(world.portal, cycle, GROUP), 'the draw');
	const drawn = classesOf(required(draw.made, 'a draw that was made').manifest);
	const people = new Map(drawn.map(({ code, selected }) => [code, selected.map(({ commitment }) => commitment)]));
	const voters: Voter[] = [];
	let next = 1_000_000;
	for (const stratum of required(strata[GROUP], 'the strata')) {
		const key = done(await keyOfClass(world, { cycle, group: GROUP, stratum }));
		for (let at = 0; at < perClass; at++) {
			while (taken.has(String(next))) next++;
			const ref = String(next++);
			const seed = toHex(world.random(16));
			const members = required(people.get(stratum), 'the people drawn');
			const member = required(members[at % members.length], 'somebody drawn');
			voters.push({
				ref,
				code: formatCode({ ref, secret }),
				stratum,
				member,
				key,
				seed,
				blinded: askFor(seed, key).blinded
			});
		}
	}
	const invitations = voters.map(({ ref, stratum, member }) => ({
		...{ id: toHex(world.random(16)), cycle, group: GROUP, stratum, ref, secretHash },
		...{ state: invitationState.active, mark: NO_MARK, member }
	}));
	await world.roll.transaction().execute((trx) => insertInvitations(trx, invitations));
	return { year, voters };
}

/** Asks for a voter's credential through the portal's act. */
export const ask = (world: World, { code, key }: Pick<Voter, 'code' | 'key'>, blinded: string) =>
	exchangeCode(world, aloneGuesser(), { code, key: key.id, blinded });

/** What the voter's device makes of the portal's signature. */
export const credentialOf = ({ seed, key }: Voter, signature: string): Credential =>
	done(askFor(seed, key).receive(signature));

/** A ballot of a voter: every question answered with the option at one place. */
export function ballotOf(
	{ year }: Field,
	{ seed, stratum }: Voter,
	credential: Credential,
	{ option = 0, revision = 1 } = {}
): SignedBallot {
	const questionnaire = questionnaireFor(year.scheme, groupOf(year.scheme, GROUP), stratum);
	const body = encodeBody(questionnaire, answersOf(year, GROUP, stratum, option));
	return signBallot(seed, credential, { revision, body }, questionnaireHash(questionnaire));
}

/** Where a voter's ballot lies in the box, and the mark of their exchange in the roll. */
export const namesOf = (voter: Voter, credential: Credential) => ({
	mark: exchangeMark(voter.blinded),
	ballot: ballotId(credential)
});

/** A copy of a folder, gone when the test ends. */
export function copyOfFolder(from: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-attack-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	cpSync(from, folder, { recursive: true });
	return folder;
}

/** A copy of all files of a portal, as they lie there while it is at work. */
export const copyOf = ({ year }: Field): string => copyOfFolder(year.world.config.dataDir);

/** The same at rest: what lay in the intake has been brought into the box, and there is no intake of 128 MiB to copy again. */
export async function copyAtRest(field: Field): Promise<string> {
	const folder = copyOf(field);
	await startOver(folder, field).then((world) => world.close());
	return folder;
}

/** The portal started again over a folder of files; close it at the end. */
export const startOver = (folder: string, { year }: Field): Promise<World> =>
	openWorld(readConfig({ DATA_DIR: folder }), migrations, { log: () => undefined, clock: year.world.clock });

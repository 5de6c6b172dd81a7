import { constants, createPrivateKey, randomBytes, randomInt, sign } from 'node:crypto';
import { publicKeyOf } from '#platform/ed25519';
import {
	codeDigits,
	credentialInput,
	encodeBody,
	invitationState,
	makeSeed,
	NO_MARK,
	questionnaireFor,
	questionnaireHash,
	signBallot,
	type ClassKey,
	type Questionnaire
} from '#domain/ballot';
import { cycleId, required, toHex, type Result } from '#domain/basics';
import { bijie2010 } from '#domain/scheme';
import { keyOfClass } from '#lib/server/acts/blind/class-of-code.ts';
import { anyCode, freshCodes } from '#lib/server/acts/letters.ts';
import { hashSecret } from '#lib/server/codes.ts';
import { unwrap } from '#lib/server/issuer/wrap.ts';
import { findKey } from '#lib/server/stores/credential-keys.ts';
import { insertInvitations } from '#lib/server/stores/invitations.ts';
import type { World } from '#lib/server/world.ts';
import { secretOf } from '../../src/domain/ballot/blind/derive.ts';
import { worldIn } from '../journeys/seed.ts';
import type { Request } from './load.ts';

/** The year that is open in the seeded portal, and the class that is measured. */
export const cycle = cycleId(`${bijie2010.jurisdiction.code}-2010`);
const place = { cycle, group: 'citizen', stratum: '522401.rural' };

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

function sure<T>(outcome: Result<T, unknown>): T {
	if (!outcome.ok) throw new Error('refused');
	return outcome.value;
}

const message = (path: string, body: object): Request => ({
	method: 'POST',
	path,
	type: 'application/json',
	body: JSON.stringify(body)
});

async function inWorld<T>(folder: string, work: (world: World, key: ClassKey) => Promise<T>): Promise<T> {
	const world = await worldIn(folder);
	return work(world, sure(await keyOfClass(world, place))).finally(() => world.close());
}

/** What the citizens of the class are asked. */
export function paper(): Questionnaire {
	const group = required(
		bijie2010.groups.find(({ code }) => code === place.group),
		'citizens'
	);
	return questionnaireFor(bijie2010, group, place.stratum);
}

/**
 * Complete ballots, each under a credential of its own. The class' key signs the credentials openly here, which the box
 * cannot tell from blindly and which leaves the time of the run to the portal.
 */
export const casts = (folder: string, count: number): Promise<Request[]> =>
	inWorld(folder, async (world, key) => {
		const { wrapped } = required(await findKey(world.portal, key.id), 'the key');
		const pkcs8 = unwrap(world.keys.wrappingKey(cycle, key.id), required(wrapped, 'a key in use'));
		const secret = {
			key: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
			padding: constants.RSA_PKCS1_PSS_PADDING,
			saltLength: 48
		};
		const questionnaire = paper();
		const hash = questionnaireHash(questionnaire);
		const answers = Object.fromEntries(
			questionnaire.questions.map(({ key: name, options }) => [name, options[1] ?? ''])
		);
		const body = encodeBody(questionnaire, answers);
		return Array.from({ length: count }, () => {
			const seed = makeSeed(random);
			const bare = {
				key: key.id,
				vk: toHex(publicKeyOf(secretOf(seed, key.id))),
				prefix: toHex(random(32)),
				signature: ''
			};
			const signature = sign('sha384', credentialInput(bare), secret).toString('hex');
			return message('/open/ballots', {
				v: 1,
				...signBallot(seed, { ...bare, signature }, { revision: 1, body }, hash)
			});
		});
	});

/** New letters of the class, all one person's who was drawn in it, and for each the request that exchanges its code. */
export const exchanges = (folder: string, count: number): Promise<Request[]> =>
	inWorld(folder, async (world, key) => {
		const codes = await freshCodes(world, count, anyCode);
		const { member } = await world.roll
			.selectFrom('invitation')
			.select('member')
			.where('cycle_id', '=', cycle)
			.where('rater_group', '=', place.group)
			.where('stratum', '=', place.stratum)
			.executeTakeFirstOrThrow();
		const invitations = await Promise.all(
			codes.map(async ({ ref, secret }) => ({
				...place,
				id: toHex(random(16)),
				ref,
				secretHash: await hashSecret(world.keys.pepper, secret),
				state: invitationState.active,
				mark: NO_MARK,
				member
			}))
		);
		await world.roll.transaction().execute((trx) => insertInvitations(trx, invitations));
		return codes.map((code) => {
			const blinded = `0${randomInt(1, 16).toString(16)}${toHex(random(383))}`;
			return message('/open/credentials', { v: 1, code: codeDigits(code), key: key.id, blinded });
		});
	});

/** The same bytes to an endpoint that does nothing. */
export const toNothing = (requests: readonly Request[]): Request[] =>
	requests.map((request) => ({ ...request, path: '/message' }));

/** What a rater's device asks for one after the other, from the page to the receipt. */
export const flows = (exchanging: readonly Request[], casting: readonly Request[]): Request[][] =>
	exchanging.map((exchange, at) => {
		const { code } = JSON.parse(exchange.body ?? '') as { code: string };
		const get = (path: string): Request => ({ method: 'GET', path });
		return [
			get('/ballot'),
			get(`/open/credentials/${code.slice(0, 7)}`),
			get(`/open/cycles/${cycle}/keys/${place.group}.json`),
			exchange,
			get(`/open/cycles/${cycle}/papers/${place.group}/${place.stratum}.json`),
			required(casting[at], 'a ballot')
		];
	});

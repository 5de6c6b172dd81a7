import { invitationState, NO_MEMBER } from '#domain/ballot';
import type { AccountId } from '#domain/basics';
import { classesOf, designHash, expectedSample, standInUnits, type DrawClass } from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';
import { frameUnits, strataIn } from '../../frames/strata.ts';
import { listAccounts } from '../../stores/accounts.ts';
import { findAttempt, groupsWithOpenShare } from '../../stores/sample/ceremonies.ts';
import { findDraw, listWaves, type Draw } from '../../stores/sample/draws.ts';
import { findFrame } from '../../stores/sample/frames.ts';
import { countsByStratum, membersInvited } from '../../stores/invitations.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { ceremonyView } from '../ceremony.ts';

type Place = Pick<Standing, 'cycle'> & { readonly group: RaterGroup };

/** The list of a group: how many people in each stratum, and whether a draw is bound to it; null before it is uploaded. */
export async function officeFrame(world: World, place: Place) {
	const frame = await findFrame(world.portalReader, place.cycle.id, place.group.code);
	if (!frame) return null;
	const units = await frameUnits(world, frame);
	return {
		members: frame.members,
		uploadedAt: frame.uploadedAt,
		strata: strataIn(units),
		inUnits: standInUnits(units),
		report: frame.report,
		personsDeletedAt: frame.personsDeletedAt,
		committed: (await findAttempt(world.portalReader, place.cycle.id, place.group.code)) !== null
	};
}

/**
 * The last attempt at a group's draw with its digests and, once it is made, its outcome; null before any was prepared, and when
 * it was altered and cannot be read (`alteredDraw`).
 */
export async function officeDraw(world: World, place: Place) {
	const attempt = await findAttempt(world.portalReader, place.cycle.id, place.group.code);
	if (!attempt?.design) return null;
	const { design, committedAt } = attempt;
	const stands = attempt.voided === null && committedAt !== null;
	const draw = stands ? await drawOf(world, place, attempt.wave) : null;
	if (stands && !draw) return null;
	const made = draw?.made;
	return {
		ceremony: ceremonyView(attempt, world.clock()),
		frameHash: design.frame,
		designHash: committedAt === null ? null : designHash(design),
		strata: design.strata.map((one, at) => ({
			stratum: one.stratum,
			population: one.N,
			sample: made?.manifest.strata[at]?.sample ?? expectedSample(one)
		})),
		release: made ? releaseOf(made) : null,
		made: made ? { seed: made.manifest.seed, merkleRoot: made.manifest.frame.merkleRoot } : null
	};
}

/** What is still known of the last attempt at a group's draw when it was altered and cannot be read; else null. */
export async function alteredDraw(world: World, place: Place) {
	const last = await findAttempt(world.portalReader, place.cycle.id, place.group.code);
	if (!last || (await officeDraw(world, place))) return null;
	return { attempt: last.attempt, wave: last.wave, voided: last.voided };
}

/** Whether a draw of a group that stands, or its last attempt while it is not void, was altered and cannot be read. */
export async function isDrawAltered(world: World, place: Place): Promise<boolean> {
	const altered = await alteredDraw(world, place);
	return altered?.voided === null || (await listWaves(world.portalReader, place.cycle.id, place.group.code)) === null;
}

/** In how many parts a sample goes out, how many have, and by which rule the next may; null when it goes out whole. */
function releaseOf({ manifest, released }: NonNullable<Draw['made']>) {
	const { replicates, release } = manifest.design;
	return replicates === undefined || !release ? null : { ...release, parts: replicates, released: released.parts };
}

/** A group's draw as one of its parties sees it: its own code and share; null for everybody else. */
export async function officeShare(world: World, place: Place, account: AccountId) {
	const attempt = await findAttempt(world.portalReader, place.cycle.id, place.group.code);
	const own = attempt?.parties.find(({ holder }) => holder === account);
	if (!attempt?.design || !own) return null;
	const { party, commitment, reveal } = own;
	return { ceremony: ceremonyView(attempt, world.clock()), party, commitment, reveal };
}

/** The groups in whose draw this account holds a share that is still wanted. */
export async function openShares(world: World, { cycle, scheme }: Standing, account: AccountId) {
	const open = await groupsWithOpenShare(world.portalReader, cycle.id, account);
	return scheme.groups.filter(({ code }) => open.has(code)).map(({ code, name }) => ({ code, name }));
}

/** Accounts that may hold a share, by name. */
export async function possibleParties({ portalReader }: World, roles: readonly string[]) {
	const accounts = await listAccounts(portalReader);
	return accounts
		.filter(({ role, disabled }) => !disabled && roles.includes(role))
		.map(({ id, name, role }) => ({ id, name, role }));
}

/** The drawn strata of a group and whether each one's letters were printed; null before the draw. */
export async function officeLetters(world: World, place: Place) {
	const draw = await drawOf(world, place);
	return draw?.made ? lettersOf(world, place, classesOf(draw.made.manifest, draw.made.released.parts)) : null;
}

/** The same of a later wave while it is not open, and whether some letters of it are still held; null when there is none. */
export async function officeWaveLetters(world: World, place: Place) {
	const attempt = await findAttempt(world.portalReader, place.cycle.id, place.group.code);
	if (!attempt || attempt.wave === 1) return null;
	const draw = await drawOf(world, place, attempt.wave);
	if (!draw?.made) return null;
	const opened = draw.made.released.parts > 0;
	const counts = await countsByStratum(world.roll, place.cycle.id, place.group.code);
	const held = counts.some(({ state }) => state === invitationState.held);
	if (opened && !held) return null;
	return { wave: attempt.wave, opened, strata: await lettersOf(world, place, classesOf(draw.made.manifest)) };
}

function lettersOf(world: World, place: Place, classes: readonly DrawClass[]) {
	return Promise.all(
		classes.map(async ({ code: stratum, stratum: within, sample, selected }) => {
			const where = { cycle: place.cycle.id, group: place.group.code, stratum };
			const invited = await membersInvited(world.roll, where);
			const pack = invited.has(NO_MEMBER);
			const waiting = pack ? 0 : selected.filter(({ commitment }) => !invited.has(commitment)).length;
			return { stratum, within, sample, printed: pack || waiting < selected.length, waiting };
		})
	);
}

const drawOf = ({ portalReader }: World, { cycle, group }: Place, wave = 1) =>
	findDraw(portalReader, cycle.id, group.code, wave);

import { chinaTime, required, toHex, type AccountId, type CycleId, type Instant } from '#domain/basics';
import { LEAST_ROLLS, partyCommitment } from '#domain/draw';
import type { Office } from '#lib/server/acts/act.ts';
import {
	commitDraw,
	commitShare,
	hearSource,
	makeDraw,
	prepareDraw,
	revealShare,
	type DrawPlan,
	type SampleSize
} from '#lib/server/acts/draw/index.ts';
import type { Actor } from '#lib/server/auth/index.ts';
import { findAttempt } from '#lib/server/stores/sample/ceremonies.ts';
import type { World } from '#lib/server/world.ts';
import { done } from '../common/done.ts';

/** Who plays a ceremony: two officers, and two or more parties that are neither of them. */
export type Players = { readonly officers: readonly [Actor, Actor]; readonly parties: readonly Actor[] };

/** Where a ceremony is played. */
export type Stage = {
	readonly world: World;
	readonly cycle: CycleId;
	readonly group: string;
	readonly players: Players;
};

/** A draw whose design is fixed: once its moment has come, what the dice showed makes it. Gives the people drawn. */
export type Fixed = (dice: string) => Promise<number>;

/** Plays a ceremony with dice up to its commitment; the parties keep their shares until the dice are rolled. */
export async function fixDraw(
	stage: Stage,
	size: SampleSize,
	moment: Instant,
	parts?: DrawPlan['parts']
): Promise<Fixed> {
	const { group, players } = stage;
	const [first] = players.officers;
	const beacon = { kind: 'dice', rolls: LEAST_ROLLS, at: chinaTime(moment) } as const;
	const parties = players.parties.map(({ id }) => id);
	done(await prepareDraw(officeOf(stage, first), group, { size, beacon, parties, ...(parts && { parts }) }));
	return fixPrepared(stage);
}

/** Plays the same from a design that is prepared, of a first draw or of a later wave. */
export async function fixPrepared(stage: Stage): Promise<Fixed> {
	const { group, players } = stage;
	const [first, second] = players.officers;
	const shares = await makeShares(stage);
	done(await commitDraw(officeOf(stage, second), group));
	return async (dice) => {
		done(await hearSource(officeOf(stage, first), group, dice));
		for (const [party, share] of shares) done(await revealShare(officeOf(stage, party), group, share));
		return done(await makeDraw(officeOf(stage, second), group));
	};
}

const officeOf = ({ world, cycle }: Stage, actor: Actor): Office => ({ world, actor, cycle });

/** Each party makes its share and sends its commitment. */
async function makeShares(stage: Stage): Promise<Map<Actor, string>> {
	const { world, cycle, group, players } = stage;
	const { design, parties } = required(await findAttempt(world.portal, cycle, group), 'the attempt');
	const { round } = required(design, 'its design');
	const codeOf = (holder: AccountId): string =>
		required(
			parties.find((party) => party.holder === holder),
			'the party'
		).party;
	const shares = new Map(players.parties.map((party) => [party, toHex(world.random(32))]));
	for (const [party, share] of shares)
		done(await commitShare(officeOf(stage, party), group, partyCommitment(round, codeOf(party.id), share)));
	return shares;
}

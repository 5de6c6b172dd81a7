import { invitationState, parseBallotClass } from '#domain/ballot';
import { required } from '#domain/basics';
import { classesOf } from '#domain/draw';
import type { Text } from '#domain/scheme';
import { countsByClass } from '../../stores/ballots.ts';
import { listDraws } from '../../stores/sample/draws.ts';
import { countsByStratum } from '../../stores/invitations.ts';
import { groupOf, type Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/** Counts of a stratum or a group. `exchanged` and `ballots` are rounded down to tens, null below ten. */
export type FieldCount = {
	readonly invited: number;
	readonly exchanged: number | null;
	readonly ballots: number | null;
	/** Rounded ballots per invitation, 0–1, null where there are fewer than ten. */
	readonly rate: number | null;
};
export type FieldGroup = {
	readonly code: string;
	readonly name: Text;
	readonly strata: readonly (FieldCount & { readonly stratum: string })[];
	readonly total: FieldCount;
};

type Exact = { readonly invited: number; readonly exchanged: number; readonly ballots: number };

const STEP = 10;
const inSteps = (count: number): number | null => (count < STEP ? null : Math.floor(count / STEP) * STEP);

function coarse({ invited, exchanged, ballots }: Exact): FieldCount {
	const shown = inSteps(ballots);
	return { invited, exchanged: inSteps(exchanged), ballots: shown, rate: shown === null ? null : shown / invited };
}

/** How the drawn groups answer, so coarse that nobody's own answer shows (protocol §6); never a score. */
export async function officeField(world: World, { cycle, scheme }: Standing): Promise<FieldGroup[]> {
	const draws = await listDraws(world.portalReader, cycle.id);
	const cast = await countsByClass(world.box, cycle.id);
	const groups: FieldGroup[] = [];
	for (const { group: code, made } of draws) {
		if (!made) continue;
		const states = await countsByStratum(world.roll, cycle.id, code);
		const exact = classesOf(made.manifest, made.released.parts).map(({ code: stratum, sample }) => ({
			stratum,
			invited: sample,
			exchanged: sum(states.filter((each) => each.stratum === stratum && each.state === invitationState.exchanged)),
			ballots: sum(cast.filter(({ ballotClass }) => isOf(ballotClass, code, stratum)))
		}));
		const { name } = required(groupOf(scheme, code), 'the group of a draw');
		const strata = exact.map((each) => ({ stratum: each.stratum, ...coarse(each) }));
		groups.push({ code, name, strata, total: coarse(together(exact)) });
	}
	return groups;
}

function isOf(ballotClass: string, group: string, stratum: string): boolean {
	const named = parseBallotClass(ballotClass);
	return named.ok && named.value.group === group && named.value.stratum === stratum;
}

const sum = (counts: readonly { readonly count: number }[]): number =>
	counts.reduce((total, { count }) => total + count, 0);

const together = (strata: readonly Exact[]): Exact =>
	strata.reduce(
		(all, { invited, exchanged, ballots }) => ({
			invited: all.invited + invited,
			exchanged: all.exchanged + exchanged,
			ballots: all.ballots + ballots
		}),
		{ invited: 0, exchanged: 0, ballots: 0 }
	);

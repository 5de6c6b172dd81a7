import { isExchanged, parseBallotClass } from '#domain/ballot';
import { required, type CycleId } from '#domain/basics';
import { inTens, unionOf, COUNT_STEP } from '#domain/draw';
import type { Text } from '#domain/scheme';
import { countsByClass } from '../../stores/ballots.ts';
import { outOf, listWaves } from '../../stores/sample/draws.ts';
import { countsByStratum } from '../../stores/invitations.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/** Counts of a stratum or a group. `exchanged` and `ballots` are rounded down to tens, null below ten. */
export type FieldCount = {
	readonly invited: number;
	readonly exchanged: number | null;
	readonly ballots: number | null;
	/** Rounded ballots per invitation, 0–1, null where there are fewer than ten. */
	readonly rate: number | null;
};
export type FieldStratum = FieldCount & { readonly stratum: string };
export type FieldGroup = {
	readonly code: string;
	readonly name: Text;
	readonly strata: readonly FieldStratum[];
	readonly total: FieldCount;
	/** A draw of the group was altered and cannot be read, so nothing is counted: no strata, a total of nothing. */
	readonly altered: boolean;
};

type Exact = { readonly invited: number; readonly exchanged: number; readonly ballots: number };
type ExactStratum = Exact & { readonly stratum: string };

const inSteps = (count: number): number | null => (count < COUNT_STEP ? null : inTens(count));

function coarse({ invited, exchanged, ballots }: Exact): FieldCount {
	const shown = inSteps(ballots);
	return { invited, exchanged: inSteps(exchanged), ballots: shown, rate: shown === null ? null : shown / invited };
}

/** How the drawn groups answer, so coarse that nobody's own answer shows (protocol §6); never a score. */
export async function officeField(world: World, { cycle, scheme }: Standing): Promise<FieldGroup[]> {
	const groups: FieldGroup[] = [];
	for (const { code, name } of scheme.groups) {
		const read = await groupField(world, cycle.id, code);
		const strata = read ?? [];
		const counts = { strata: strata.map(coarsened), total: coarse(together(strata)) };
		if (!read || strata.length > 0) groups.push({ code, name, ...counts, altered: !read });
	}
	return groups;
}

/** A stratum of a group in counts that may be shown, over all waves that have gone out. */
export const strataField = async (world: World, cycle: CycleId, group: string): Promise<FieldStratum[]> =>
	required(await groupField(world, cycle, group), 'draws that can be read').map(coarsened);

async function groupField(world: World, cycle: CycleId, group: string): Promise<ExactStratum[] | null> {
	const waves = await listWaves(world.portalReader, cycle, group);
	if (!waves) return null;
	const out = unionOf(outOf(waves));
	const cast = await countsByClass(world.box, cycle);
	const states = await countsByStratum(world.roll, cycle, group);
	return out.map(({ code: stratum, sample }) => ({
		stratum,
		invited: sample,
		exchanged: sum(states.filter((each) => each.stratum === stratum && isExchanged(each.state))),
		ballots: sum(cast.filter(({ ballotClass }) => isOf(ballotClass, group, stratum)))
	}));
}

const coarsened = ({ stratum, ...exact }: ExactStratum): FieldStratum => ({ stratum, ...coarse(exact) });

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

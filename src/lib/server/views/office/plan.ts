import { shapeOf, type PlanShape, type PlanStratum } from '#domain/planning';
import type { RaterGroup, Text } from '#domain/scheme';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { officeFrame } from './sample.ts';

/** What a plan of a group starts from; `strata` is null until its list is uploaded. */
export type PlanGroup = Pick<RaterGroup, 'code' | 'name'> & {
	readonly shape: PlanShape;
	readonly strata: readonly PlanStratum[] | null;
};

/** The groups of a year, each with the strata of its list and what its people rate. */
export function planGroups(world: World, { cycle, scheme }: Standing): Promise<PlanGroup[]> {
	return Promise.all(
		scheme.groups.map(async (group) => {
			const frame = await officeFrame(world, { cycle, group });
			const strata = frame?.strata.map(({ stratum, people }) => ({ code: stratum, N: people })) ?? null;
			return { code: group.code, name: group.name, shape: shapeOf(scheme, group), strata };
		})
	);
}

/** The names of a year's units by their codes. */
export const unitNames = ({ scheme }: Standing): Readonly<Record<string, Text>> =>
	Object.fromEntries(scheme.units.map(({ code, name }) => [code, name]));

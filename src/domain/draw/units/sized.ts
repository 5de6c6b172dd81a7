import { err, ok, type Result } from '../../basics/index.ts';
import type { TwoStageDesign } from '../design.ts';
import { NO_UNIT } from '../frame.ts';
import type { UnitsDesign } from './design.ts';

/** A draw in two stages: so many units of each stratum, by its code, and of each drawn unit `take` people, or all it has. */
export type StagesSize = {
	readonly kind: 'stages';
	readonly take: number;
	readonly units: Readonly<Record<string, number>>;
};

/** People of a frame in one unit of a stratum; `-` for none. */
export type CountedUnit = {
	readonly group: string;
	readonly stratum: string;
	readonly unit: string;
	readonly people: number;
};

/** Whoever stands in no unit could never be drawn through one, and where every stratum is one unit there is nothing to draw. */
export type StagesRefusal = { readonly code: 'frame-without-units' };

/** Whether units can be drawn first: everybody stands in one, and some stratum has several. */
export function standInUnits(people: readonly { readonly stratum: string; readonly unit: string | null }[]): boolean {
	const strata = new Set(people.map(({ stratum }) => stratum)).size;
	return people.length > strata && people.every(({ unit }) => unit !== null && unit !== NO_UNIT);
}

/** What a design says of its sample when units are drawn first. A stratum that is not named draws none, which no design may. */
export function stagesDesign(
	people: readonly CountedUnit[],
	{ take, units }: StagesSize
): Result<Pick<TwoStageDesign, 'method' | 'strata' | 'reserve'>, StagesRefusal> {
	if (!standInUnits(people)) return err({ code: 'frame-without-units' });
	const strata = [...Map.groupBy(people, ({ stratum }) => stratum)].map(([stratum, own]): UnitsDesign => {
		const sizes = Object.fromEntries(own.map((each) => [each.unit, each.people]));
		const N = own.reduce((sum, each) => sum + each.people, 0);
		return { group: own[0]?.group ?? '', stratum, N, units: units[stratum] ?? 0, take, sizes };
	});
	return ok({ method: 'pareto-srswor-ticket', strata, reserve: 0 });
}

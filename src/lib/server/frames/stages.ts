import { required } from '#domain/basics';
import {
	drawnUnitsOf,
	isDrawable,
	isTwoStage,
	selectFirst,
	selectIn,
	stratumName,
	takeIn,
	type AnyDesign,
	type AnyManifest,
	type DrawDesign,
	type DrawManifest,
	type DrawnUnit,
	type FrameLine,
	type Ticket,
	type TwoStageDesign,
	type TwoStageManifest,
	type UnitsDesign
} from '#domain/draw';
import type { Cell } from './tasks/cells.ts';
import { NO_LIST } from './tasks/draw-lines.ts';

type Head = Omit<AnyManifest, 'design' | 'strata'>;

/** The lists of a draw: for each cell of its file the one its people compete for a place on, and the places of each. */
export type Lists = {
	readonly lists: readonly number[];
	readonly keep: readonly number[];
	/** The record of the draw, once the lowest tickets of each list are known. */
	readonly record: (head: Head, orders: readonly (readonly Ticket[])[]) => AnyManifest;
};

/**
 * The lists of a design whose counts are those of the file, for a later wave without the people who were `out` before;
 * null where they are not, or forbid a draw.
 */
export function listsOf(
	cells: readonly Cell[],
	design: AnyDesign,
	seed: string,
	out: readonly FrameLine[] = []
): Lists | null {
	if (isTwoStage(design)) return unitsFit(cells, design) ? listUnits(cells, design, seed) : null;
	return peopleFit(cells, design, out) ? listStrata(cells, design) : null;
}

const peopleIn = (cells: readonly Cell[]): number => cells.reduce((sum, { people }) => sum + people, 0);

/** Whether the design counts the strata of the frame as earlier draws left them, and each holds its sample. */
function peopleFit(cells: readonly Cell[], { strata, after }: DrawDesign, out: readonly FrameLine[]): boolean {
	const counted = Map.groupBy(cells, stratumName);
	const gone = Map.groupBy(out, stratumName);
	const left = (name: string): number => peopleIn(counted.get(name) ?? []) - (gone.get(name)?.length ?? 0);
	const same = strata.every((stratum) => left(stratumName(stratum)) === stratum.N);
	const named = new Set(strata.map(stratumName)).size;
	const whole = after !== undefined || named === counted.size;
	return same && named === strata.length && whole && strata.every(({ n, N }) => n >= 1 && n <= N);
}

/** Whether the design counts the units of the frame, and may be drawn. */
function unitsFit(cells: readonly Cell[], { strata }: TwoStageDesign): boolean {
	const counted = Map.groupBy(cells, stratumName);
	const named = new Set(strata.map(stratumName)).size;
	const same = (stratum: UnitsDesign): boolean => {
		const own = counted.get(stratumName(stratum)) ?? [];
		const listed = Object.keys(stratum.sizes).length;
		return listed === own.length && own.every(({ unit, people }) => stratum.sizes[unit] === people);
	};
	return named === strata.length && named === counted.size && strata.every((one) => isDrawable(one) && same(one));
}

/** A stratum's people in all its units compete for its places. */
function listStrata(cells: readonly Cell[], design: DrawDesign): Lists {
	const { strata, reserve } = design;
	const numbers = new Map(strata.map((stratum, at) => [stratumName(stratum), at]));
	return {
		lists: cells.map((cell) => numbers.get(stratumName(cell)) ?? NO_LIST),
		keep: strata.map(({ n }) => n + reserve),
		record: (head, orders): DrawManifest => ({
			...head,
			design,
			strata: strata.map(({ group, stratum, N, n }, at) => {
				const order = required(orders[at], 'a list');
				return { group, stratum, population: N, sample: n, ...selectFirst(order, n, reserve) };
			})
		})
	};
}

type ListedUnit = { readonly name: string; readonly stratum: UnitsDesign; readonly drawn: DrawnUnit };

/** The units are drawn here; only the people of those compete, each unit's for its places. */
function listUnits(cells: readonly Cell[], design: TwoStageDesign, seed: string): Lists {
	const nameOf = (cell: Omit<Cell, 'people'>): string => `${stratumName(cell)}/${cell.unit}`;
	const units: ListedUnit[] = design.strata.flatMap((stratum) =>
		drawnUnitsOf(stratum, seed).map((drawn) => ({ name: nameOf({ ...stratum, unit: drawn.unit }), stratum, drawn }))
	);
	const numbers = new Map(units.map(({ name }, at) => [name, at]));
	return {
		lists: cells.map((cell) => numbers.get(nameOf(cell)) ?? NO_LIST),
		keep: units.map(({ stratum, drawn }) => takeIn(stratum, drawn.size)),
		record: (head, orders): TwoStageManifest => {
			const selected = units.map(({ stratum, drawn }, at) => ({
				stratum,
				unit: selectIn(stratum, drawn, required(orders[at], 'a list'))
			}));
			return {
				...head,
				design,
				strata: design.strata.map((stratum) => {
					const own = selected.flatMap((each) => (each.stratum === stratum ? each.unit : []));
					const sample = own.reduce((sum, { take }) => sum + take, 0);
					return { group: stratum.group, stratum: stratum.stratum, population: stratum.N, sample, units: own };
				})
			};
		}
	};
}

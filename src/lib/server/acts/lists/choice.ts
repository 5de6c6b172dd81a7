import {
	guessColumns,
	listColumns,
	plainRules,
	type ColumnMap,
	type FrameShape,
	type HeaderWords,
	type ListRules
} from '#domain/draw';
import { rankedUnits, stratumHeads, type RaterGroup, type Scheme } from '#domain/scheme';

/** How a list is to be read: which column is which, who stands, and the register its size is compared with. */
export type ListChoice = {
	readonly columns: ColumnMap;
	readonly rules: ListRules;
	readonly register: ReadonlyMap<string, number>;
	/** Share of the register by which a stratum may differ from it. */
	readonly tolerance: number;
};

/** Lists lag behind registers by a few in a hundred. */
const TOLERANCE = 0.05;

/** The columns a group's frame must have, and which units or cohorts its first one may name. */
export function frameShape(scheme: Scheme, group: RaterGroup): FrameShape {
	const codes = stratumHeads(scheme, group);
	const [column] = group.strata;
	return codes && column !== undefined ? { strata: group.strata, units: { column, codes } } : { strata: group.strata };
}

/** Every column that may be taken from a list, those it must have first. */
export const columnsOf = ({ strata }: FrameShape): string[] => [
	...new Set([listColumns.key, ...strata, ...Object.values(listColumns)])
];

/**
 * Who works for a rated unit rates none, except in the groups of officials, which are asked as such (I6). Units by their
 * codes and names.
 */
export const recusedEmployers = (scheme: Scheme, { view }: RaterGroup): string[] =>
	view === 'official' ? [] : rankedUnits(scheme).flatMap(({ code, name }) => [code, name.zh, name.en]);

/** What is taken for granted of a list with these headers, until the office says otherwise. */
export function usualChoice(
	scheme: Scheme,
	group: RaterGroup,
	headers: readonly string[],
	words: HeaderWords = {}
): ListChoice {
	const columns = guessColumns(headers, columnsOf(frameShape(scheme, group)), words);
	const employers = listColumns.employer in columns ? recusedEmployers(scheme, group) : [];
	return { columns, rules: { ...plainRules, employers }, register: new Map(), tolerance: TOLERANCE };
}

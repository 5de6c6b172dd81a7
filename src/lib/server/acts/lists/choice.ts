import { err, ok, type Result } from '#domain/basics';
import {
	guessColumns,
	listColumns,
	plainRules,
	readRegister,
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

/** What the office chose for a list, as typed. */
export type ChoiceForm = {
	/** Header by column; empty for a column the list does not have. */
	readonly columns: ColumnMap;
	readonly merge: boolean;
	readonly recuse: boolean;
	readonly posts: string;
	readonly household: string;
	readonly register: string;
	readonly tolerance: string;
};

export type ChoiceRefusal = { readonly code: 'household-cap-bad' | 'register-bad' | 'tolerance-bad' };

const MOST_POSTS = 200;

/** The choice a form makes for a list with these headers. */
export function choiceOf(
	scheme: Scheme,
	group: RaterGroup,
	headers: readonly string[],
	form: ChoiceForm
): Result<ListChoice, ChoiceRefusal> {
	const known = columnsOf(frameShape(scheme, group));
	const named = Object.entries(form.columns).filter(
		([column, header]) => known.includes(column) && headers.includes(header)
	);
	const household = wholeIn(form.household);
	if (household === null || household === 0) return err({ code: 'household-cap-bad' });
	const register = readRegister(form.register);
	if (!register) return err({ code: 'register-bad' });
	const tolerance = wholeIn(form.tolerance);
	if (tolerance === null || (tolerance ?? 0) > 100) return err({ code: 'tolerance-bad' });
	const rules = {
		merge: form.merge,
		employers: form.recuse ? recusedEmployers(scheme, group) : [],
		posts: form.posts
			.split(/[\n、，,;；]/u)
			.map((post) => post.trim())
			.filter((post) => post !== '')
			.slice(0, MOST_POSTS),
		perHousehold: household ?? null
	};
	return ok({
		columns: Object.fromEntries(named),
		rules,
		register,
		tolerance: tolerance === undefined ? TOLERANCE : tolerance / 100
	});
}

/** A whole number as typed, of either width; nothing when nothing was typed, null when it is none. */
function wholeIn(text: string): number | null | undefined {
	const typed = text.normalize('NFKC').trim();
	if (typed === '') return undefined;
	return /^\d{1,4}$/.test(typed) ? Number(typed) : null;
}

import type { Kysely } from 'kysely';
import { sheetHash, type Sheet, type SheetCell, type SheetGroup, type SheetUnit } from '#domain/assessment';
import { cycleId, required, type CycleId, type Instant } from '#domain/basics';
import { computedSheet } from '#domain/ledger';
import { countsFor, unitOf, type Component, type Element, type Scheme, type Text } from '#domain/scheme';
import type { PortalDatabase } from '../db/tables.ts';
import { findLatestResult } from '../stores/results.ts';
import { standingOf, type Standing } from '../stores/standing.ts';
import { chainNow, untilNextAct } from '../stores/until-next-act.ts';
import { areResultsPublic, resultsFrom } from './timeline.ts';

/** The result sheet in force with its digest and version. */
export type PublicSheet = { readonly sheet: Sheet; readonly hash: string; readonly version: number };

/** A unit's line of the sheet with its name. */
export type ResultLine = { readonly name: Text; readonly result: SheetUnit };

export type CohortResults = { readonly code: string; readonly name: Text; readonly lines: readonly ResultLine[] };

/** Takes part: a group's line of the sheet with its name. */
export type Turnout = { readonly name: Text; readonly group: SheetGroup };

/** Everything that is said of a year's results on every page of them. */
type Heading = {
	readonly cycle: string;
	readonly year: number;
	readonly demo: boolean;
	readonly place: Text;
};

/** The results of a year; `published` is null until they are final. */
export type ResultsView = Heading & {
	readonly noticeDays: number;
	/** From when they may be final, once their notice runs. */
	readonly from: Instant | null;
	readonly published: {
		readonly hash: string;
		readonly version: number;
		readonly level: number;
		readonly components: readonly Component[];
		readonly cohorts: readonly CohortResults[];
		readonly turnout: readonly Turnout[];
	} | null;
};

/** An item with what each group said about it. */
export type ItemResults = {
	readonly element: Pick<Element, 'code' | 'name' | 'question' | 'instrument'>;
	readonly options: Scheme['scales'][number]['options'];
	readonly cells: readonly { readonly name: Text; readonly minValid: number; readonly cell: SheetCell }[];
};

/** One unit's results. */
export type UnitResultsView = Heading & {
	readonly name: Text;
	readonly cohort: Text;
	readonly result: SheetUnit;
	readonly level: number;
	readonly components: readonly Component[];
	readonly groups: Readonly<Record<string, Text>>;
	readonly items: readonly ItemResults[];
};

/**
 * The sheet of a year, or null: before it is final nobody outside the office sees any of it, and nobody ever sees one that is
 * not the one in the ledger.
 */
export async function publicSheet(db: Kysely<PortalDatabase>, id: CycleId): Promise<PublicSheet | null> {
	const standing = await standingOf(db, id);
	return standing && sheetIn(db, standing);
}

/** Whether the results of a year are not shown because what is kept is not the sheet that the ledger tells of. */
export async function areResultsAltered(db: Kysely<PortalDatabase>, id: CycleId): Promise<boolean> {
	const standing = await standingOf(db, id);
	return standing !== null && areResultsPublic(standing.phase) && (await sheetNow(db, id)) === null;
}

const sheetIn = async (db: Kysely<PortalDatabase>, { cycle, phase }: Standing): Promise<PublicSheet | null> =>
	areResultsPublic(phase) ? sheetNow(db, cycle.id) : null;

/** The results of a year if they are those of the ledger, held against it once until the next act, or null. */
const sheetNow = untilNextAct(async (db, cycle): Promise<PublicSheet | null> => {
	const result = await findLatestResult(db, cycleId(cycle));
	if (!result?.sheet) return null;
	const { sheet, sheetHash: hash, version } = result;
	const told = computedSheet(await chainNow(db, ''), cycle);
	return hash === told && sheetHash(sheet) === told ? { sheet, hash, version } : null;
});

const headingOf = ({ cycle, scheme }: Standing): Heading => ({
	cycle: cycle.id,
	year: cycle.year,
	demo: cycle.demo,
	place: scheme.jurisdiction.name
});

/** The results of all units, cohort by cohort; null for no such year, and when what is kept is not what was published. */
export async function resultsView(db: Kysely<PortalDatabase>, id: CycleId): Promise<ResultsView | null> {
	const standing = await standingOf(db, id);
	if (!standing) return null;
	const { cycle, scheme, phase } = standing;
	const found = await sheetIn(db, standing);
	if (!found && areResultsPublic(phase)) return null;
	const { noticeDays } = scheme.rules;
	return {
		...headingOf(standing),
		noticeDays,
		from: resultsFrom(cycle, phase, noticeDays),
		published: found && {
			hash: found.hash,
			version: found.version,
			level: found.sheet.level,
			components: scheme.components,
			cohorts: cohortsOf(scheme, found.sheet),
			turnout: found.sheet.groups.map((group) => ({ name: groupName(scheme, group.group), group }))
		}
	};
}

const groupName = (scheme: Scheme, code: string): Text =>
	required(
		scheme.groups.find((group) => group.code === code),
		'a group of the sheet'
	).name;

/** Units by rank interval; those with the same one, and those without, in the order of the scheme. */
const cohortsOf = (scheme: Scheme, { units }: Sheet): CohortResults[] =>
	scheme.cohorts.map(({ code, name }) => ({
		code,
		name,
		lines: units
			.filter(({ cohort }) => cohort === code)
			.toSorted(byRankInterval)
			.map((result) => ({ name: unitOf(scheme, result.unit).name, result }))
	}));

const LAST = Number.MAX_SAFE_INTEGER;

const byRankInterval = ({ rank: a }: SheetUnit, { rank: b }: SheetUnit): number =>
	(a?.best ?? LAST) - (b?.best ?? LAST) || (a?.worst ?? LAST) - (b?.worst ?? LAST);

/** The results of one unit; null until they are final, and for a year or unit that is not there. */
export async function unitResultsView(
	db: Kysely<PortalDatabase>,
	id: CycleId,
	code: string
): Promise<UnitResultsView | null> {
	const standing = await standingOf(db, id);
	const found = standing && (await sheetIn(db, standing));
	const result = found?.sheet.units.find(({ unit }) => unit === code);
	if (!standing || !found || !result) return null;
	const { scheme } = standing;
	const cells = found.sheet.cells.filter(({ unit }) => unit === code);
	return {
		...headingOf(standing),
		name: unitOf(scheme, code).name,
		cohort: required(
			scheme.cohorts.find((cohort) => cohort.code === result.cohort),
			'the cohort of the unit'
		).name,
		result,
		level: found.sheet.level,
		components: scheme.components,
		groups: Object.fromEntries(scheme.groups.map((group) => [group.code, group.name])),
		items: countsFor(scheme, code).map((element) => itemResults(scheme, element, cells))
	};
}

function itemResults(scheme: Scheme, element: Element, cells: readonly SheetCell[]): ItemResults {
	const { code, name, question, instrument } = element;
	const scale = required(
		scheme.scales.find((each) => each.code === element.scale),
		'the scale of the item'
	);
	return {
		element: { code, name, question, instrument },
		options: scale.options,
		cells: scheme.groups.flatMap((group) => {
			const cell = cells.find((each) => each.element === code && each.group === group.code);
			return cell ? [{ name: group.name, minValid: group.minValid, cell }] : [];
		})
	};
}

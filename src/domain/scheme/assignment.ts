import { assert } from '../basics/index.ts';
import { elementsAsked, rankedUnits, unitOf } from './lookup.ts';
import type { RaterGroup, Scheme, Text, Unit } from './scheme.ts';

/** First part of a stratum's code, before the first dot: a unit, a cohort, or any code when everybody rates everything. */
export const stratumHead = (stratum: string): string => stratum.split('.', 1)[0] ?? '';

/** A stratum in parts: the unit or cohort its code begins with, null when it is none, and the rest of its code. */
export type StratumParts = { readonly head: Text | null; readonly rest: readonly string[] };

/** The parts of a stratum's code; `nameOf` knows units and cohorts by their codes. */
export function stratumParts(stratum: string, nameOf: (code: string) => Text | undefined): StratumParts {
	const head = nameOf(stratumHead(stratum)) ?? null;
	const parts = stratum.split('.');
	return { head, rest: head ? parts.slice(1) : parts };
}

/**
 * Codes the first strata column of a group's frame may carry, in the order of the scheme; null when any code may stand
 * there. own: ranked units the group is asked about directly, only counties (or departments) when the column is named
 * `county` (or `department`) · own-and-block: ranked counties · other-cohorts: cohorts · all: any.
 */
export function stratumHeads(scheme: Scheme, group: RaterGroup): string[] | null {
	switch (group.assignment.kind) {
		case 'own':
			return ownUnits(scheme, group).map(codeOf);
		case 'own-and-block':
			return rankedUnits(scheme, 'county').map(codeOf);
		case 'other-cohorts':
			return scheme.cohorts.map((cohort) => cohort.code);
		case 'all':
			return null;
	}
}

/**
 * Codes of the units a rater of this stratum rates, each once. All raters of a stratum rate the same units: a unit missing
 * from one ballot would name its rater (I6). A stratum whose head is not among `stratumHeads` is a bug: frames are checked
 * when they are uploaded.
 */
export function ratedUnits(scheme: Scheme, group: RaterGroup, stratum: string): string[] {
	const head = stratumHead(stratum);
	const heads = stratumHeads(scheme, group);
	assert(heads === null || heads.includes(head), `stratum ${stratum} belongs to group ${group.code}`);
	switch (group.assignment.kind) {
		case 'own':
			return [head];
		case 'own-and-block':
			return [head, ...departmentBlock(scheme, head, group.assignment.block)];
		case 'other-cohorts':
			return rankedUnits(scheme).flatMap((unit) => (unit.cohort === head ? [] : unit.code));
		case 'all':
			return rankedUnits(scheme).map(codeOf);
	}
}

const codeOf = (unit: Unit): string => unit.code;

function ownUnits(scheme: Scheme, group: RaterGroup): Unit[] {
	const [column] = group.strata;
	const kind = column === 'county' || column === 'department' ? column : undefined;
	return rankedUnits(scheme, kind).filter((unit) => elementsAsked(scheme, group, unit).length > 0);
}

/** Consecutive blocks around the circle of departments: no department is rated by two counties more than another. */
function departmentBlock(scheme: Scheme, county: string, block: number): string[] {
	const departments = rankedUnits(scheme, 'department').map(codeOf);
	const start = rankedUnits(scheme, unitOf(scheme, county).kind).findIndex((unit) => unit.code === county) * block;
	const turned = start % departments.length;
	return [...departments.slice(turned), ...departments.slice(0, turned)].slice(0, block);
}

import type { Sheet } from '#domain/assessment';
import { unitOf, type Scheme } from '#domain/scheme';
import { findLatestResult } from '../../stores/results.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/**
 * The newest computation of a year with its composites by cohort, for the office only; null before there is one. Of one that
 * was altered and cannot be read there are none.
 */
export async function officeResults({ portalReader }: World, { cycle, scheme }: Standing) {
	const result = await findLatestResult(portalReader, cycle.id);
	if (!result) return null;
	return {
		version: result.version,
		hash: result.sheetHash,
		computedAt: result.computedAt,
		checked: result.checkedBy !== null,
		altered: result.sheet === null,
		cohorts: result.sheet ? cohortsOf(scheme, result.sheet) : []
	};
}

const cohortsOf = (scheme: Scheme, { units }: Sheet) =>
	scheme.cohorts.map(({ code, name }) => ({
		code,
		name,
		units: units
			.filter(({ cohort }) => cohort === code)
			.map(({ unit, composite, rank, grade, veto }) => ({
				code: unit,
				name: unitOf(scheme, unit).name,
				composite,
				rank,
				grade: grade?.grade ?? null,
				veto
			}))
			.sort((a, b) => (b.composite?.score ?? -1) - (a.composite?.score ?? -1))
	}));

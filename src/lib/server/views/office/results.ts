import { unitOf } from '#domain/scheme';
import { findLatestResult } from '../../stores/results.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/** The newest computation of a year with its composites by cohort, for the office only; null before there is one. */
export async function officeResults({ portalReader }: World, { cycle, scheme }: Standing) {
	const result = await findLatestResult(portalReader, cycle.id);
	if (!result) return null;
	const { units } = result.sheet;
	return {
		version: result.version,
		hash: result.sheetHash,
		computedAt: result.computedAt,
		checked: result.checkedBy !== null,
		cohorts: scheme.cohorts.map(({ code, name }) => ({
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
		}))
	};
}

import { ok, type Result } from '#domain/basics';
import {
	allocate,
	LEAST_CLASS,
	type AllocationMethod,
	type AllocationRefusal,
	type StratumCount,
	type StratumDesign
} from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';

/** How a total is shared out among the strata. */
export type Sharing = 'equal' | 'proportional' | 'power';

/** Sample sizes: as the scheme says for every stratum, or a total shared out among the strata. */
export type SampleSize = { readonly kind: 'scheme' } | { readonly kind: Sharing; readonly total: number };

/** The methods of allocation by the names the office has for them. */
export const methods: Readonly<Record<Sharing, AllocationMethod>> = {
	equal: { kind: 'equal' },
	proportional: { kind: 'proportional' },
	power: { kind: 'power', q: 0.5 }
};

/** The strata of a frame with the sizes of their samples. */
export function designStrata(
	strata: readonly StratumCount[],
	group: RaterGroup,
	size: SampleSize
): Result<StratumDesign[], AllocationRefusal> {
	const sizes = sampleSizes(group, strata, size);
	if (!sizes.ok) return sizes;
	return ok(
		strata.map(({ group: code, stratum, population }, at) => ({
			group: code,
			stratum,
			N: population,
			n: sizes.value[at] ?? 0
		}))
	);
}

function sampleSizes(
	{ perStratum }: RaterGroup,
	strata: readonly StratumCount[],
	size: SampleSize
): Result<readonly number[], AllocationRefusal> {
	if (size.kind === 'scheme')
		return ok(strata.map(({ population }) => (perStratum === 'all' ? population : Math.min(perStratum, population))));
	const counted = strata.map(({ stratum, population }) => ({
		code: stratum,
		N: population,
		min: Math.min(LEAST_CLASS, population)
	}));
	const shared = allocate(counted, size.total, methods[size.kind]);
	return shared.ok ? ok(shared.value.n) : shared;
}

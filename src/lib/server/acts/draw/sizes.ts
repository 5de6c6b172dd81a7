import { err, ok, type Result } from '#domain/basics';
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
export type Sharing = 'equal' | 'proportional' | 'power' | 'neyman';

/**
 * A total shared out among the strata, `least` people or all in each (default: the least a class may hold). `deviations`:
 * standard deviation of the scores by stratum, in points, which Neyman's sharing needs.
 */
export type SharedSize = {
	readonly kind: Sharing;
	readonly total: number;
	readonly least?: number;
	readonly deviations?: Readonly<Record<string, number>>;
};

/** Sample sizes: as the scheme says for every stratum, or a total shared out among the strata. */
export type SampleSize = { readonly kind: 'scheme' } | SharedSize;

/** Why a total cannot be shared out; `strata`: those whose deviation nobody gave. */
export type SizeRefusal =
	AllocationRefusal | { readonly code: 'deviation-missing'; readonly strata: readonly string[] };

const methods: Readonly<Record<Sharing, AllocationMethod>> = {
	equal: { kind: 'equal' },
	proportional: { kind: 'proportional' },
	power: { kind: 'power', q: 0.5 },
	neyman: { kind: 'neyman-exact' }
};

/** The strata of a frame with the sizes of their samples. */
export function designStrata(
	strata: readonly StratumCount[],
	group: RaterGroup,
	size: SampleSize
): Result<StratumDesign[], SizeRefusal> {
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
): Result<readonly number[], SizeRefusal> {
	if (size.kind === 'scheme')
		return ok(strata.map(({ population }) => (perStratum === 'all' ? population : Math.min(perStratum, population))));
	const { kind, total, least = 0, deviations = {} } = size;
	const unknown = strata.map(({ stratum }) => stratum).filter((stratum) => !Object.hasOwn(deviations, stratum));
	if (kind === 'neyman' && unknown.length > 0) return err({ code: 'deviation-missing', strata: unknown });
	const counted = strata.map(({ stratum, population }) => ({
		code: stratum,
		N: population,
		S: deviations[stratum] ?? 0,
		min: Math.min(Math.max(LEAST_CLASS, least), population)
	}));
	const shared = allocate(counted, total, methods[kind]);
	return shared.ok ? ok(shared.value.n) : shared;
}

import type { DrawManifest, DrawnStratum } from '../manifest.ts';
import { replicateOf } from './replicate.ts';

/**
 * The strata of a sample as far as it has gone out: its first `parts` parts, which are together a shorter sample with a
 * lower cutoff, and as fair (statistics §1.6). A sample that was not cut goes out whole; no part, no strata.
 */
export function releasedStrata({ design, strata }: DrawManifest, parts: number): readonly DrawnStratum[] {
	const all = design.replicates ?? 1;
	if (parts === 0) return [];
	if (parts >= all) return strata;
	return strata.map((stratum) => {
		const out = Array.from({ length: parts }, (_, at) => replicateOf(stratum.selected, at + 1, all));
		const selected = out.flat();
		return { ...stratum, sample: selected.length, selected, cutoff: selected.at(-1)?.ticket ?? stratum.cutoff };
	});
}

import { designHash } from '../design.ts';
import { stratumName } from '../frame.ts';
import { hasUnits, type AnyManifest } from '../manifest.ts';
import { isDrawable, takeIn, type UnitsDesign } from '../units/design.ts';
import { drawnUnitsOf, type DrawnUnits } from '../units/select.ts';

/** A draw by what was published of it: digest of its design and seed, 64 hex each. */
export type DrawName = { readonly designHash: string; readonly seed: string };

/**
 * Whether a manifest is that of the named draw as far as can be told without its frame: design and seed, the people of every
 * stratum and how many of them were drawn, and of a draw in two stages the units, which the seed alone decides. Who was drawn
 * is for `verifyDraw`.
 */
export function sizesHold(manifest: AnyManifest, named: DrawName): boolean {
	const { design, strata, seed } = manifest;
	const isNamed = seed === named.seed && designHash(design) === named.designHash;
	if (!isNamed || strata.map(stratumName).join() !== design.strata.map(stratumName).join()) return false;
	if (hasUnits(manifest))
		return manifest.design.strata.every((stratum, at) => unitsHold(stratum, seed, manifest.strata[at]));
	return manifest.design.strata.every(({ N, n }, at) => {
		const drawn = manifest.strata[at];
		return drawn?.population === N && drawn.sample === n && drawn.selected.length === n;
	});
}

function unitsHold(design: UnitsDesign, seed: string, drawn: DrawnUnits | undefined): boolean {
	if (!drawn || !isDrawable(design)) return false;
	const right = drawnUnitsOf(design, seed).map((unit) => ({ ...unit, take: takeIn(design, unit.size) }));
	const sample = right.reduce((sum, { take }) => sum + take, 0);
	return (
		drawn.population === design.N &&
		drawn.sample === sample &&
		drawn.units.length === right.length &&
		drawn.units.every(({ selected, ...unit }, at) => {
			const { unit: code, size, certain, take } = right[at] ?? {};
			const isIt = unit.unit === code && unit.size === size && unit.certain === certain && unit.take === take;
			return isIt && selected.length === take;
		})
	);
}

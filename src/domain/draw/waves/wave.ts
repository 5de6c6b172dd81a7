import { designHash } from '../design.ts';
import type { FrameLine } from '../frame.ts';
import { hasUnits, type AnyManifest } from '../manifest.ts';
import type { Ticket } from '../ticket.ts';

/** Everyone a draw selected, in all its strata and units, as lines of the frame. */
export function selectedIn(manifest: AnyManifest): FrameLine[] {
	const lines = ({ group, stratum }: Stratum, selected: readonly Ticket[], unit?: { readonly unit: string }) =>
		selected.map(({ commitment }) => ({ group, stratum, ...unit, commitment }));
	return hasUnits(manifest)
		? manifest.strata.flatMap((drawn) => drawn.units.flatMap(({ unit, selected }) => lines(drawn, selected, { unit })))
		: manifest.strata.flatMap((drawn) => lines(drawn, drawn.selected));
}

type Stratum = { readonly group: string; readonly stratum: string };

/**
 * The earlier draws a design comes after, in its order; undefined if one is not there, or is itself later than a draw the
 * design does not name: a wave leaves out everyone drawn before it.
 */
export function earlierDraws(
	after: readonly string[],
	manifests: readonly AnyManifest[]
): readonly AnyManifest[] | undefined {
	const known = new Map(manifests.map((manifest) => [designHash(manifest.design), manifest]));
	const found = after.map((hash) => known.get(hash)).filter((manifest) => manifest !== undefined);
	const named = found.every(({ design }) => (design.after ?? []).every((hash) => after.includes(hash)));
	return named && found.length === after.length ? found : undefined;
}

/** The lines of a frame whose people no earlier draw selected: the frame of a later wave. */
export function leaveOut(lines: readonly FrameLine[], earlier: readonly AnyManifest[]): readonly FrameLine[] {
	if (earlier.length === 0) return lines;
	const drawn = new Set(earlier.flatMap(selectedIn).map(personOf));
	return lines.filter((line) => !drawn.has(personOf(line)));
}

const personOf = ({ group, commitment }: FrameLine): string => `${group}/${commitment}`;

import { canonicalJson } from '../basics/index.ts';
import { agreed, compare, firstDifference, type Check } from './check/check.ts';
import type { Tell } from './check/progress.ts';
import { designHash, type StratumDesign } from './design.ts';
import { countStrata, digestFrame, readFrameText, stratumName, type FrameLine } from './frame.ts';
import { hasUnits, type AnyManifest, type DrawManifest, type DrawnStratum, type TwoStageManifest } from './manifest.ts';
import { readSources, seedOf, transcript } from './seed.ts';
import { selectStrata, type Selection } from './select.ts';
import { peopleByUnit, selectUnits } from './units/select.ts';
import { unitsChecks } from './units/verify.ts';
import { earlierDraws, leaveOut } from './waves/wave.ts';

export type Verification = { readonly passed: boolean; readonly checks: readonly Check[] };

/**
 * Redoes a published draw from its frame file and the values of its sources, believing nothing else in the manifest.
 * That the frame and design hash are those published beforehand is for `checkRecord`. `tell` hears how far it has come.
 * `earlier`: the manifests of the draws a later wave came after, which are verified too.
 */
export function verifyDraw(
	manifest: AnyManifest,
	frameText: string,
	tell: Tell = () => undefined,
	earlier: readonly AnyManifest[] = []
): Verification {
	tell('frame', 0);
	const lines = readFrameText(frameText);
	const frame = digestFrame(frameText, (share) => tell('tree', share));
	const seed = seedOf(transcriptOf(manifest, frame.hash));
	const before = earlierOf(manifest, frameText, earlier);
	const checks = [
		compare('frame-form', 'ok', lines.ok ? 'ok' : canonicalJson(lines.error)),
		compare('frame-hash', frame.hash, agreed(manifest.frame.hash, manifest.design.frame)),
		compare('frame-root', frame.merkleRoot, manifest.frame.merkleRoot),
		compare('frame-members', String(frame.members), String(manifest.frame.members)),
		...(manifest.design.after ? [earlierCheck(manifest.design.after, before)] : []),
		...seedChecks(manifest, frame.hash, seed),
		...(lines.ok ? strataChecks(manifest, leaveOut(lines.value, before ?? []), seed, tell) : [])
	];
	return { passed: checks.every(({ passed }) => passed), checks };
}

/** The earlier draws the design names, if they are there and each verifies. */
function earlierOf(
	{ design }: AnyManifest,
	frameText: string,
	manifests: readonly AnyManifest[]
): readonly AnyManifest[] | undefined {
	const found = earlierDraws(design.after ?? [], manifests);
	const hold = found?.every((each) => verifyDraw(each, frameText, undefined, manifests).passed);
	return hold ? found : undefined;
}

const earlierCheck = (after: readonly string[], before: readonly AnyManifest[] | undefined): Check =>
	compare('earlier-draws', after.join(' '), (before ?? []).map(({ design }) => designHash(design)).join(' '));

const transcriptOf = ({ design, sources }: AnyManifest, frameHash: string): string =>
	transcript(frameHash, designHash(design), sources);

function seedChecks(manifest: AnyManifest, frameHash: string, seed: string): Check[] {
	const values = Object.fromEntries(manifest.sources.map(({ name, value }) => [name, value]));
	const accepted = readSources(manifest.design, values);
	const expected = accepted.ok ? accepted.value : accepted.error;
	return [
		compare('design-hash', designHash(manifest.design), manifest.designHash),
		compare('sources', canonicalJson(expected), canonicalJson(manifest.sources)),
		compare('transcript', transcriptOf(manifest, frameHash), manifest.transcript),
		compare('seed', seed, manifest.seed)
	];
}

function strataChecks(manifest: AnyManifest, lines: readonly FrameLine[], seed: string, tell: Tell): Check[] {
	const names = manifest.design.strata.map(stratumName);
	const counts = new Map(countStrata(lines).map((count) => [stratumName(count), count.population]));
	return [
		compare('strata', strataOf(manifest, counts, names).sort().join(' '), [...names].sort().join(' ')),
		compare('strata', names.join(' '), manifest.strata.map(stratumName).join(' ')),
		...(hasUnits(manifest)
			? stagesChecks(manifest, lines, seed, counts)
			: peopleChecks(manifest, lines, seed, counts, tell))
	];
}

type Counts = ReadonlyMap<string, number>;

/** The strata a design has to draw from: all with people in them; a later wave may leave some out, by its design. */
function strataOf({ design }: AnyManifest, counts: Counts, named: readonly string[]): string[] {
	const all = [...counts.keys()];
	return design.after ? all.filter((name) => named.includes(name)) : all;
}

function peopleChecks(
	manifest: DrawManifest,
	lines: readonly FrameLine[],
	seed: string,
	counts: Counts,
	tell: Tell
): Check[] {
	const { strata, reserve } = manifest.design;
	const selections = selectStrata(lines, strata, reserve, seed, (share) => tell('tickets', share));
	return strata.flatMap((stratum, at) => {
		const drawn = manifest.strata[at];
		const population = counts.get(stratumName(stratum)) ?? 0;
		return drawn ? stratumChecks(stratum, population, selections[at] ?? NOBODY, drawn) : [];
	});
}

function stagesChecks(manifest: TwoStageManifest, lines: readonly FrameLine[], seed: string, counts: Counts): Check[] {
	const people = peopleByUnit(lines);
	return manifest.design.strata.flatMap((stratum, at) => {
		const drawn = manifest.strata[at];
		const population = counts.get(stratumName(stratum)) ?? 0;
		return drawn ? unitsChecks(stratum, population, selectUnits(people, stratum, seed), drawn) : [];
	});
}

const NOBODY: Selection = { selected: [], cutoff: '', reserve: [] };

function stratumChecks(design: StratumDesign, population: number, right: Selection, drawn: DrawnStratum): Check[] {
	const subject = stratumName(design);
	const counted = agreed(String(drawn.population), String(design.N));
	return [
		compare('stratum-population', String(population), counted, subject),
		compare('stratum-sample', String(design.n), agreed(String(drawn.sample), String(drawn.selected.length)), subject),
		compare('stratum-selection', ...firstDifference(right.selected, drawn.selected), subject),
		compare('stratum-cutoff', right.cutoff, drawn.cutoff, subject),
		compare('stratum-reserve', ...firstDifference(right.reserve, drawn.reserve), subject)
	];
}

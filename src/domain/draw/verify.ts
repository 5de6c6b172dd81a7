import { canonicalJson } from '../basics/index.ts';
import type { Tell } from './check/progress.ts';
import { designHash, type StratumDesign } from './design.ts';
import { countStrata, digestFrame, readFrameText, stratumName, type FrameLine } from './frame.ts';
import type { DrawManifest, DrawnStratum } from './manifest.ts';
import { readSources, seedOf, transcript } from './seed.ts';
import { selectStrata, type Selection } from './select.ts';
import type { Ticket } from './ticket.ts';

/** What a check is about; those of a stratum come once for each. */
export type CheckName =
	| 'frame-form'
	| 'frame-hash'
	| 'frame-root'
	| 'frame-members'
	| 'design-hash'
	| 'sources'
	| 'transcript'
	| 'seed'
	| 'strata'
	| 'stratum-population'
	| 'stratum-sample'
	| 'stratum-selection'
	| 'stratum-cutoff'
	| 'stratum-reserve';

/** One check: `expected` is what the verifier computed, `found` what the manifest says; `subject` is `group/stratum`. */
export type Check = {
	readonly name: CheckName;
	readonly subject?: string;
	readonly passed: boolean;
	readonly expected: string;
	readonly found: string;
};

export type Verification = { readonly passed: boolean; readonly checks: readonly Check[] };

/**
 * Redoes a published draw from its frame file and the values of its sources, believing nothing else in the manifest.
 * That the frame and design hash are those published beforehand is for `checkRecord`. `tell` hears how far it has come.
 */
export function verifyDraw(manifest: DrawManifest, frameText: string, tell: Tell = () => undefined): Verification {
	tell('frame', 0);
	const lines = readFrameText(frameText);
	const frame = digestFrame(frameText, (share) => tell('tree', share));
	const seed = seedOf(transcriptOf(manifest, frame.hash));
	const checks = [
		compare('frame-form', 'ok', lines.ok ? 'ok' : canonicalJson(lines.error)),
		compare('frame-hash', frame.hash, agreed(manifest.frame.hash, manifest.design.frame)),
		compare('frame-root', frame.merkleRoot, manifest.frame.merkleRoot),
		compare('frame-members', String(frame.members), String(manifest.frame.members)),
		...seedChecks(manifest, frame.hash, seed),
		...(lines.ok ? strataChecks(manifest, lines.value, seed, tell) : [])
	];
	return { passed: checks.every(({ passed }) => passed), checks };
}

function compare(name: CheckName, expected: string, found: string, subject?: string): Check {
	const check = { name, passed: expected === found, expected, found };
	return subject === undefined ? check : { ...check, subject };
}

/** What two places of the manifest both say; both, when they differ. */
const agreed = (one: string, other: string): string => (one === other ? one : `${one} ≠ ${other}`);

const transcriptOf = ({ design, sources }: DrawManifest, frameHash: string): string =>
	transcript(frameHash, designHash(design), sources);

function seedChecks(manifest: DrawManifest, frameHash: string, seed: string): Check[] {
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

function strataChecks(manifest: DrawManifest, lines: readonly FrameLine[], seed: string, tell: Tell): Check[] {
	const { strata, reserve } = manifest.design;
	const counts = new Map(countStrata(lines).map((count) => [stratumName(count), count.population]));
	const selections = selectStrata(lines, strata, reserve, seed, (share) => tell('tickets', share));
	return [
		compare('strata', [...counts.keys()].sort().join(' '), strata.map(stratumName).sort().join(' ')),
		compare('strata', strata.map(stratumName).join(' '), manifest.strata.map(stratumName).join(' ')),
		...strata.flatMap((stratum, at) => {
			const drawn = manifest.strata[at];
			const population = counts.get(stratumName(stratum)) ?? 0;
			return drawn ? stratumChecks(stratum, population, selections[at] ?? NOBODY, drawn) : [];
		})
	];
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

/** The first entries in which two lists of tickets part, or the length of both. */
function firstDifference(right: readonly Ticket[], found: readonly Ticket[]): [string, string] {
	for (let at = 0; at < Math.max(right.length, found.length); at++) {
		const [expected, seen] = [entry(right, at), entry(found, at)];
		if (expected !== seen) return [expected, seen];
	}
	return [String(right.length), String(found.length)];
}

function entry(tickets: readonly Ticket[], at: number): string {
	const ticket = tickets[at];
	return ticket ? `${at + 1}: ${ticket.commitment} ${ticket.ticket}` : `${at + 1}: -`;
}

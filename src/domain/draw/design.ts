import { canonicalJson, err, ok, sha256Hex, type Result } from '../basics/index.ts';
import { beaconFaults, type Beacon, type BeaconFault } from './beacon.ts';
import { isCode, stratumName } from './frame.ts';
import { classFaults, type ClassFault } from './units/classes.ts';
import { badUnitCodes, unitsFaults, type UnitsDesign, type UnitsFault } from './units/design.ts';
import { wavesFaults, type WavesFault } from './waves/design.ts';
import type { Release } from './waves/replicate.ts';

/** A stratum of the design: `N` people in the frame, `n` of them drawn. */
export type StratumDesign = {
	readonly group: string;
	readonly stratum: string;
	readonly N: number;
	readonly n: number;
};

type Fixed = {
	readonly v: 1;
	readonly round: string;
	readonly frame: string;
	readonly parties: Readonly<Record<string, string>>;
	readonly beacon: Beacon;
	readonly after?: readonly string[];
	readonly replicates?: number;
	readonly release?: Release;
};

/**
 * All that is fixed and published before any randomness exists (statistics §2.1 item 4). `frame`: hash of the frame file;
 * `parties`: each party's commitment by its name; `reserve`: people kept ready in each stratum after the first `n`.
 * `after`: design hashes of the earlier draws from this frame, whose samples are left out (a later wave, which need not draw
 * from every stratum); `replicates`: the parts in which
 * the sample goes out, by the rule of `release`.
 */
export type DrawDesign = Fixed & {
	readonly method: 'srswor-ticket';
	readonly strata: readonly StratumDesign[];
	readonly reserve: number;
};

/** The same for a draw in two stages, units and then people of them, which keeps nobody in reserve. */
export type TwoStageDesign = Fixed & {
	readonly method: 'pareto-srswor-ticket';
	readonly strata: readonly UnitsDesign[];
	readonly reserve: 0;
};

export type AnyDesign = DrawDesign | TwoStageDesign;

/** Why a design may not be published. */
export type DesignFault =
	| { readonly code: 'design-without-strata' }
	| { readonly code: 'design-code-bad'; readonly text: string }
	| { readonly code: 'stratum-twice'; readonly group: string; readonly stratum: string }
	| ({ readonly code: 'stratum-smaller-than-sample' | 'lonely-stratum' } & StratumSize)
	| ({ readonly code: 'stratum-class-too-small'; readonly least: number } & StratumSize)
	| UnitsFault
	| ClassFault
	| WavesFault
	| BeaconFault;

export type StratumSize = {
	readonly group: string;
	readonly stratum: string;
	readonly population: number;
	readonly sample: number;
};

/** Fewer people under one signing key could be told apart by their ballots (domain.md I10). */
export const LEAST_CLASS = 10;

/** Whether units are drawn first, and people only in those. */
export const isTwoStage = (design: AnyDesign): design is TwoStageDesign => design.method === 'pareto-srswor-ticket';

/** The design as published: JSON canonicalised by RFC 8785. */
export const designText = (design: AnyDesign): string => canonicalJson(design);

/** SHA-256 of the published design, 64 hex (fixture 13, design.sha256). */
export const designHash = (design: AnyDesign): string => sha256Hex(designText(design));

/** The design, or everything that forbids it (statistics §1.1: BAD_STRATUM_SIZE, LONELY_STRATUM, codes unique). */
export function checkDesign<Design extends AnyDesign>(
	design: Design
): Result<Design, { readonly code: 'design-bad'; readonly faults: readonly DesignFault[] }> {
	const faults = [
		...codeFaults(design),
		...repeatFaults(design),
		...sizeFaults(design),
		...wavesFaults(design),
		...beaconFaults(design.beacon)
	];
	return faults.length === 0 ? ok(design) : err({ code: 'design-bad', faults });
}

function codeFaults(design: AnyDesign): DesignFault[] {
	const { round, strata, parties } = design;
	const codes = [round, ...strata.flatMap(({ group, stratum }) => [group, stratum]), ...Object.keys(parties)];
	const units = isTwoStage(design) ? design.strata.flatMap(badUnitCodes) : [];
	const bad = new Set([...codes.filter((code) => !isCode(code)), ...units]);
	return [...bad].map((text) => ({ code: 'design-code-bad', text }));
}

function repeatFaults({ strata }: AnyDesign): DesignFault[] {
	const first = new Set<string>();
	return strata.flatMap(({ group, stratum }): DesignFault[] => {
		const name = stratumName({ group, stratum });
		if (first.has(name)) return [{ code: 'stratum-twice', group, stratum }];
		first.add(name);
		return [];
	});
}

function sizeFaults(design: AnyDesign): DesignFault[] {
	if (design.strata.length === 0) return [{ code: 'design-without-strata' }];
	if (!isTwoStage(design)) return peopleFaults(design.strata);
	const faults = unitsFaults(design.strata);
	return faults.length > 0 ? faults : classFaults(design.strata, partsOf(design));
}

/** Bad numbers of parts are a fault of their own. */
const partsOf = ({ replicates = 1 }: AnyDesign): number => (replicates >= 1 ? replicates : 1);

function peopleFaults(strata: readonly StratumDesign[]): DesignFault[] {
	return strata.flatMap(({ group, stratum, N, n }): DesignFault[] => {
		const size = { group, stratum, population: N, sample: n };
		if (n > N) return [{ code: 'stratum-smaller-than-sample', ...size }];
		if (n < 2 && n < N) return [{ code: 'lonely-stratum', ...size }];
		if (n < LEAST_CLASS) return [{ code: 'stratum-class-too-small', least: LEAST_CLASS, ...size }];
		return [];
	});
}

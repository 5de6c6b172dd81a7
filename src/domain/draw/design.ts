import { canonicalJson, err, ok, sha256Hex, type Result } from '../basics/index.ts';
import { beaconFaults, type Beacon, type BeaconFault } from './beacon.ts';
import { isCode, stratumName } from './frame.ts';

/** A stratum of the design: `N` people in the frame, `n` of them drawn. */
export type StratumDesign = {
	readonly group: string;
	readonly stratum: string;
	readonly N: number;
	readonly n: number;
};

/**
 * All that is fixed and published before any randomness exists (statistics §2.1 item 4). `frame`: hash of the frame file;
 * `parties`: each party's commitment by its name; `reserve`: people kept ready in each stratum after the first `n`.
 */
export type DrawDesign = {
	readonly v: 1;
	readonly method: 'srswor-ticket';
	readonly round: string;
	readonly frame: string;
	readonly strata: readonly StratumDesign[];
	readonly reserve: number;
	readonly parties: Readonly<Record<string, string>>;
	readonly beacon: Beacon;
};

/** Why a design may not be published. */
export type DesignFault =
	| { readonly code: 'design-without-strata' }
	| { readonly code: 'design-code-bad'; readonly text: string }
	| { readonly code: 'stratum-twice'; readonly group: string; readonly stratum: string }
	| ({ readonly code: 'stratum-smaller-than-sample' | 'lonely-stratum' } & StratumSize)
	| ({ readonly code: 'stratum-class-too-small'; readonly least: number } & StratumSize)
	| BeaconFault;

type StratumSize = {
	readonly group: string;
	readonly stratum: string;
	readonly population: number;
	readonly sample: number;
};

/** Fewer people under one signing key could be told apart by their ballots (domain.md I10). */
export const LEAST_CLASS = 10;

/** The design as published: JSON canonicalised by RFC 8785. */
export const designText = (design: DrawDesign): string => canonicalJson(design);

/** SHA-256 of the published design, 64 hex (fixture 13, design.sha256). */
export const designHash = (design: DrawDesign): string => sha256Hex(designText(design));

/** The design, or everything that forbids it (statistics §1.1: BAD_STRATUM_SIZE, LONELY_STRATUM, codes unique). */
export function checkDesign(
	design: DrawDesign
): Result<DrawDesign, { readonly code: 'design-bad'; readonly faults: readonly DesignFault[] }> {
	const faults = [
		...codeFaults(design),
		...repeatFaults(design),
		...sizeFaults(design),
		...beaconFaults(design.beacon)
	];
	return faults.length === 0 ? ok(design) : err({ code: 'design-bad', faults });
}

function codeFaults({ round, strata, parties }: DrawDesign): DesignFault[] {
	const codes = [round, ...strata.flatMap(({ group, stratum }) => [group, stratum]), ...Object.keys(parties)];
	const bad = new Set(codes.filter((code) => !isCode(code)));
	return [...bad].map((text) => ({ code: 'design-code-bad', text }));
}

function repeatFaults({ strata }: DrawDesign): DesignFault[] {
	const first = new Set<string>();
	return strata.flatMap(({ group, stratum }): DesignFault[] => {
		const name = stratumName({ group, stratum });
		if (first.has(name)) return [{ code: 'stratum-twice', group, stratum }];
		first.add(name);
		return [];
	});
}

function sizeFaults({ strata }: DrawDesign): DesignFault[] {
	if (strata.length === 0) return [{ code: 'design-without-strata' }];
	return strata.flatMap(({ group, stratum, N, n }): DesignFault[] => {
		const size = { group, stratum, population: N, sample: n };
		if (n > N) return [{ code: 'stratum-smaller-than-sample', ...size }];
		if (n < 2 && n < N) return [{ code: 'lonely-stratum', ...size }];
		if (n < LEAST_CLASS) return [{ code: 'stratum-class-too-small', least: LEAST_CLASS, ...size }];
		return [];
	});
}

import { err, ok, required, type Result } from '../basics/index.ts';
import { isCode, isHex32 } from './frame.ts';

/**
 * The public source of chance: so many rolls of ten-sided dice, so many draws of a named lottery, or a round of a drand
 * chain (its hash, 64 hex). `at`: the promised moment, as an ISO 8601 text.
 */
export type Beacon =
	| { readonly kind: 'dice'; readonly rolls: number; readonly at?: string }
	| { readonly kind: 'lottery'; readonly name: string; readonly draws: number; readonly at?: string }
	| { readonly kind: 'drand'; readonly chain: string; readonly round: number; readonly at?: string };

/** Why a source may not be promised. */
export type BeaconFault =
	| { readonly code: 'too-few-rolls'; readonly rolls: number; readonly least: number }
	| { readonly code: 'too-few-draws'; readonly draws: number; readonly least: number }
	| { readonly code: 'lottery-name-bad'; readonly name: string }
	| { readonly code: 'drand-round-bad'; readonly round: number }
	| { readonly code: 'drand-chain-bad'; readonly chain: string };

/** Why a text is not what the promised source said; `source` is its name in the transcript. */
export type BeaconRefusal =
	| { readonly code: 'dice-not-digits' | 'lottery-not-pairs' | 'lottery-not-ascending'; readonly source: string }
	| {
			readonly code: 'dice-rolls-wrong' | 'lottery-draws-wrong';
			readonly source: string;
			readonly expected: number;
			readonly found: number;
	  }
	| { readonly code: 'drand-malformed' | 'drand-other-round'; readonly source: string };

/** Ten-sided rolls that make an unguessable seed (statistics §2.1 item 5). */
export const LEAST_ROLLS = 20;

/** Everything that forbids a source. */
export function beaconFaults(beacon: Beacon): BeaconFault[] {
	if (beacon.kind === 'dice') {
		const { rolls } = beacon;
		return rolls < LEAST_ROLLS ? [{ code: 'too-few-rolls', rolls, least: LEAST_ROLLS }] : [];
	}
	if (beacon.kind === 'lottery') {
		const { name, draws } = beacon;
		const nameless: BeaconFault[] = isCode(name) ? [] : [{ code: 'lottery-name-bad', name }];
		return draws < 1 ? [...nameless, { code: 'too-few-draws', draws, least: 1 }] : nameless;
	}
	const { chain, round } = beacon;
	const chainless: BeaconFault[] = isHex32(chain) ? [] : [{ code: 'drand-chain-bad', chain }];
	return Number.isSafeInteger(round) && round >= 1 ? chainless : [...chainless, { code: 'drand-round-bad', round }];
}

const refuse = <Code extends string>(code: Code, source: Beacon['kind']) => ({ code, source });

/** Why the whole value of a source may not enter the seed, or undefined (statistics §2.1 item 5). */
export function beaconRefusal(beacon: Beacon, value: string): BeaconRefusal | undefined {
	if (beacon.kind === 'dice') return diceRefusal(beacon.rolls, value);
	return beacon.kind === 'lottery' ? lotteryRefusal(beacon.draws, value) : drandRefusal(beacon, value);
}

/** Ten-sided dice: one digit a roll, in the order of rolling, neither more nor fewer than the design promised. */
function diceRefusal(rolls: number, value: string): BeaconRefusal | undefined {
	if (!/^[0-9]+$/.test(value)) return refuse('dice-not-digits', 'dice');
	if (value.length === rolls) return undefined;
	return { ...refuse('dice-rolls-wrong', 'dice'), expected: rolls, found: value.length };
}

/** Lottery: two-digit numbers in ascending order joined by `-`, draws joined by `+`. */
function lotteryRefusal(draws: number, value: string): BeaconRefusal | undefined {
	if (!/^\d{2}(-\d{2})*(\+\d{2}(-\d{2})*)*$/.test(value)) return refuse('lottery-not-pairs', 'lottery');
	const drawn = value.split('+').map((draw) => draw.split('-'));
	const ascending = drawn.every((draw) => draw.every((pair, at) => at === 0 || required(draw[at - 1], 'pair') < pair));
	if (!ascending) return refuse('lottery-not-ascending', 'lottery');
	if (drawn.length === draws) return undefined;
	return { ...refuse('lottery-draws-wrong', 'lottery'), expected: draws, found: drawn.length };
}

/** drand: `chain/round/randomness` of the very chain and round that were promised. */
function drandRefusal({ chain, round }: Beacon & { kind: 'drand' }, value: string): BeaconRefusal | undefined {
	if (!/^[0-9a-f]{64}\/[1-9]\d*\/[0-9a-f]{64}$/.test(value)) return refuse('drand-malformed', 'drand');
	return value.startsWith(`${chain}/${round}/`) ? undefined : refuse('drand-other-round', 'drand');
}

/** Whether a source has said all it promised to say; only dice come bit by bit. */
export const isBeaconWhole = (beacon: Beacon, value: string): boolean =>
	beacon.kind === 'dice' ? value.length >= beacon.rolls : value !== '';

/** The value so far with what was heard next: dice may come digit by digit, anything else comes whole. */
export function hearBeacon(beacon: Beacon, soFar: string, heard: string): Result<string, BeaconRefusal> {
	const value = soFar + heard;
	const refusal = beaconRefusal(beacon, value);
	const awaited = beacon.kind === 'dice' && /^[0-9]+$/.test(heard) && value.length <= beacon.rolls;
	return refusal === undefined || awaited ? ok(value) : err(refusal);
}

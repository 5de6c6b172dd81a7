import { compareText, err, ok, required, sha256Hex, type Result } from '../basics/index.ts';
import { beaconRefusal, type BeaconRefusal } from './beacon.ts';
import { partyCommitment } from './commitment.ts';
import type { AnyDesign } from './design.ts';
import { isHex32 } from './frame.ts';

/** A source of chance with the value it gave, as both stand in the transcript: `dice`, `lottery`, `drand` or `party:<name>`. */
export type Source = { readonly name: string; readonly value: string };

/** Why a value cannot enter the seed; `source` is the name in the transcript. */
export type SeedRefusal =
	| { readonly code: 'source-missing' | 'source-unknown'; readonly source: string }
	| BeaconRefusal
	| { readonly code: 'reveal-not-hex' | 'reveal-not-committed'; readonly source: string };

const partySource = (party: string): string => `party:${party}`;

/** Names of the sources in the order of the transcript: parties sorted by name, then the beacon (statistics §2.1 item 5). */
export function sourceNames(design: AnyDesign): string[] {
	return [...Object.keys(design.parties).sort(compareText).map(partySource), design.beacon.kind];
}

/** The sources in order, each with its value, or the first value that may not enter the seed. */
export function readSources(
	design: AnyDesign,
	values: Readonly<Record<string, string>>
): Result<Source[], SeedRefusal> {
	const names = sourceNames(design);
	const stranger = Object.keys(values).find((name) => !names.includes(name));
	if (stranger !== undefined) return err({ code: 'source-unknown', source: stranger });
	const sources: Source[] = [];
	for (const name of names) {
		const value = Object.hasOwn(values, name) ? required(values[name], name) : '';
		const refusal = value === '' ? refuse('source-missing', name) : valueRefusal(design, name, value);
		if (refusal) return err(refusal);
		sources.push({ name, value });
	}
	return ok(sources);
}

const refuse = <Code extends string>(code: Code, source: string) => ({ code, source });

function valueRefusal(design: AnyDesign, name: string, value: string): SeedRefusal | undefined {
	return name === design.beacon.kind ? beaconRefusal(design.beacon, value) : revealRefusal(design, name, value);
}

/** Why a party's reveal may not enter the seed, or undefined; `name` is its source, `party:<name>`. */
function revealRefusal(design: AnyDesign, name: string, value: string): SeedRefusal | undefined {
	if (!isHex32(value)) return refuse('reveal-not-hex', name);
	const party = name.slice(partySource('').length);
	const kept = partyCommitment(design.round, party, value) === design.parties[party];
	return kept ? undefined : refuse('reveal-not-committed', name);
}

/** The text whose SHA-256 is the seed: frame and design hash, then every source (statistics §2.1 item 5; fixture 13). */
export function transcript(frameHash: string, designHash: string, sources: readonly Source[]): string {
	const lines = sources.map(({ name, value }) => `source:${name}=${value}\n`);
	return `svydraw/1/seed\nframe:${frameHash}\ndesign:${designHash}\n${lines.join('')}`;
}

/** The seed, 64 hex: what `sha256sum` prints for the transcript. */
export const seedOf = (transcript: string): string => sha256Hex(transcript);

import { err, fromHex, ok, type Result } from '../../basics/index.ts';
import { memberCommitment } from '../commitment.ts';
import { isHex32, readFrameText, stratumName, type FrameLine } from '../frame.ts';
import type { DrawManifest } from '../manifest.ts';
import { orderStratum } from '../select.ts';
import { ticketMaker } from '../ticket.ts';

/** How the draw went for one person. `line` counts from 1, the header; `place` from 1, the lowest ticket of the stratum. */
export type Place = {
	readonly commitment: string;
	readonly group: string;
	readonly stratum: string;
	readonly line: number;
	readonly ticket: string;
	readonly place: number;
	readonly population: number;
	readonly sample: number;
	readonly cutoff: string;
	readonly outcome: 'drawn' | 'reserve' | 'not-drawn';
};

export type PlaceRefusal = { readonly code: 'slip-key-missing' | 'slip-salt-malformed' | 'person-not-in-frame' };

/**
 * Where a person stands in a draw, from the key and the salt (64 hex) of their slip: what anyone with both can compute
 * alone (statistics §2.3). The manifest and the frame are those `verifyDraw` accepted.
 */
export function findPlace(
	manifest: DrawManifest,
	frameText: string,
	{ key, salt }: { readonly key: string; readonly salt: string }
): Result<Place, PlaceRefusal> {
	const [id, secret] = [key.trim().normalize('NFC'), salt.replace(/\s/g, '').toLowerCase()];
	if (id === '') return err({ code: 'slip-key-missing' });
	if (!isHex32(secret)) return err({ code: 'slip-salt-malformed' });
	const commitment = memberCommitment(fromHex(secret), id);
	const read = readFrameText(frameText);
	const lines = read.ok ? read.value : [];
	const at = lines.findIndex((line) => line.commitment === commitment);
	const own = lines[at];
	const design = own && manifest.design.strata.find((one) => stratumName(one) === stratumName(own));
	if (!design) return err({ code: 'person-not-in-frame' });
	const { group, stratum } = design;
	const standing = standingOf(commitment, peersOf(lines, stratumName(design)), manifest, design.n);
	return ok({ commitment, group, stratum, line: at + 2, ...standing });
}

const peersOf = (lines: readonly FrameLine[], name: string): string[] =>
	lines.flatMap((line) => (stratumName(line) === name ? [line.commitment] : []));

function standingOf(commitment: string, peers: readonly string[], { seed, design }: DrawManifest, sample: number) {
	const order = orderStratum(peers, ticketMaker(seed));
	const at = order.findIndex((ticket) => ticket.commitment === commitment);
	return {
		ticket: order[at]?.ticket ?? '',
		place: at + 1,
		population: order.length,
		sample,
		cutoff: order[sample - 1]?.ticket ?? '',
		outcome: outcomeOf(at, sample, design.reserve)
	};
}

function outcomeOf(at: number, sample: number, reserve: number): Place['outcome'] {
	if (at < sample) return 'drawn';
	return at < sample + reserve ? 'reserve' : 'not-drawn';
}

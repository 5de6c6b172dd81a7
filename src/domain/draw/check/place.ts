import { err, fromHex, ok, type Result } from '../../basics/index.ts';
import { memberCommitment } from '../commitment.ts';
import { isHex32, readFrameText, stratumName, type FrameLine } from '../frame.ts';
import { hasUnits, type AnyManifest } from '../manifest.ts';
import { orderStratum } from '../select.ts';
import { ticketMaker } from '../ticket.ts';
import { leaveOut } from '../waves/wave.ts';

/**
 * How the draw went for one person. `line` counts from 1, the header; `place` from 1, the lowest ticket of the
 * stratum, or in two stages of the person's unit, whose `sample` is 0 when it was not drawn.
 */
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
 * alone (statistics §2.3). The manifest and the frame are those `verifyDraw` accepted,
 * for a later wave with the `earlier` manifests, whose people have no place in it.
 */
export function findPlace(
	manifest: AnyManifest,
	frameText: string,
	{ key, salt }: { readonly key: string; readonly salt: string },
	earlier: readonly AnyManifest[] = []
): Result<Place, PlaceRefusal> {
	const [id, secret] = [key.trim().normalize('NFC'), salt.replace(/\s/g, '').toLowerCase()];
	if (id === '') return err({ code: 'slip-key-missing' });
	if (!isHex32(secret)) return err({ code: 'slip-salt-malformed' });
	const commitment = memberCommitment(fromHex(secret), id);
	const read = readFrameText(frameText);
	const lines = read.ok ? read.value : [];
	const at = lines.findIndex((line) => line.commitment === commitment);
	const own = lines[at];
	const sample = own && sampleBeside(own, manifest);
	const peers = own ? leaveOut(lines, earlier).filter((line) => isPeer(line, own, manifest)) : [];
	if (!own || sample === undefined || !peers.includes(own)) return err({ code: 'person-not-in-frame' });
	const standing = standingOf(own, peers, manifest, sample);
	return ok({ commitment, group: own.group, stratum: own.stratum, line: at + 2, ...standing });
}

/** How many are drawn among the people a person competes with; undefined: the design does not know their stratum. */
function sampleBeside(own: FrameLine, manifest: AnyManifest): number | undefined {
	const isOwn = (one: { readonly group: string; readonly stratum: string }): boolean =>
		stratumName(one) === stratumName(own);
	if (!hasUnits(manifest)) return manifest.design.strata.find(isOwn)?.n;
	const drawn = manifest.strata.find(isOwn);
	return drawn && (drawn.units.find(({ unit }) => unit === own.unit)?.take ?? 0);
}

const isPeer = (line: FrameLine, own: FrameLine, manifest: AnyManifest): boolean =>
	stratumName(line) === stratumName(own) && (!hasUnits(manifest) || line.unit === own.unit);

function standingOf(own: FrameLine, peers: readonly FrameLine[], { seed, design }: AnyManifest, sample: number) {
	const commitments = peers.map(({ commitment }) => commitment);
	const order = orderStratum(commitments, ticketMaker(seed));
	const at = order.findIndex(({ commitment }) => commitment === own.commitment);
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

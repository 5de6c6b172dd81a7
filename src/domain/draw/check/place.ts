import { err, fromHex, ok, type Result } from '../../basics/index.ts';
import { memberCommitment } from '../commitment.ts';
import { isHex32, readFrameText, stratumName, type FrameLine } from '../frame.ts';
import { hasUnits, type AnyManifest } from '../manifest.ts';
import { orderStratum } from '../select.ts';
import { ticketMaker } from '../ticket.ts';
import { leaveOut } from '../waves/wave.ts';

/**
 * How the draw went for one person. `line` counts from 1, the header; `place` from 1, the lowest ticket of the stratum, or
 * of the unit in a draw of two stages. Outside a drawn unit, in a stratum a later wave leaves out, and for those an earlier
 * wave drew, there is no cut: it is empty, and `sample` 0.
 */
export type Place = {
	readonly commitment: string;
	readonly group: string;
	readonly stratum: string;
	readonly unit: string | null;
	readonly line: number;
	readonly ticket: string;
	readonly place: number;
	readonly population: number;
	readonly sample: number;
	readonly cutoff: string;
	readonly outcome: 'drawn' | 'reserve' | 'not-drawn' | 'unit-not-drawn' | 'drawn-before';
};

export type PlaceRefusal = { readonly code: 'slip-key-missing' | 'slip-salt-malformed' | 'person-not-in-frame' };

/**
 * Where a person stands in a draw, from the key and the salt (64 hex) of their slip: what anyone with both can compute
 * alone (statistics §2.3). Manifest, frame and `earlier` are those `verifyDraw` accepted.
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
	const all = read.ok ? read.value : [];
	const at = all.findIndex((line) => line.commitment === commitment);
	const own = all[at];
	if (!own) return err({ code: 'person-not-in-frame' });
	const left = leaveOut(all, earlier);
	const { group, stratum, unit = null } = own;
	const named = { commitment, group, stratum, unit, line: at + 2 };
	if (!left.includes(own)) return ok({ ...named, ...nowhere(manifest, commitment) });
	return ok({ ...named, ...standingOf(own, left, manifest) });
}

const nowhere = ({ seed }: AnyManifest, commitment: string) =>
	({
		...{ ticket: ticketMaker(seed)(commitment), place: 0, population: 0, sample: 0, cutoff: '' },
		outcome: 'drawn-before'
	}) as const;

function standingOf(own: FrameLine, lines: readonly FrameLine[], manifest: AnyManifest) {
	const staged = hasUnits(manifest);
	const peers = lines.filter((line) => stratumName(line) === stratumName(own) && (!staged || line.unit === own.unit));
	const order = orderStratum(
		peers.map(({ commitment }) => commitment),
		ticketMaker(manifest.seed)
	);
	const at = order.findIndex(({ commitment }) => commitment === own.commitment);
	const sample = sampleFor(own, manifest);
	return {
		ticket: order[at]?.ticket ?? '',
		place: at + 1,
		population: order.length,
		sample,
		cutoff: order[sample - 1]?.ticket ?? '',
		outcome: outcomeOf(at, sample, manifest)
	};
}

/** How many are drawn where a person stands: in their stratum, or in their unit. */
function sampleFor(own: FrameLine, manifest: AnyManifest): number {
	const here = (each: { readonly group: string; readonly stratum: string }) => stratumName(each) === stratumName(own);
	if (!hasUnits(manifest)) return manifest.design.strata.find(here)?.n ?? 0;
	return manifest.strata.find(here)?.units.find(({ unit }) => unit === own.unit)?.take ?? 0;
}

function outcomeOf(at: number, sample: number, manifest: AnyManifest): Place['outcome'] {
	if (at < sample) return 'drawn';
	if (hasUnits(manifest)) return sample === 0 ? 'unit-not-drawn' : 'not-drawn';
	if (sample === 0) return 'not-drawn';
	return at < sample + manifest.design.reserve ? 'reserve' : 'not-drawn';
}

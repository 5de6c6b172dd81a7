import { sha256Hex } from '#domain/basics';
import { classesOf, readManifest, verifyDraw, type AnyManifest } from '#domain/draw';
import { drawsMade, factOf, type Entry } from '#domain/ledger';
import { check, json, ofKind, type ArchiveCheck, type Opened } from './opened.ts';

/** Where the record of a draw lies in an archive; the first wave of a group stands in the group's own folder. */
export const manifestName = (group: string, wave: number): string =>
	wave === 1 ? `draws/${group}/manifest.json` : `draws/${group}/wave-${wave}/manifest.json`;

/** The draws of a group that the ledger says were made and stand. */
const recordedDraws = ({ entries, cycle }: Opened, group: string) => drawsMade(entries, cycle, group);

/** The records of a group's waves, the first first; null stands for one that cannot be read. */
function wavesOf({ files }: Opened, group: string): (AnyManifest | null)[] {
	const found: (AnyManifest | null)[] = [];
	for (let wave = 1; wave === 1 || files.has(manifestName(group, wave)); wave++) {
		const read = readManifest(json(files, manifestName(group, wave)));
		found.push(read.ok ? read.value : null);
	}
	return found;
}

/**
 * Redoes a group's draws, each with those it came after, and holds them against the ledger: every draw that was made and
 * not declared void is there, and no other.
 */
export function drawChecks(opened: Opened, group: string): ArchiveCheck[] {
	const frame = opened.files.get(`draws/${group}/frame.tsv`) ?? '';
	const waves = wavesOf(opened, group);
	const manifests = waves.filter((manifest) => manifest !== null);
	if (manifests.length < waves.length) return [check('draw', `${group} form`, false)];
	const recorded = recordedDraws(opened, group).map(({ designHash }) => designHash);
	const here = manifests.map(({ designHash }) => designHash);
	return [
		...manifests.flatMap((manifest, at) => waveChecks(opened, group, frame, manifest, manifests.slice(0, at))),
		check('draw', `${group}, all of the ledger`, recorded.join() === here.join())
	];
}

function waveChecks(
	opened: Opened,
	group: string,
	frame: string,
	manifest: AnyManifest,
	earlier: readonly AnyManifest[]
): ArchiveCheck[] {
	const { designHash, seed } = manifest;
	const says = (kind: Entry['kind'], facts: Readonly<Record<string, unknown>>): boolean =>
		ofKind(opened, kind).some((entry) => Object.entries(facts).every(([name, value]) => factOf(entry, name) === value));
	const subject = earlier.length === 0 ? group : `${group}, wave ${earlier.length + 1}`;
	const before = (manifest.design.after ?? []).join() === earlier.map((each) => each.designHash).join();
	return [
		check('draw', subject, before && verifyDraw(manifest, frame, undefined, earlier).passed),
		check('draw-committed', subject, says('draw-committed', { group, designHash, hash: sha256Hex(frame) })),
		check('draw-made', subject, says('draw-made', { group, designHash, seed }))
	];
}

/**
 * How many people of a group were invited: of each draw as many parts as the ledger says went out, of a later wave all or,
 * when it was never opened, nobody.
 */
export function invitedOf(opened: Opened, group: string): number {
	const made = recordedDraws(opened, group);
	return wavesOf(opened, group).reduce((sum, manifest) => {
		const told = made.find(({ designHash }) => designHash === manifest?.designHash);
		if (!manifest || !told) return NaN;
		return sum + classesOf(manifest, told.parts).reduce((all, { sample }) => all + sample, 0);
	}, 0);
}

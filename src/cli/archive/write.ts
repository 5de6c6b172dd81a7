import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scoresText } from '#domain/assessment';
import { canonicalJson, required, sha256Hex, type CycleId } from '#domain/basics';
import { rankedUnits } from '#domain/scheme';
import { signedHead } from '#lib/server/acts/record/receipt.ts';
import { scoresAsUploaded } from '#lib/server/acts/results/index.ts';
import { frameFile } from '#lib/server/frames/frame-file.ts';
import { alteredDisclosures, listPublished } from '#lib/server/stores/disclosures.ts';
import { listDraws, listWaves } from '#lib/server/stores/sample/draws.ts';
import { frameById } from '#lib/server/stores/sample/frames.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { batchesText } from '#lib/server/views/batches.ts';
import { manifestText } from '#lib/server/views/draw-files.ts';
import { publicSheet } from '#lib/server/views/results.ts';
import type { World } from '#lib/server/world.ts';
import { manifestName } from './draws.ts';
import { disclosureName, SCORES } from './shown.ts';

/**
 * The public archive of a year whose results are final, by names of files: what is public of it, each file as its digest
 * stands in the ledger, and `manifest.json` with the SHA-256 of each. Null for a year that is not there or not final, and when
 * results, disclosures or scores are not those that the ledger tells of, or a draw cannot be read.
 */
export async function archiveOf(world: World, cycle: CycleId): Promise<Map<string, string> | null> {
	const standing = await standingOf(world.portalReader, cycle);
	const published = await publicSheet(world.portalReader, cycle);
	if (!standing || !published) return null;
	const entries = await listEntries(world.portalReader);
	const unlike = await alteredDisclosures(world.portalReader, cycle, entries);
	const scores = await scoresAsUploaded({ portal: world.portalReader }, standing, entries);
	const { draws, altered } = await listDraws(world.portalReader, cycle);
	if (unlike.length > 0 || altered.length > 0 || !scores) return null;
	const files = new Map([
		['ledger.ndjson', entries.map((entry) => `${canonicalJson(entry)}\n`).join('')],
		['head.json', canonicalJson(await signedHead(world))],
		['scheme.json', canonicalJson(standing.scheme)],
		['results.json', canonicalJson(published.sheet)],
		[
			SCORES,
			scoresText(
				scores,
				rankedUnits(standing.scheme).map(({ code }) => code)
			)
		],
		['batches.ndjson', required(await batchesText(world, cycle), 'batches of a year')]
	]);
	for (const { unit, document } of await listPublished(world.portalReader, cycle))
		files.set(disclosureName(unit), canonicalJson(required(document, 'a disclosure as published')));
	for (const { group, frame, design } of draws) {
		const waves = await listWaves(world.portalReader, cycle, group);
		if (!waves) return null;
		for (const { wave, made } of waves) if (made) files.set(manifestName(group, wave), manifestText(made));
		const stored = required(await frameById(world.portalReader, frame), 'the frame of a draw');
		const file = await frameFile(world, stored, design.frame);
		files.set(`draws/${group}/frame.tsv`, await readFile(file, 'utf8'));
	}
	const digests = Object.fromEntries([...files].map(([name, text]) => [name, sha256Hex(text)]));
	return files.set('manifest.json', canonicalJson({ v: 1, cycle, files: digests }));
}

/** Writes the files of an archive below a folder, which must not hold them yet. */
export async function writeArchive(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	for (const [name, text] of files) {
		const file = join(folder, name);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text, { flag: 'wx' });
	}
}

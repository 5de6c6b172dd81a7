import { ok, type BadRow, type Result, type TableRefusal } from '#domain/basics';
import { contentHash, readDisclosures, type DisclosureFault } from '#domain/disclosure';
import { rankedUnits } from '#domain/scheme';
import { readTableFile, type TableFileRefusal } from '../files/table-file.ts';
import { putDraft } from '../stores/disclosures.ts';
import { act, during, standingFor, type CycleUnknown, type Office, type WrongPhase } from './act.ts';

/** Why an uploaded table was not taken; nothing of it was. */
export type UploadRefusal<Fault extends BadRow> = CycleUnknown | WrongPhase | TableFileRefusal | TableRefusal<Fault>;

/** Takes the office's table of disclosures as drafts; a unit's new draft replaces its old one. Gives the units. */
export async function uploadDisclosures(
	office: Office,
	file: Uint8Array
): Promise<Result<string[], UploadRefusal<DisclosureFault>>> {
	const standing = await standingFor(office.world.portal, office.cycle, 'upload-disclosures');
	if (!standing.ok) return standing;
	const rows = await readTableFile(file);
	if (!rows.ok) return rows;
	const units = rankedUnits(standing.value.scheme).map(({ code }) => code);
	const read = readDisclosures(rows.value, units);
	if (!read.ok) return read;
	return act(
		office,
		'disclosures-uploaded',
		during('upload-disclosures', office, async (trx) => {
			const drafts = read.value.map((document) => ({
				unit: document.unit,
				document,
				contentHash: contentHash(document)
			}));
			for (const draft of drafts) await putDraft(trx, office.cycle, draft);
			const hashes = Object.fromEntries(drafts.map(({ unit, contentHash }) => [unit, contentHash]));
			return ok({ value: Object.keys(hashes), facts: { hashes } });
		})
	);
}

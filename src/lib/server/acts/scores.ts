import { readScores, scoresDigest, type GivenScoreFault } from '#domain/assessment';
import { ok, type Result } from '#domain/basics';
import { rankedUnits } from '#domain/scheme';
import { readTableFile } from '../files/table-file.ts';
import { replaceScores } from '../stores/scores.ts';
import { act, during, standingFor, type Office } from './act.ts';
import type { UploadRefusal } from './disclosure.ts';

/**
 * Takes the table of annual and tracking scores, over the one before. Gives the number of units. The ledger shows only
 * the digest of the table until results are final: nobody sees a score before the close.
 */
export async function uploadScores(
	office: Office,
	file: Uint8Array
): Promise<Result<number, UploadRefusal<GivenScoreFault>>> {
	const standing = await standingFor(office.world.portal, office.cycle, 'upload-scores');
	if (!standing.ok) return standing;
	const rows = await readTableFile(file);
	if (!rows.ok) return rows;
	const { scheme } = standing.value;
	const units = rankedUnits(scheme).map(({ code }) => code);
	const read = readScores(rows.value, units, scheme.rules.adjustmentLimit);
	if (!read.ok) return read;
	return act(
		office,
		'scores-uploaded',
		during('upload-scores', office, async (trx) => {
			await replaceScores(trx, office.cycle, read.value);
			const digest = scoresDigest(read.value, units);
			return ok({ value: read.value.length, facts: { units: read.value.length, digest } });
		})
	);
}

import { sheetHash } from '#domain/assessment';
import { err, ok, type Result } from '#domain/basics';
import { noteHash } from '#domain/integrity';
import { findNote, insertNote } from '../../stores/record/notes.ts';
import { findLatestResult, insertResult, markChecked } from '../../stores/results.ts';
import { standingOf } from '../../stores/standing.ts';
import { act, during, standingFor, type CycleUnknown, type Office, type WrongPhase } from '../act.ts';
import { batchBeforeCount } from '../record/batch.ts';
import { countOf, type CountRefusal } from './count.ts';

/** Computes the results of a closed year from its ballots and keeps them as the next version. Gives the sheet's digest. */
export async function computeResults(
	office: Office
): Promise<Result<string, CycleUnknown | WrongPhase | CountRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await standingFor(world.portal, cycle, 'compute');
	if (!standing.ok) return standing;
	await batchBeforeCount(world, cycle);
	const counted = await countOf(world, standing.value);
	if (!counted.ok) return counted;
	const { sheet, note, turnout } = counted.value;
	const [digest, integrity] = [sheetHash(sheet), noteHash(note)];
	return act(
		office,
		'result-computed',
		during('compute', office, async (trx) => {
			const version = ((await findLatestResult(trx, cycle))?.version ?? 0) + 1;
			const made = { version, sheetHash: digest, computedAt: world.clock(), computedBy: actor.id };
			await insertResult(trx, cycle, { ...made, sheet });
			await insertNote(trx, cycle, { version, note, noteHash: integrity });
			return ok({ value: digest, facts: { version, sheet: digest, integrity, ...turnout } });
		})
	);
}

export type CheckRefusal =
	| CycleUnknown
	| CountRefusal
	| { readonly code: 'result-missing' | 'result-altered' | 'result-checked-by-its-maker' | 'result-checked' }
	| { readonly code: 'result-differs'; readonly expected: string; readonly found: string };

/** A second person recomputes the results from the ballots; they pass only if the very same sheet comes out (G5). */
export async function checkResults(office: Office): Promise<Result<string, CheckRefusal>> {
	const { world, actor, cycle } = office;
	const standing = await standingOf(world.portal, cycle);
	if (!standing) return err({ code: 'cycle-unknown' });
	const result = await findLatestResult(world.portal, cycle);
	if (!result) return err({ code: 'result-missing' });
	if (result.computedBy === actor.id) return err({ code: 'result-checked-by-its-maker' });
	if (result.checkedBy !== null) return err({ code: 'result-checked' });
	const kept = await findNote(world.portal, cycle, result.version);
	if (!result.sheet || (kept && !kept.note)) return err({ code: 'result-altered' });
	const counted = await countOf(world, standing);
	if (!counted.ok) return counted;
	const again = sheetHash(counted.value.sheet);
	if (again !== result.sheetHash) return err({ code: 'result-differs', expected: again, found: result.sheetHash });
	const integrity = noteHash(counted.value.note);
	if (kept && kept.noteHash !== integrity)
		return err({ code: 'result-differs', expected: integrity, found: kept.noteHash });
	return act(office, 'result-checked', async (trx) => {
		const first = await markChecked(trx, cycle, result.version, actor.id);
		if (!first) return err({ code: 'result-checked' });
		return ok({ value: again, facts: { version: result.version, sheet: again, ...(kept && { integrity }) } });
	});
}

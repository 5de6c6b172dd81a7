import { err, frameId, ok, toHex, type FrameId, type Result } from '#domain/basics';
import { registerGaps, type FrameRefusal, type ListReport } from '#domain/draw';
import { openTable, type LongTable } from '../files/long-table.ts';
import { sourceOf } from '../files/source.ts';
import type { TableFileRefusal } from '../files/table-file.ts';
import { findAttempt } from '../stores/sample/ceremonies.ts';
import { deletePeople, insertPeople, isStray, strayFrames } from '../stores/sample/frame-people.ts';
import { deleteFrame, findFrame, insertFrame, type FrameReport } from '../stores/sample/frames.ts';
import type { World } from '../world.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from './act.ts';
import { frameShape, usualChoice, type ListChoice } from './lists/choice.ts';
import { withSealing } from './lists/person.ts';
import { eachMember, readList, type Progress } from './lists/read.ts';

export type FrameUploadRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| TableFileRefusal
	| FrameRefusal
	| { readonly code: 'frame-committed' | 'list-being-taken' | 'list-work-failed' };

/** Takes the list a group is drawn from as the usual choice reads it. Gives how many people stand on it. */
export async function uploadFrame(
	office: Office,
	code: string,
	file: Uint8Array
): Promise<Result<number, FrameUploadRefusal>> {
	const standing = await groupFor(office, code, 'upload-frame');
	if (!standing.ok) return standing;
	const table = await openTable(sourceOf(file));
	if (!table.ok) return table;
	const { scheme, group } = standing.value;
	return takeList(office, code, table.value, usualChoice(scheme, group, table.value.columns));
}

/** Frames whose people are being written down by this process, so that nobody sweeps them out. */
const unfinished = new Set<FrameId>();

/**
 * Takes a list over the one before, until a draw is committed to it: reads it once for faults, a second time to write its
 * people down under a new frame, which takes the old one's place at the end, at once. Gives how many people stand on it.
 */
export async function takeList(
	office: Office,
	code: string,
	table: LongTable,
	choice: ListChoice,
	progress: Progress = () => undefined
): Promise<Result<number, FrameUploadRefusal>> {
	const { world } = office;
	const standing = await groupFor(office, code, 'upload-frame');
	if (!standing.ok) return standing;
	const shape = frameShape(standing.value.scheme, standing.value.group);
	const list = await readList(table, shape, choice, progress);
	if (!list.ok) return list;
	const id = frameId(toHex(world.random(16)));
	unfinished.add(id);
	try {
		const read = await withSealing(world, id, (seal) =>
			eachMember(table, shape, choice, list.value, async (members, before) => {
				await insertPeople(world.portal, id, before, seal(members));
				progress(before, 'write');
			})
		);
		return read.ok ? await replaceFrame(office, code, id, list.value.report, choice) : read;
	} finally {
		unfinished.delete(id);
		await sweepStrays(world);
	}
}

const replaceFrame = (
	office: Office,
	code: string,
	id: FrameId,
	report: ListReport,
	choice: ListChoice
): Promise<Result<number, FrameUploadRefusal>> =>
	act(
		office,
		'frame-uploaded',
		during('upload-frame', office, async (trx) => {
			const { world, cycle } = office;
			if (await findAttempt(trx, cycle, code)) return err({ code: 'frame-committed' });
			const old = await findFrame(trx, cycle, code);
			if (old) await deleteFrame(trx, old.id);
			const { people: members } = report;
			const frame = { id, cycle, group: code, members, uploadedAt: world.clock(), personsDeletedAt: null };
			await insertFrame(trx, { ...frame, report: reportFor(report, choice) });
			return ok({ value: members, facts: { group: code, members, ...factsOf(report, choice) } });
		})
	);

function reportFor(report: ListReport, { register, tolerance }: ListChoice): FrameReport {
	const { rows, merged, elsewhere, leftOut, titles, strata } = report;
	const gaps = register.size === 0 ? [] : registerGaps(strata, register, tolerance);
	return { rows, merged, elsewhere, leftOut, titles: [...titles], gaps };
}

/** The rules a list was read by are public with what they did; a list read as it came says nothing of them. */
function factsOf({ rows, people, merged, leftOut }: ListReport, { rules }: ListChoice) {
	if (rows === people) return {};
	const { posts, perHousehold } = rules;
	return { rows, merged, leftOut, posts: posts.join(', '), perHousehold: perHousehold ?? 0 };
}

/**
 * Deletes, page by page, the people of frames that were replaced or never finished. Each is asked for again just before: one
 * that was being taken when they were looked for may stand by now, and is no longer unfinished only once it does.
 */
async function sweepStrays({ portal }: World): Promise<void> {
	for (const stray of await strayFrames(portal))
		if (!unfinished.has(frameId(stray)) && (await isStray(portal, stray))) await deletePeople(portal, stray);
}

import { err, ok, type Result } from '#domain/basics';
import { checkColumns, registerGaps, type HeaderWords, type ListReport, type RegisterGap } from '#domain/draw';
import { openTable, type LongTable } from '../../files/long-table.ts';
import type { TableFileRefusal } from '../../files/table-file.ts';
import { clearVaults, type Vault } from '../../files/vault.ts';
import type { World } from '../../world.ts';
import { groupFor, type Office } from '../act.ts';
import { takeList, type FrameUploadRefusal } from '../frame.ts';
import { frameShape, usualChoice, type ListChoice } from './choice.ts';
import { readList, type Progress, type Step } from './read.ts';

/** How far a waiting list is: rows read so far while something is done with it, else what came of it. */
export type ListState =
	| { readonly kind: 'reading' | 'taking'; readonly rows: number; readonly step: Step }
	| { readonly kind: 'read'; readonly report: ListReport; readonly gaps: readonly RegisterGap[] }
	| { readonly kind: 'refused'; readonly refusal: FrameUploadRefusal }
	| { readonly kind: 'taken'; readonly people: number };

/** A list that waits on the server, seen by whoever uploaded it. Nothing of it is taken before they say so. */
export type PendingList = {
	readonly table: LongTable;
	readonly vault: Vault;
	/** Whether it went in without a question. */
	readonly direct: boolean;
	choice: ListChoice;
	state: ListState;
	busy: boolean;
};

/** A list nobody asks for any more is deleted after this time, in milliseconds. */
const KEPT = 60 * 60 * 1000;
/** A page waits so long for a short list, in milliseconds, before it shows how far a long one is. */
const PATIENCE = 4000;

const BEGUN: ListState = { kind: 'reading', rows: 0, step: 'read' };

type Desk = { readonly lists: Map<string, PendingList>; readonly cleared: Promise<void> };
const desks = new WeakMap<World['keys'], Desk>();

function deskOf({ keys, config }: World): Desk {
	const desk = desks.get(keys) ?? { lists: new Map(), cleared: clearVaults(config.dataDir) };
	desks.set(keys, desk);
	return desk;
}

/** Empties the place where lists wait, once, before the first is received. */
export const readyForLists = (world: World): Promise<void> => deskOf(world).cleared;

const placeOf = ({ actor, cycle }: Office, code: string): string => `${cycle}/${code}/${actor.id}`;

/** The list this person has waiting for a group, or undefined. */
export const pendingList = (office: Office, code: string): PendingList | undefined =>
	deskOf(office.world).lists.get(placeOf(office, code));

/** Forgets a waiting list and deletes its file; one that is being taken is let be. */
export async function dropList(office: Office, code: string): Promise<void> {
	const pending = pendingList(office, code);
	if (!pending || pending.state.kind === 'taking') return;
	deskOf(office.world).lists.delete(placeOf(office, code));
	await pending.vault.remove();
}

/**
 * Lets an uploaded list wait, over the one before, and begins to read it. With `direct` a list that has all columns under
 * their own names is taken as the usual choice reads it, without a question.
 */
export async function placeList(
	office: Office,
	code: string,
	vault: Vault,
	{ direct, words }: { readonly direct: boolean; readonly words: HeaderWords }
): Promise<Result<PendingList, FrameUploadRefusal>> {
	const opened = await opening(office, code, vault);
	if (!opened.ok) {
		await vault.remove();
		return opened;
	}
	await dropList(office, code);
	const { table, scheme, group } = opened.value;
	const plain = usualChoice(scheme, group, table.columns);
	const complete = checkColumns(Object.keys(plain.columns), frameShape(scheme, group), plain.rules).ok;
	const choice = direct && complete ? plain : usualChoice(scheme, group, table.columns, words);
	const pending: PendingList = { table, vault, choice, direct: direct && complete, state: BEGUN, busy: false };
	deskOf(office.world).lists.set(placeOf(office, code), pending);
	setTimeout(() => void dropIfStill(office, code, pending), KEPT).unref();
	await (pending.direct ? confirmList(office, code, pending) : rereadList(office, code, pending, choice));
	return ok(pending);
}

async function dropIfStill(office: Office, code: string, pending: PendingList): Promise<void> {
	if (pendingList(office, code) === pending) await dropList(office, code);
}

async function opening(office: Office, code: string, vault: Vault) {
	if (pendingList(office, code)?.state.kind === 'taking') return err({ code: 'list-being-taken' } as const);
	const standing = await groupFor(office, code, 'upload-frame');
	if (!standing.ok) return standing;
	const table = await openTable(vault);
	return table.ok ? ok({ ...standing.value, table: table.value }) : table;
}

/** Reads a waiting list by another choice; waits a moment for the outcome. */
export async function rereadList(
	office: Office,
	code: string,
	pending: PendingList,
	choice: ListChoice
): Promise<void> {
	if (pending.busy) return;
	pending.choice = choice;
	await begin(pending, 'reading', async (progress) => {
		const standing = await groupFor(office, code, 'upload-frame');
		if (!standing.ok) return standing;
		const shape = frameShape(standing.value.scheme, standing.value.group);
		const list = await readList(pending.table, shape, choice, progress);
		if (!list.ok) return list;
		const { report } = list.value;
		const gaps = choice.register.size === 0 ? [] : registerGaps(report.strata, choice.register, choice.tolerance);
		return ok({ kind: 'read', report, gaps });
	});
}

/** Takes a waiting list as it was chosen to be read; waits a moment for the outcome. */
export async function confirmList(office: Office, code: string, pending: PendingList): Promise<void> {
	if (pending.busy || pending.state.kind === 'taken') return;
	await begin(pending, 'taking', async (progress) => {
		const taken = await takeList(office, code, pending.table, pending.choice, progress);
		if (taken.ok) await pending.vault.remove();
		return taken.ok ? ok({ kind: 'taken', people: taken.value }) : taken;
	});
}

/** Works on a list in the background; a crash is logged by the world's log and shown as a refusal. */
async function begin(
	pending: PendingList,
	kind: 'reading' | 'taking',
	body: (progress: Progress) => Promise<Result<ListState, FrameUploadRefusal | TableFileRefusal>>
): Promise<void> {
	const tell: Progress = (rows, step) => void (pending.state = { kind, rows, step });
	tell(0, 'read');
	pending.busy = true;
	const work = body(tell)
		.then((done) => {
			pending.state = done.ok ? done.value : { kind: 'refused', refusal: done.error };
		})
		.catch((error: unknown) => {
			pending.state = { kind: 'refused', refusal: { code: 'list-work-failed' } };
			process.stderr.write(
				`${JSON.stringify({ event: 'list', cause: error instanceof Error ? error.stack : 'unknown' })}\n`
			);
		})
		.finally(() => (pending.busy = false));
	await Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

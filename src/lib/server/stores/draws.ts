import type { Kysely } from 'kysely';
import { cycleId, drawId, frameId } from '#domain/basics';
import type { CycleId, DrawId, FrameId, Instant } from '#domain/basics';
import { designText, drawDesignDocument, drawManifestDocument } from '#domain/draw';
import type { DrawDesign, DrawManifest } from '#domain/draw';
import type { DrawTable, PortalDatabase } from '../db/tables.ts';

/** A draw as committed, before any chance has entered. */
export type CommittedDraw = {
	readonly id: DrawId;
	readonly cycle: CycleId;
	readonly group: string;
	readonly frame: FrameId;
	readonly design: DrawDesign;
	readonly committedAt: Instant;
	/** Role that committed it. */
	readonly committedBy: string;
};

/** A draw; made once it has a manifest. */
export type Draw = CommittedDraw & {
	readonly made: { readonly manifest: DrawManifest; readonly drawnAt: Instant } | null;
};

const toDraw = (row: DrawTable): Draw => ({
	id: drawId(row.id),
	cycle: cycleId(row.cycle_id),
	group: row.rater_group,
	frame: frameId(row.frame_id),
	design: drawDesignDocument.parse(JSON.parse(row.design)),
	committedAt: row.committed_at,
	committedBy: row.committed_by,
	made:
		row.manifest !== null && row.drawn_at !== null
			? { manifest: drawManifestDocument.parse(JSON.parse(row.manifest)), drawnAt: row.drawn_at }
			: null
});

/** Keeps a committed draw; 'exists' when the group has one already. */
export async function commitDraw(db: Kysely<PortalDatabase>, draw: CommittedDraw): Promise<'committed' | 'exists'> {
	const done = await db
		.insertInto('draw')
		.values({
			id: draw.id,
			cycle_id: draw.cycle,
			rater_group: draw.group,
			frame_id: draw.frame,
			design: designText(draw.design),
			committed_at: draw.committedAt,
			committed_by: draw.committedBy,
			manifest: null,
			drawn_at: null
		})
		.onConflict((conflict) => conflict.columns(['cycle_id', 'rater_group']).doNothing())
		.executeTakeFirst();
	return done.numInsertedOrUpdatedRows === 1n ? 'committed' : 'exists';
}

/** Writes the outcome of a draw, once: whether it was this call that did. */
export async function completeDraw(
	db: Kysely<PortalDatabase>,
	id: DrawId,
	made: NonNullable<Draw['made']>
): Promise<boolean> {
	const done = await db
		.updateTable('draw')
		.set({ manifest: JSON.stringify(made.manifest), drawn_at: made.drawnAt })
		.where('id', '=', id)
		.where('manifest', 'is', null)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** The draw of a group, or null; a manifest is long, so it is not read with all the others. */
export async function findDraw(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<Draw | null> {
	const row = await db
		.selectFrom('draw')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.executeTakeFirst();
	return row ? toDraw(row) : null;
}

/** The draws of a cycle, by group. */
export async function listDraws(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Draw[]> {
	const rows = await db.selectFrom('draw').selectAll().where('cycle_id', '=', cycle).orderBy('rater_group').execute();
	return rows.map(toDraw);
}

import type { Kysely } from 'kysely';
import { assert, cycleId, drawId, frameId } from '#domain/basics';
import type { CycleId, DrawId, FrameId, Instant } from '#domain/basics';
import { anyDesignDocument, anyManifestDocument } from '#domain/draw';
import type { AnyDesign, AnyManifest } from '#domain/draw';
import type { DrawTable, PortalDatabase } from '../../db/tables.ts';

/** A draw whose design is fixed; made once it has a manifest. `attempt` counts those of the group from 1. */
export type Draw = {
	readonly id: DrawId;
	readonly cycle: CycleId;
	readonly group: string;
	readonly attempt: number;
	readonly frame: FrameId;
	readonly design: AnyDesign;
	readonly committedAt: Instant;
	readonly made: {
		readonly manifest: AnyManifest;
		readonly drawnAt: Instant;
		/** Parts of the sample that have gone out, and when the last did; null while only the first has. */
		readonly released: { readonly parts: number; readonly at: Instant | null };
	} | null;
};

function toDraw(row: DrawTable): Draw {
	assert(row.committed_at !== null, 'the design of a draw is fixed');
	return {
		id: drawId(row.id),
		cycle: cycleId(row.cycle_id),
		group: row.rater_group,
		attempt: row.attempt,
		frame: frameId(row.frame_id),
		design: anyDesignDocument.parse(JSON.parse(row.design)),
		committedAt: row.committed_at,
		made:
			row.manifest !== null && row.drawn_at !== null
				? {
						manifest: anyManifestDocument.parse(JSON.parse(row.manifest)),
						drawnAt: row.drawn_at,
						released: { parts: row.released ?? 1, at: row.released_at }
					}
				: null
	};
}

const fixedDraws = (db: Kysely<PortalDatabase>, cycle: CycleId) =>
	db.selectFrom('draw').selectAll().where('cycle_id', '=', cycle).where('committed_at', 'is not', null);

/** The draw of a group that stands, or null; a manifest is long, so it is not read with all the others. */
export async function findDraw(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<Draw | null> {
	const row = await fixedDraws(db, cycle)
		.where('rater_group', '=', group)
		.where('voided_at', 'is', null)
		.executeTakeFirst();
	return row ? toDraw(row) : null;
}

/** One attempt of a group, also a void one, once its design was fixed; or null. */
export async function findDrawAttempt(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	group: string,
	attempt: number
): Promise<Draw | null> {
	const row = await fixedDraws(db, cycle)
		.where('rater_group', '=', group)
		.where('attempt', '=', attempt)
		.executeTakeFirst();
	return row ? toDraw(row) : null;
}

/** The draws of a cycle that stand, by group. */
export async function listDraws(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Draw[]> {
	const rows = await fixedDraws(db, cycle).where('voided_at', 'is', null).orderBy('rater_group').execute();
	return rows.map(toDraw);
}

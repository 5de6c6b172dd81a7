import type { Kysely, Selectable } from 'kysely';
import { assert, cycleId, drawId, frameId } from '#domain/basics';
import type { CycleId, DrawId, FrameId, Instant } from '#domain/basics';
import { anyDesignDocument, anyManifestDocument, drawDesignDocument } from '#domain/draw';
import type { AnyDesign, AnyManifest, OutDraw } from '#domain/draw';
import type { DrawTable, PortalDatabase } from '../../db/tables.ts';

/** A draw whose design is fixed; made once it has a manifest. `attempt` counts those of the group from 1, through its waves. */
export type Draw = {
	readonly id: DrawId;
	readonly cycle: CycleId;
	readonly group: string;
	readonly attempt: number;
	readonly wave: number;
	readonly frame: FrameId;
	readonly design: AnyDesign;
	readonly committedAt: Instant;
	readonly made: {
		readonly manifest: AnyManifest;
		readonly drawnAt: Instant;
		/** Parts of the sample that have gone out, none of a later wave before it is opened; null: the last did so at once. */
		readonly released: { readonly parts: number; readonly at: Instant | null };
	} | null;
};

function drawIn(row: Selectable<DrawTable>): Draw {
	assert(row.committed_at !== null, 'the design of a draw is fixed');
	return {
		id: drawId(row.id),
		cycle: cycleId(row.cycle_id),
		group: row.rater_group,
		attempt: row.attempt,
		wave: row.wave,
		frame: frameId(row.frame_id),
		design: anyDesignDocument.parse(JSON.parse(row.design)),
		committedAt: row.committed_at,
		made:
			row.manifest !== null && row.drawn_at !== null
				? {
						manifest: anyManifestDocument.parse(JSON.parse(row.manifest)),
						drawnAt: row.drawn_at,
						released: { parts: row.released ?? (row.wave === 1 ? 1 : 0), at: row.released_at }
					}
				: null
	};
}

/** The same; null when the row is none that we wrote: whoever can write to the database may have altered it. */
function toDraw(row: Selectable<DrawTable>): Draw | null {
	try {
		return drawIn(row);
	} catch {
		return null;
	}
}

const fixedDraws = (db: Kysely<PortalDatabase>, cycle: CycleId) =>
	db.selectFrom('draw').selectAll().where('cycle_id', '=', cycle).where('committed_at', 'is not', null);

const standing = (db: Kysely<PortalDatabase>, cycle: CycleId, group: string) =>
	fixedDraws(db, cycle).where('rater_group', '=', group).where('voided_at', 'is', null);

/**
 * The draw of a group that stands, of its first wave or the named one; null when there is none, or it was altered and cannot
 * be read. Manifests are long: no other is read.
 */
export async function findDraw(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	group: string,
	wave = 1
): Promise<Draw | null> {
	const row = await standing(db, cycle, group).where('wave', '=', wave).executeTakeFirst();
	return row ? toDraw(row) : null;
}

/** The draws of a group that stand, one a wave, the first first; null when one of them was altered and cannot be read. */
export async function listWaves(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<Draw[] | null> {
	const rows = await standing(db, cycle, group).orderBy('wave').execute();
	const waves = rows.flatMap((row) => toDraw(row) ?? []);
	return waves.length === rows.length ? waves : null;
}

/** One attempt of a group, also a void one, once its design was fixed; null when there is none, or it cannot be read. */
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

/** The draws of a cycle that stand, by group, and the groups of those that cannot be read because they were altered. */
export type Draws = { readonly draws: readonly Draw[]; readonly altered: readonly string[] };

/** The draws of a cycle, of their first wave only; later ones are in `listWaves`. */
export async function listDraws(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Draws> {
	const rows = await fixedDraws(db, cycle)
		.where('wave', '=', 1)
		.where('voided_at', 'is', null)
		.orderBy('rater_group')
		.execute();
	const read = rows.map((row) => ({ group: row.rater_group, draw: toDraw(row) }));
	return {
		draws: read.flatMap(({ draw }) => draw ?? []),
		altered: read.flatMap(({ group, draw }) => (draw ? [] : group))
	};
}

/** A later wave that was drawn, and how many people in it; null when its design was altered and cannot be read. */
export type LaterWave = { readonly group: string; readonly wave: number; readonly drawn: number | null };

/** The later waves of a year that were drawn and stand, in order; read without their long manifests. */
export async function listLaterWaves(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<LaterWave[]> {
	const rows = await db
		.selectFrom('draw')
		.select(['rater_group as group', 'wave', 'design'])
		.where('cycle_id', '=', cycle)
		.where('wave', '>', 1)
		.where('voided_at', 'is', null)
		.where('drawn_at', 'is not', null)
		.orderBy('rater_group')
		.orderBy('wave')
		.execute();
	return rows.map(({ group, wave, design }) => ({ group, wave, drawn: drawnBy(design) }));
}

/** How many people a design of a later wave draws; null when it is none that we wrote. */
function drawnBy(design: string): number | null {
	try {
		return drawDesignDocument.parse(JSON.parse(design)).strata.reduce((sum, { n }) => sum + n, 0);
	} catch {
		return null;
	}
}

/** Draws as far as their samples have gone out. */
export const outOf = (draws: readonly Draw[]): OutDraw[] =>
	draws.flatMap(({ made }) => (made ? [{ manifest: made.manifest, parts: made.released.parts }] : []));

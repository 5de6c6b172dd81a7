import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';
import { forbidChanges } from '#lib/server/db/guards.ts';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const given: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const to =
	(target: string): Column =>
	(column) =>
		column.notNull().references(target);

/** A group may be drawn again after a void draw; each attempt has parties. SQLite cannot loosen a constraint in place. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('draw').renameTo('single_draw').execute();
	await createDraws(db);
	await sql`insert into draw
		(id, cycle_id, rater_group, attempt, frame_id, design, prepared_at, prepared_by, committed_at, committed_by,
			heard, manifest, drawn_at)
		select id, cycle_id, rater_group, 1, frame_id, design, committed_at, committed_by, committed_at, committed_by,
			'', manifest, drawn_at
		from single_draw`.execute(db);
	await db.schema.dropTable('single_draw').execute();
	await createParties(db);
	await forbidChanges(db, 'draw', 'old.voided_at is not null');
	await forbidChanges(db, 'draw_party', 'old.reveal is not null');
}

async function createDraws(db: Kysely<unknown>): Promise<void> {
	const { text, integer, moment, strict } = columnTypes(db);
	await db.schema
		.createTable('draw')
		.addColumn('id', text, key)
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('rater_group', text, given)
		.addColumn('attempt', integer, given)
		.addColumn('frame_id', text, to('frame.id'))
		.addColumn('design', text, given)
		.addColumn('prepared_at', moment, given)
		.addColumn('prepared_by', text, given)
		.addColumn('committed_at', moment)
		.addColumn('committed_by', text)
		.addColumn('heard', text, given)
		.addColumn('heard_by', text)
		.addColumn('manifest', text)
		.addColumn('drawn_at', moment)
		.addColumn('drawn_by', text)
		.addColumn('voided_at', moment)
		.addColumn('voided_by', text)
		.addColumn('void_reason', text)
		.addUniqueConstraint('draw_attempt', ['cycle_id', 'rater_group', 'attempt'])
		.$call(strict)
		.execute();
}

async function createParties(db: Kysely<unknown>): Promise<void> {
	const { text, strict } = columnTypes(db);
	await db.schema
		.createTable('draw_party')
		.addColumn('draw_id', text, to('draw.id'))
		.addColumn('party', text, given)
		.addColumn('holder', text, given)
		.addColumn('role', text, given)
		.addColumn('commitment', text)
		.addColumn('reveal', text)
		.addPrimaryKeyConstraint('draw_party_key', ['draw_id', 'party'])
		.$call(strict)
		.execute();
}

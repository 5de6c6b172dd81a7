import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';
import type { ColumnTypes } from '#lib/server/db/engine.ts';
import { forbidChanges } from '#lib/server/db/guards.ts';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const given: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const unique: Column = (column) => column.notNull().unique();
const to =
	(target: string): Column =>
	(column) =>
		column.notNull().references(target);

export async function up(db: Kysely<unknown>): Promise<void> {
	const types = columnTypes(db);
	await createCycles(db, types);
	await createDisclosures(db, types);
	await createFrames(db, types);
	await createDraws(db, types);
	await createResults(db, types);
	await createLedger(db, types);
	await createAccounts(db, types);
}

async function createCycles(db: Kysely<unknown>, { text, integer, moment, strict }: ColumnTypes): Promise<void> {
	await db.schema
		.createTable('scheme')
		.addColumn('hash', text, key)
		.addColumn('code', text, given)
		.addColumn('document', text, given)
		.$call(strict)
		.execute();
	await db.schema
		.createTable('cycle')
		.addColumn('id', text, key)
		.addColumn('year', integer, given)
		.addColumn('scheme_hash', text, to('scheme.hash'))
		.addColumn('demo', integer, given)
		.$call(strict)
		.execute();
	await db.schema
		.createTable('cycle_phase')
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('position', integer, given)
		.addColumn('phase', text, given)
		.addColumn('entered_at', moment, given)
		.addPrimaryKeyConstraint('cycle_phase_key', ['cycle_id', 'position'])
		.$call(strict)
		.execute();
}

async function createDisclosures(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
	const { text, integer, moment, real, strict } = types;
	await db.schema
		.createTable('disclosure')
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('unit', text, given)
		.addColumn('version', integer, given)
		.addColumn('document', text, given)
		.addColumn('content_hash', text, given)
		.addColumn('published_at', moment)
		.addPrimaryKeyConstraint('disclosure_key', ['cycle_id', 'unit', 'version'])
		.$call(strict)
		.execute();
	await forbidChanges(db, 'disclosure', 'old.published_at is not null');
	await db.schema
		.createTable('score')
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('unit', text, given)
		.addColumn('annual', real, given)
		.addColumn('tracking', real, given)
		.addColumn('adjustment', real, given)
		.addColumn('veto', text)
		.addPrimaryKeyConstraint('score_key', ['cycle_id', 'unit'])
		.$call(strict)
		.execute();
}

async function createFrames(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
	const { text, integer, moment, strict, strictByKey } = types;
	await db.schema
		.createTable('frame')
		.addColumn('id', text, key)
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('rater_group', text, given)
		.addColumn('members', integer, given)
		.addColumn('uploaded_at', moment, given)
		.addUniqueConstraint('frame_group', ['cycle_id', 'rater_group'])
		.$call(strict)
		.execute();
	await db.schema
		.createTable('frame_member')
		.addColumn('frame_id', text, to('frame.id'))
		.addColumn('member_key', text, given)
		.addColumn('stratum', text, given)
		.addColumn('label', text, given)
		.addPrimaryKeyConstraint('frame_member_key', ['frame_id', 'member_key'])
		.$call(strictByKey)
		.execute();
}

async function createDraws(db: Kysely<unknown>, { text, moment, strict }: ColumnTypes): Promise<void> {
	await db.schema
		.createTable('draw')
		.addColumn('id', text, key)
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('rater_group', text, given)
		.addColumn('frame_id', text, to('frame.id'))
		.addColumn('design', text, given)
		.addColumn('committed_at', moment, given)
		.addColumn('committed_by', text, given)
		.addColumn('manifest', text)
		.addColumn('drawn_at', moment)
		.addUniqueConstraint('draw_group', ['cycle_id', 'rater_group'])
		.$call(strict)
		.execute();
}

async function createResults(db: Kysely<unknown>, { text, integer, moment, strict }: ColumnTypes): Promise<void> {
	await db.schema
		.createTable('result')
		.addColumn('cycle_id', text, to('cycle.id'))
		.addColumn('version', integer, given)
		.addColumn('sheet', text, given)
		.addColumn('sheet_hash', text, given)
		.addColumn('computed_at', moment, given)
		.addColumn('computed_by', text, given)
		.addColumn('checked_by', text)
		.addPrimaryKeyConstraint('result_key', ['cycle_id', 'version'])
		.$call(strict)
		.execute();
}

async function createLedger(db: Kysely<unknown>, { text, integer, strict }: ColumnTypes): Promise<void> {
	await db.schema
		.createTable('ledger_entry')
		.addColumn('seq', integer, key)
		.addColumn('hash', text, unique)
		.addColumn('entry', text, given)
		.$call(strict)
		.execute();
	await forbidChanges(db, 'ledger_entry');
}

async function createAccounts(db: Kysely<unknown>, { text, integer, moment, strict }: ColumnTypes): Promise<void> {
	await db.schema
		.createTable('account')
		.addColumn('id', text, key)
		.addColumn('name', text, unique)
		.addColumn('role', text, given)
		.addColumn('password_hash', text, given)
		.addColumn('disabled', integer, given)
		.addColumn('created_at', moment, given)
		.$call(strict)
		.execute();
	await db.schema
		.createTable('session')
		.addColumn('id', text, key)
		.addColumn('account_id', text, to('account.id'))
		.addColumn('expires_at', moment, given)
		.addColumn('created_at', moment, given)
		.$call(strict)
		.execute();
}

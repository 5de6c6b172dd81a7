import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';
import { forbidChanges } from '#lib/server/db/guards.ts';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const given: Column = (column) => column.notNull();
const ofSpotCheck: Column = (column) => column.notNull().references('spot_check.id');

/** Spot checks with their inspectors, opened shares and departures; what is opened or void never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createChecks(db);
	await createHolders(db);
	await createShares(db);
	await createVisits(db);
	await forbidChanges(db, 'spot_check', 'old.voided_at is not null');
	await forbidChanges(db, 'spot_share');
	await forbidChanges(db, 'spot_visit');
}

async function createChecks(db: Kysely<unknown>): Promise<void> {
	const { text, integer, moment, strict } = columnTypes(db);
	await db.schema
		.createTable('spot_check')
		.addColumn('id', text, (column) => column.notNull().primaryKey())
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('number', integer, given)
		.addColumn('plan', text, given)
		.addColumn('prepared_at', moment, given)
		.addColumn('prepared_by', text, given)
		.addColumn('committed_at', moment)
		.addColumn('committed_by', text)
		.addColumn('heard', text, given)
		.addColumn('heard_at', moment)
		.addColumn('heard_by', text)
		.addColumn('voided_at', moment)
		.addColumn('voided_by', text)
		.addColumn('void_reason', text)
		.addUniqueConstraint('spot_check_number', ['cycle_id', 'number'])
		.$call(strict)
		.execute();
}

async function createHolders(db: Kysely<unknown>): Promise<void> {
	const { text, strict } = columnTypes(db);
	await db.schema
		.createTable('spot_holder')
		.addColumn('spot_id', text, ofSpotCheck)
		.addColumn('party', text, given)
		.addColumn('holder', text, given)
		.addColumn('role', text, given)
		.addColumn('commitments', text)
		.addPrimaryKeyConstraint('spot_holder_key', ['spot_id', 'party'])
		.$call(strict)
		.execute();
}

async function createShares(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strict } = columnTypes(db);
	await db.schema
		.createTable('spot_share')
		.addColumn('spot_id', text, ofSpotCheck)
		.addColumn('visit', integer, given)
		.addColumn('party', text, given)
		.addColumn('share', text, given)
		.addPrimaryKeyConstraint('spot_share_key', ['spot_id', 'visit', 'party'])
		.$call(strict)
		.execute();
}

async function createVisits(db: Kysely<unknown>): Promise<void> {
	const { text, integer, moment, strict } = columnTypes(db);
	await db.schema
		.createTable('spot_visit')
		.addColumn('spot_id', text, ofSpotCheck)
		.addColumn('visit', integer, given)
		.addColumn('manifest', text, given)
		.addColumn('departed_at', moment, given)
		.addPrimaryKeyConstraint('spot_visit_key', ['spot_id', 'visit'])
		.$call(strict)
		.execute();
}

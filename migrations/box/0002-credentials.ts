import { sql, type Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/**
 * Ballots carry the credential they were cast under and the signature of their own key, and may be revised. Those cast
 * before had none: they stay as they were, in years that have no keys.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('signed_ballot')
		.addColumn('id', text, (column) => column.notNull())
		.addColumn('revision', integer, (column) => column.notNull())
		.addColumn('ballot_class', text, (column) => column.notNull())
		.addColumn('key', text, (column) => column.notNull())
		.addColumn('vk', text, (column) => column.notNull())
		.addColumn('prefix', text, (column) => column.notNull())
		.addColumn('signature', text, (column) => column.notNull())
		.addColumn('proof', text, (column) => column.notNull())
		.addColumn('salt', text, (column) => column.notNull())
		.addColumn('body', text, (column) => column.notNull())
		.addColumn('receipt', text, (column) => column.notNull().unique())
		.addPrimaryKeyConstraint('signed_ballot_key', ['id', 'revision'])
		.$call(strictByKey)
		.execute();
	await sql`insert into signed_ballot (id, revision, ballot_class, key, vk, prefix, signature, proof, salt, body, receipt)
		select id, 1, ballot_class, '', '', '', '', '', salt, body, receipt from ballot order by id`.execute(db);
	await db.schema.dropTable('ballot').execute();
	await db.schema.alterTable('signed_ballot').renameTo('ballot').execute();
}

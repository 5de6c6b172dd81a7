import { sql, type Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/**
 * Bodies are kept without the spaces that make them equally long, and their number beside them: nearly half of what a
 * commit wrote was spaces. Those kept before are changed alike, or the box would tell for ever which they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { integer } = columnTypes(db);
	await db.schema
		.alterTable('ballot')
		.addColumn('padding', integer, (column) => column.notNull().defaultTo(0))
		.execute();
	await sql`update ballot set padding = length(body) - length(rtrim(body, ' ')), body = rtrim(body, ' ')`.execute(db);
}

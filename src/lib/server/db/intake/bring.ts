import { DummyDriver, Kysely, sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { BallotTable } from '../tables.ts';
import type { Carry } from './settling.ts';

const compiler = new Kysely<unknown>({
	dialect: {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new DummyDriver(),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler()
	}
});

/** A list of texts that are JSON, as one. */
function listOf(texts: readonly Uint8Array[]): Buffer {
	const [open, comma, close] = ['[', ',', ']'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];
	return Buffer.concat([open, ...texts.flatMap((text, at) => (at > 0 ? [comma, text] : [text])), close]);
}

/**
 * Brings ballots into the box in the order of their ids, all or none; those it has already stay as they are. The columns are
 * those of the ballots: an earlier version of this program may have left them. The database reads the texts itself: this
 * thread answers people.
 */
export function bring(carry: Carry, ballots: readonly Uint8Array[]): Promise<void> {
	const [first] = ballots;
	if (first === undefined) return Promise.resolve();
	const columns = Object.keys(JSON.parse(Buffer.from(first).toString()) as BallotTable);
	const values = columns.map((column) => sql`value ->> ${sql.lit(column)}`);
	const insert = sql`insert into ballot (${sql.join(columns.map((column) => sql.ref(column)))})
		select ${sql.join(values)} from json_each(cast(${listOf(ballots)} as text)) where true order by value ->> 'id'
		on conflict (id, revision) do nothing`;
	return carry(insert.compile(compiler));
}

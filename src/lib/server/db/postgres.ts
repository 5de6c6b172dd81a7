import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** Counts, sums and moments arrive as numbers, as they do from SQLite: all of ours are far below 2^53. */
const types = new pg.TypeOverrides();
for (const oid of [INT8, NUMERIC]) types.setTypeParser(oid, Number);

/**
 * A Kysely dialect over a pool of connections to one PostgreSQL database. A commit is acknowledged only when it is on disk.
 * `onLost` hears of idle connections the server closed; without a listener the loss would end the process.
 */
export function postgresDialect(url: string, onLost: (error: Error) => void): PostgresDialect {
	const pool = new pg.Pool({ connectionString: url, options: '-c synchronous_commit=on', types });
	pool.on('error', onLost);
	return new PostgresDialect({ pool });
}

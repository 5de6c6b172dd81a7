import { closeSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type {
	DatabaseConnection,
	Driver,
	SqliteDatabase,
	SqliteDialectConfig,
	SqliteStatement,
	TransactionSettings
} from 'kysely';
import { settlingDriver, type Settle } from './intake/settling.ts';
import { asideDriver } from './sqlite-aside.ts';

/** Kysely prepares every statement anew; keeping them makes a point read about four times as fast. */
function cachingStatements(database: Sqlite.Database, limit = 500): SqliteDatabase {
	const statements = new Map<string, SqliteStatement>();
	return {
		close: () => void database.close(),
		prepare(text) {
			const known = statements.get(text);
			if (known) return known;
			if (statements.size >= limit) statements.clear();
			const statement = database.prepare(text);
			statements.set(text, statement);
			return statement;
		}
	};
}

/**
 * Writers take the lock at BEGIN, where busy_timeout applies: a deferred transaction that reads and then writes fails at once
 * with SQLITE_BUSY_SNAPSHOT when another process has written in between.
 */
const beginOf = (settings?: TransactionSettings): CompiledQuery =>
	CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate');

class ImmediateDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
		await connection.executeQuery(beginOf(settings));
	}
}

/** Migrations run in a transaction, so that a failed one leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class OfficeSqliteDialect extends SqliteDialect {
	readonly #driver: () => Driver;
	constructor(config: SqliteDialectConfig, driver = (): Driver => new ImmediateDriver(config)) {
		super(config);
		this.#driver = driver;
	}
	override createDriver(): Driver {
		return this.#driver();
	}
	override createAdapter(): SqliteAdapter {
		return new TransactionalDdlAdapter();
	}
}

/**
 * open: many readers beside one writer. unordered: the file must not tell in which order its rows came, so no write-ahead log,
 * what is deleted is overwritten, large pages (protocol §6.1, measured). Rows that SQLite moves to another page may leave copies
 * in the old one until the file is written anew. aside: the same on a thread of its own, for many long rows, whose commits take
 * long. reader: a second handle that cannot write.
 */
export type SqliteProfile = 'open' | 'unordered' | 'aside' | 'reader';

const unordered = [
	'page_size = 16384',
	'journal_mode = DELETE',
	'synchronous = EXTRA',
	'secure_delete = ON',
	'temp_store = MEMORY'
];
const PRAGMAS: Readonly<Record<SqliteProfile, readonly string[]>> = {
	open: ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'],
	unordered,
	aside: unordered,
	reader: []
};
const EVERYWHERE = ['foreign_keys = ON', 'busy_timeout = 5000', 'trusted_schema = OFF'];

/**
 * A Kysely dialect over one SQLite file, which is made if need be and belongs to its owner alone. What lies beside it is
 * brought in by `settle` before anybody is answered; only a database on a thread of its own has such.
 */
export function sqliteDialect(file: string, profile: SqliteProfile, settle?: Settle): SqliteDialect {
	if (profile !== 'reader') closeSync(openSync(file, 'a', 0o600));
	const pragmas = [...PRAGMAS[profile], ...EVERYWHERE];
	const open = (): SqliteDatabase => {
		const database = new Sqlite(file, { readonly: profile === 'reader' });
		for (const pragma of pragmas) database.pragma(pragma);
		return cachingStatements(database);
	};
	const config = { database: () => Promise.resolve(open()) };
	if (profile !== 'aside') return new OfficeSqliteDialect(config);
	const aside = (): Driver => asideDriver({ file, pragmas }, beginOf);
	return new OfficeSqliteDialect(config, settle ? () => settlingDriver(aside(), settle) : aside);
}

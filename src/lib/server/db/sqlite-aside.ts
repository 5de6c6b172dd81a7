import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import {
	CompiledQuery,
	type DatabaseConnection,
	type Driver,
	type QueryResult,
	type TransactionSettings
} from 'kysely';
import { assert } from '#domain/basics';

/** A database file, and what is set when it is opened. */
type Place = { readonly file: string; readonly pragmas: readonly string[] };

type Answer =
	| { readonly rows: unknown[]; readonly changes: number }
	| { readonly error: { readonly message: string; readonly code: string } };

type Asked = { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };

/** The work of the thread, as text: bundlers leave it alone. It keeps the statements it has prepared. */
const work = `
const { parentPort, workerData } = require('node:worker_threads');
const Sqlite = require(workerData.library);
const database = new Sqlite(workerData.file);
for (const pragma of workerData.pragmas) database.pragma(pragma);
const LIMIT = 500;
const statements = new Map();
function prepare(text) {
	if (!statements.has(text)) {
		if (statements.size >= LIMIT) statements.clear();
		statements.set(text, database.prepare(text));
	}
	return statements.get(text);
}
function answer({ sql, parameters }) {
	try {
		const statement = prepare(sql);
		if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
		return { rows: [], changes: statement.run(parameters).changes };
	} catch (error) {
		return { error: { message: error.message, code: String(error.code) } };
	}
}
parentPort.on('message', (query) => {
	if (query) return parentPort.postMessage(answer(query));
	database.close();
	parentPort.close();
});`;

/**
 * A driver that has SQLite work on a thread of its own: while a commit waits for the disk, this thread answers others. The
 * thread starts with the first query, anew after one that broke, and does not keep the process alive by itself.
 */
export function asideDriver(place: Place, begin: (settings?: TransactionSettings) => CompiledQuery): Driver {
	let thread: Worker | undefined;
	let asked: Asked | undefined;
	/** Why nothing more is asked: until the connection is given back, a transaction must not go on with another thread. */
	let over: Error | undefined;
	let closed = false;
	const settle = (): Asked | undefined => {
		const was = asked;
		asked = undefined;
		if (!closed) thread?.unref();
		return was;
	};
	const start = (): Worker => {
		const library = createRequire(import.meta.url).resolve('better-sqlite3');
		const started = new Worker(work, { eval: true, workerData: { ...place, library } });
		started.on('message', (answer: Answer) => settle()?.resolve(answer));
		const fail = (error: Error): void => {
			if (thread !== started) return;
			thread = undefined;
			over = error;
			settle()?.reject(error);
		};
		started.on('error', fail);
		started.on('exit', () => fail(new Error('the thread of the database has ended')));
		return started;
	};
	const ask = ({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): Promise<Answer> => {
		if (over) return Promise.reject(over);
		assert(!asked, 'a connection does one thing at a time');
		thread ??= start();
		thread.ref();
		thread.postMessage({ sql, parameters });
		return new Promise((resolve, reject) => {
			asked = { resolve, reject };
		});
	};
	const connection: DatabaseConnection = {
		async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
			const answer = await ask(query);
			if ('error' in answer) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
			return { rows: answer.rows as R[], numAffectedRows: BigInt(answer.changes) };
		},
		streamQuery() {
			throw new Error('rows are read by pages');
		}
	};
	const run = async (query: CompiledQuery): Promise<void> => {
		await connection.executeQuery(query);
	};
	return {
		init: () => Promise.resolve(),
		acquireConnection: () => Promise.resolve(connection),
		beginTransaction: (_, settings) => run(begin(settings)),
		commitTransaction: () => run(CompiledQuery.raw('commit')),
		rollbackTransaction: () => (over ? Promise.resolve() : run(CompiledQuery.raw('rollback'))),
		releaseConnection() {
			if (!closed) over = undefined;
			return Promise.resolve();
		},
		destroy() {
			closed = true;
			over = new Error('the database is closed');
			return end(thread);
		}
	};
}

function end(thread: Worker | undefined): Promise<void> {
	if (!thread) return Promise.resolve();
	return new Promise((resolve) => {
		thread.ref();
		thread.once('exit', () => resolve());
		thread.postMessage(null);
	});
}

import { closeSync, existsSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { isBusy } from '../violations.ts';

/** Gives a lock back. */
export type Unlock = () => void;

/**
 * A lock between processes, held until it is given back or the process ends, however it ends; null while another process has
 * it. SQLite's lock of a file that stays empty: Node has none of its own.
 */
export function lock(file: string): Unlock | null {
	if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600)); // closing a file gives up this process's locks of it
	const database = new Sqlite(file, { timeout: 0 });
	try {
		database.pragma('journal_mode = memory'); // nothing is ever written
		database.exec('begin exclusive');
		return () => void database.close();
	} catch (error) {
		database.close();
		if (isBusy(error)) return null;
		throw error;
	}
}

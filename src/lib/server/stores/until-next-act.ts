import type { Kysely } from 'kysely';
import type { Head } from '#domain/ledger';
import type { PortalDatabase } from '../db/tables.ts';
import { headOf } from './ledger.ts';

type Portal = Kysely<PortalDatabase>;

/** What was read while the chain ended so. */
type Kept<Value> = { readonly end: string; readonly values: Map<string, Value> };

/** More names than there are years or keys are somebody's guesses. */
const MOST = 1000;

/** The end of the chain as it was found in this turn of the event loop: many ballots arrive in one. */
let ends = new WeakMap<Portal, Promise<Head>>();

/** What each reading remembers, by the portal it was read from. */
let memories = new WeakMap<Portal, Map<unknown, Kept<unknown>>>();

/** Called when an act of this process is done: it holds at once, in the same turn too, and nothing it ended stays in memory. */
export function forgetAll(): void {
	ends = new WeakMap();
	memories = new WeakMap();
}

function endOf(db: Portal): Promise<Head> {
	const found = ends.get(db) ?? headOf(db);
	if (!ends.has(db)) setImmediate(() => ends.delete(db));
	ends.set(db, found);
	return found;
}

/**
 * Remembers what a reading of the portal gave until the next act: every act adds an entry to the ledger in its own
 * transaction, so as long as the chain ends as it did, what acts change stands as it did. One short query instead of
 * several for what the ballots of a turn ask. Not for use inside a transaction, which sees its own changes before their entry.
 */
export function untilNextAct<Value>(
	read: (db: Portal, name: string) => Promise<Value>
): (db: Portal, name: string) => Promise<Value> {
	return async (db, name) => {
		const { hash: end } = await endOf(db);
		const memory = memories.get(db) ?? new Map<unknown, Kept<unknown>>();
		memories.set(db, memory);
		const before = memory.get(read) as Kept<Value> | undefined;
		const kept = before?.end === end && before.values.size < MOST ? before : { end, values: new Map<string, Value>() };
		memory.set(read, kept);
		if (!kept.values.has(name)) kept.values.set(name, await read(db, name));
		return kept.values.get(name) as Value;
	};
}

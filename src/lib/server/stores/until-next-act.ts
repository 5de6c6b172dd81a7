import type { Kysely } from 'kysely';
import type { Entry, Head } from '#domain/ledger';
import type { PortalDatabase } from '../db/tables.ts';
import { chainedEntries, headOf } from './ledger.ts';

type Portal = Kysely<PortalDatabase>;

/** What readings gave, by reading and name, while the chain ended so. */
type Kept = { readonly end: string; readonly readings: Map<unknown, Map<string, unknown>> };

/** More names than there are years or keys are somebody's guesses. */
const MOST = 1000;

/** So long the end of the chain is taken to be what it was found, in milliseconds: a ballot takes as long to become durable. */
const FRESH = 5;

/** The end of the chain as it was found a moment ago: many ballots arrive in one. */
let ends = new WeakMap<Portal, Promise<Head>>();

/** What is remembered of each portal, by all readings together. */
let memories = new WeakMap<Portal, Kept>();

/** Called when an act of this process is done: it holds at once, in the same moment too, and nothing it ended stays in memory. */
export function forgetAll(): void {
	ends = new WeakMap();
	memories = new WeakMap();
}

function endOf(db: Portal): Promise<Head> {
	const known = ends.get(db);
	if (known) return known;
	const [found, here] = [headOf(db), ends];
	here.set(db, found);
	setTimeout(() => here.delete(db), FRESH).unref();
	return found;
}

/**
 * Remembers what a reading of the portal gave until the next act: every act adds an entry to the ledger in its own
 * transaction, so as long as the chain ends as it did, what acts change stands as it did. One short query instead of
 * several for what the ballots of a moment ask. When one reading sees another end, what all of them remembered goes. Not for use
 * inside a transaction, which sees its own changes before their entry.
 */
export function untilNextAct<Value>(
	read: (db: Portal, name: string) => Promise<Value>
): (db: Portal, name: string) => Promise<Value> {
	return async (db, name) => {
		const { hash: end } = await endOf(db);
		const before = memories.get(db);
		const kept = before?.end === end ? before : { end, readings: new Map<unknown, Map<string, unknown>>() };
		memories.set(db, kept);
		const known = kept.readings.get(read);
		const values = known && known.size < MOST ? known : new Map<string, unknown>();
		kept.readings.set(read, values);
		if (!values.has(name)) values.set(name, await read(db, name));
		return values.get(name) as Value;
	};
}

/** The whole ledger, read and checked once until it grows; none of its entries when its chain is broken. */
export const chainNow = untilNextAct(async (db): Promise<readonly Entry[]> => (await chainedEntries(db)) ?? []);

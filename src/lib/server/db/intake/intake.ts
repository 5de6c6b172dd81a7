import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { assert } from '#domain/basics';
import type { BoxDatabase } from '../tables.ts';
import { bring } from './bring.ts';
import { lock, type Unlock } from './lock.ts';
import type { Carry, Settle } from './settling.ts';
import { openTray, rowsIn, type Tray } from './tray.ts';

/** Where ballots lie, durable and in no order, until many are brought into the box together (protocol §4.5, §5). */
export type Intake = {
	/** Brings them. */
	readonly settle: Settle;
	/**
	 * Keeps a first ballot, a JSON text of its row, durable before the promise is; false, and nothing kept, when only the box
	 * can say whether it is the first, or has room for it.
	 */
	put(box: Kysely<BoxDatabase>, id: string, row: string): Promise<boolean>;
	/** Brings all into the box for the last time, in its turn; what cannot be brought lies there for the next process. */
	end(box: Kysely<BoxDatabase>): Promise<void>;
	/** When the box is closed. */
	close(): Promise<void>;
};

/** The process that takes ballots: one tray is being filled while the other is brought into the box. */
type Taking = { filling: Tray; bringing: Tray; readonly marks: Set<number>; readonly unlock: Unlock };

/** Ballots are brought into the box when nobody has come for so long, in milliseconds: while many come the disk is theirs. */
export const LULL = 500;
/** A tray as full as this, from 0 to 1, waits for no lull. */
const CROWDED = 0.75;

/**
 * Some bits of a ballot's id, as many as a number holds: enough to say that no other one is like it, which saves asking the
 * box. Who asks it while ballots are brought waits for their end: with 32 bits, beside 150,000 ballots one of 28,000
 * would, for a second. All first ballots of a portal come this way, whose ids are digests: none that has come another way has
 * the id of one to come.
 */
const markOf = (id: string): number => Number.parseInt(id.slice(0, 13), 16);

async function marksIn(box: Kysely<BoxDatabase>): Promise<Set<number>> {
	const marks = new Set<number>();
	const page = 10_000;
	for (let after = ''; ;) {
		const rows = await box
			.selectFrom('ballot')
			.select('id')
			.where('id', '>', after)
			.orderBy('id')
			.limit(page)
			.execute();
		for (const { id } of rows) marks.add(markOf(id));
		after = rows.at(-1)?.id ?? '';
		if (rows.length < page) return marks;
	}
}

/** Makes names in a folder as durable as what the files have. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}

/** When a file was last written, in epoch milliseconds; undefined when there is none. */
const lastWritten = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
/** Files younger than this may be written again without their time changing, in milliseconds. */
const YOUNG = 1000;

/**
 * The intake of the box in that file. It lies in two files beside it. One process at a time takes ballots, from its first one to
 * its end; whoever else uses the box brings into it what those files have, and leaves them as they are.
 */
export function openIntake(file: string): Intake {
	const places = [`${file}-intake-0`, `${file}-intake-1`] as const;
	const seen = new Map<string, number>();
	let taking: Taking | undefined;
	let starting: Promise<Taking> | undefined;
	let lull: NodeJS.Timeout | undefined;
	let pressing = false;

	/** What another process, or an earlier one, has put. */
	const bringOthers = async (carry: Carry): Promise<void> => {
		for (const place of places) {
			const written = lastWritten(place);
			if (written === undefined || written === seen.get(place)) continue;
			for await (const ballots of rowsIn(place)) await bring(carry, ballots);
			if (written < Date.now() - YOUNG) seen.set(place, written);
		}
	};
	const bringTray = async (carry: Carry, tray: Tray): Promise<void> => {
		if (tray.fullness() === 0) return;
		for await (const ballots of tray.pieces()) await bring(carry, ballots);
		await tray.clear();
	};
	/** Has the box asked something, which brings all that was put; tried again when it fails. */
	const press = async (box: Kysely<BoxDatabase>): Promise<void> => {
		if (pressing) return;
		pressing = true;
		await sql`select 1`.execute(box).catch(() => lull?.refresh()); // who asks the box hears why
		pressing = false;
	};
	const openTrays = async (): Promise<{ filling: Tray; bringing: Tray }> => {
		const filling = await openTray(places[0]);
		try {
			const bringing = await openTray(places[1]);
			await syncFolder(path.dirname(file));
			return { filling, bringing };
		} catch (error) {
			await filling.close();
			throw error;
		}
	};
	const start = async (box: Kysely<BoxDatabase>): Promise<Taking> => {
		const unlock = lock(`${file}-intake`);
		assert(unlock, 'one process takes the ballots of a box');
		try {
			const marks = await marksIn(box); // brings what an earlier process has put
			taking = { ...(await openTrays()), marks, unlock };
		} catch (error) {
			unlock();
			throw error;
		}
		lull = setTimeout(() => void press(box), LULL).unref();
		return taking;
	};
	const started = (box: Kysely<BoxDatabase>): Promise<Taking> =>
		(starting ??= start(box).finally(() => {
			starting = undefined;
		}));
	return {
		async put(box, id, row) {
			const { filling, marks } = taking ?? (await started(box));
			const mark = markOf(id);
			if (marks.has(mark)) return false;
			marks.add(mark);
			lull?.refresh();
			if (filling.fullness() > CROWDED) void press(box);
			return filling.put(id, row);
		},
		async settle(carry) {
			if (!taking) return bringOthers(carry);
			await bringTray(carry, taking.bringing);
			[taking.filling, taking.bringing] = [taking.bringing, taking.filling];
			await bringTray(carry, taking.bringing);
		},
		async end(box) {
			await starting?.catch(() => undefined);
			clearTimeout(lull);
			if (taking) await sql`select 1`.execute(box);
		},
		async close() {
			if (!taking) return;
			const { filling, bringing, unlock } = taking;
			taking = undefined;
			await filling
				.close()
				.finally(() => bringing.close())
				.finally(unlock);
		}
	};
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { makeSeed } from '#domain/ballot';
import { required } from '#domain/basics';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { LONGEST_REST, scrubOrder, scrubSoon } from '#lib/server/acts/record/scrub.ts';
import { isSqlite } from '#lib/server/db/engine.ts';
import { openDatabases } from '#lib/server/db/open.ts';
import { arrivals, noteArrival } from '#lib/server/db/rewrite.ts';
import { onEveryEngine } from '../../builders/engines.ts';
import { anOpenYear, aRatedYear } from '../../builders/open-year.ts';
import { handInSlips } from '../../builders/paper.ts';
import { answersOf, done, exchange, type Year } from '../../builders/year.ts';

/** A number that is another one whenever the box was written. */
async function writing({ world: { box, config } }: Year): Promise<number> {
	if (isSqlite(box)) return readFileSync(path.join(config.dataDir, 'box.sqlite')).readUInt32BE(24); // its change counter
	const last = await sql<{ last: string | null }>`select max(xmin::text::bigint) as last from ballot`.execute(box);
	return Number(last.rows[0]?.last);
}

onEveryEngine((engine) => {
	describe('wiping out the order of rows', () => {
		test('keeps every row, and on PostgreSQL leaves one transaction and the order of keys', async () => {
			const { year } = await aRatedYear(engine);
			const { roll, box } = year.world;
			const rows = async () => [
				await roll.selectFrom('invitation').selectAll().orderBy('id').execute(),
				await box.selectFrom('ballot').selectAll().orderBy('id').execute()
			];
			const before = await rows();
			await scrubOrder(year.world);
			expect(await rows()).toEqual(before);
			if (isSqlite(box)) return;
			for (const { rows: found } of [
				await sql<{ id: string; xmin: string }>`select id, xmin::text from invitation order by ctid`.execute(roll),
				await sql<{ id: string; xmin: string }>`select id, xmin::text from ballot order by ctid`.execute(box)
			]) {
				expect(new Set(found.map(({ xmin }) => xmin)).size).toBe(1);
				expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).toSorted());
			}
		});

		test('is done by itself on the beat after somebody came, and not again before somebody comes', async () => {
			const { year, letters } = await anOpenYear(engine);
			const beat = scrubSoon(year.world);
			const wiped = async (): Promise<boolean> => {
				const before = await writing(year);
				await beat();
				return (await writing(year)) !== before;
			};
			const rest = async (): Promise<void> => {
				for (let beats = 0; beats < LONGEST_REST; beats++) await beat();
			};
			const cast = async (): Promise<void> => {
				const { code } = required(letters.get('citizen/north.town')?.pop(), 'a letter');
				const credential = done(await exchange(year, code));
				done(await castPlain(year.world, { credential, answers: answersOf(year, 'citizen', 'north.town') }));
			};
			await rest();
			expect(await wiped()).toBe(false);
			for (const round of [1, 2]) {
				await cast();
				expect({ round, wiped: [await wiped(), await wiped()] }).toEqual({ round, wiped: [true, false] });
				await rest();
			}
		});

		test('is done again and again while people come all the time, and rests in between', async () => {
			const { year } = await aRatedYear(engine);
			const beat = scrubSoon(year.world);
			let [last, wiped] = [await writing(year), 0];
			for (let beats = 0; beats < 2 * LONGEST_REST; beats++) {
				noteArrival(year.world.box);
				await beat();
				const now = await writing(year);
				if (now !== last) wiped++;
				last = now;
			}
			expect(wiped).toBeGreaterThanOrEqual(2);
			expect(wiped).toBeLessThan(2 * LONGEST_REST);
		});

		test('that meets the lock of somebody who reads for long gives up, and is tried again after half an hour', async () => {
			const { year } = await aRatedYear(engine);
			const beat = scrubSoon(year.world);
			const reader = openDatabases(year.world.config);
			await reader.box.transaction().execute(async (trx) => {
				await trx.selectFrom('ballot').select('id').limit(1).execute();
				await expect(beat()).rejects.toThrow();
			});
			await reader.close();
			const before = await writing(year);
			for (let beats = 1; beats < LONGEST_REST; beats++) await beat();
			expect(await writing(year)).toBe(before);
			await beat();
			expect(await writing(year)).not.toBe(before);
		});

		test('is due after an exchange, a ballot and a batch of paper', async () => {
			const { year, letters } = await anOpenYear(engine);
			const { roll, box } = year.world;
			const counts = () => [arrivals(roll), arrivals(box)];
			const codes = required(letters.get('deputy/north'), 'letters').map(({ code }) => code);
			expect(counts()).toEqual([0, 0]);
			const credential = done(await exchange(year, codes.pop() ?? ''));
			expect(counts()).toEqual([1, 0]);
			done(await castPlain(year.world, { credential, answers: answersOf(year, 'deputy', 'north') }));
			expect(counts()).toEqual([1, 1]);
			const batch = { group: 'deputy', stratum: 'north', secret: makeSeed(year.world.random) };
			done(await handInSlips(year.as('surveyAgency'), batch, codes.slice(0, 10)));
			expect(counts()).toEqual([2, 1]);
		});
	});
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { frameId, required, toHex } from '#domain/basics';
import type { DrawDesign, FrameDigest, StratumCount } from '#domain/draw';
import { drawFromFrame, drawHolds } from '#lib/server/frames/drawing.ts';
import { commitToFrame, frameFile } from '#lib/server/frames/frame-file.ts';
import { BATCH, withLanes } from '#lib/server/frames/lanes/lanes.ts';
import { committer } from '#lib/server/frames/passes/commitments.ts';
import { ticketer } from '#lib/server/frames/passes/tickets.ts';
import type { World } from '#lib/server/world.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';
import { worldIn } from '../journeys/seed.ts';
import { benchBrowserCheck } from './check.ts';
import { compare, note, report } from './measure.ts';
import { watched } from './watched.ts';

const SIZES = [1_000_000, 7_000_000];
const STRATA = 250;
const PER_STRATUM = 40;
/** Compressions of SHA-256 for one person: leaf and node of the tree, ticket. */
const BLOCKS = { tree: 4, ticket: 3 };

const id = frameId('f0'.repeat(16));
const sources = [{ name: 'dice', value: '31415926535897932384' }];

const INSERT = 'insert into frame_person (frame_id, place, member, stratum) values (?, ?, ?, ?)';

/** So many rows as an upload leaves them, and how long their salts and commitments took, in seconds. */
async function fill(world: World, folder: string, people: number) {
	const cycle = await givenCycle(world.portal);
	const database = new Sqlite(path.join(folder, 'portal.sqlite'));
	database
		.prepare('insert into frame (id, cycle_id, rater_group, members, uploaded_at) values (?, ?, ?, ?, ?)')
		.run(id, cycle, 'citizen', people, MORNING);
	const insert = database.prepare(INSERT);
	let seconds = 0;
	await withLanes((lanes) => {
		const commit = committer(lanes, world.keys.frameKey(id));
		const to = new Uint8Array(BATCH * 32);
		const insertAll = database.transaction((start: number, count: number) => {
			for (let at = 0; at < count; at++) {
				const stratum = `s${String(((start + at) * 2_654_435_761) % STRATA).padStart(3, '0')}`;
				insert.run(id, start + at, toHex(to.subarray(at * 32, at * 32 + 32)), stratum);
			}
		});
		for (let start = 0; start < people; start += BATCH) {
			const count = Math.min(BATCH, people - start);
			const keys = Array.from({ length: count }, (_, at) => String((start + at) * 7919).padStart(12, '0'));
			const began = performance.now();
			commit(keys, to);
			seconds += (performance.now() - began) / 1000;
			insertAll(start, count);
		}
	});
	database.close();
	return { frame: { id, group: 'citizen', members: people }, seconds };
}

const designOn = ({ hash }: FrameDigest, strata: readonly StratumCount[]): DrawDesign => ({
	v: 1,
	method: 'srswor-ticket',
	round: 'bench',
	frame: hash,
	strata: strata.map(({ group, stratum, population }) => ({ group, stratum, N: population, n: PER_STRATUM })),
	reserve: 0,
	parties: {},
	beacon: { kind: 'dice', rolls: 20 }
});

/** As many compressions in the lanes of one thread, and nothing else. */
const hashing = (people: number, blocks: number): Promise<void> =>
	withLanes((lanes) => {
		const [block, to] = [lanes.take(BATCH * 64), lanes.take(BATCH * 32)];
		for (let done = 0; done < people * blocks; done += BATCH)
			lanes.compress(lanes.start, 0, block, 64, to, 32, BATCH, 0);
	});

/** Tickets of lines that lie in memory. */
const tickets = (people: number): Promise<void> =>
	withLanes((lanes) => {
		const prefix = Buffer.from('citizen\ts000\t-\t');
		const make = ticketer(lanes, new Uint8Array(32));
		const address = lanes.take(BATCH * (prefix.length + 65));
		for (let done = 0; done < people; done += BATCH) make({ address, prefix, count: BATCH });
	});

type Work = { readonly what: string; readonly people: number; readonly blocks: number };

/** A figure beside hashing alone, with what it costs everybody else; gives what was made. */
async function bench<T>({ what, people, blocks }: Work, work: () => Promise<T>): Promise<T> {
	const seen: Awaited<ReturnType<typeof watched<T>>>[] = [];
	const times = await compare(
		1,
		() => hashing(people, blocks),
		async () => seen.push(await watched(work))
	);
	report(what, 's', times.figure, times.floor, 'hashing alone, one thread');
	note('  most memory, threads included', Math.max(...seen.map(({ memory }) => memory)), 'MB');
	note('  longest wait of other requests', Math.max(...seen.map(({ delay }) => delay)), 'ms');
	return required(seen.at(-1), 'a run').value;
}

async function benchFrame(people: number): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-bench-'));
	const world = await worldIn(folder);
	try {
		const { frame, seconds } = await fill(world, folder, people);
		const size = `${people / 1e6} M in ${STRATA} strata`;
		note(`salts and commitments of ${size}, one thread`, seconds, 's');
		const commit = { what: `commit a frame of ${size}`, people, blocks: BLOCKS.tree };
		const { digest, strata } = await bench(commit, () => commitToFrame(world, frame));
		const design = designOn(digest, strata);
		const draw = { what: `draw ${STRATA * PER_STRATUM} of ${size}`, people, blocks: BLOCKS.ticket + BLOCKS.tree };
		const manifest = required(await bench(draw, () => drawFromFrame(world, frame, design, sources)), 'a draw');
		const check = { what: `check that draw from the rows on`, people, blocks: commit.blocks + draw.blocks };
		if (people !== SIZES[0]) return;
		if (!(await bench(check, () => drawHolds(world, frame, manifest)))) throw new Error('a draw does not hold');
		await benchBrowserCheck(folder, manifest, await frameFile(world, frame, digest.hash));
	} finally {
		await world.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Committing to frames and drawing from them, and tickets alone, each against hashing alone. */
export async function benchDraw(): Promise<void> {
	const people = 1_000_000;
	const times = await compare(
		3,
		() => hashing(people, BLOCKS.ticket),
		() => tickets(people)
	);
	report('tickets of a million people, one thread', 's', times.figure, times.floor, 'hashing alone');
	for (const size of SIZES) await benchFrame(size);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seed, type Seeded } from '../journeys/seed.ts';
import { median } from './measure.ts';
import { startFloor, startPortal, type Server } from './server.ts';

export type Both = {
	readonly folder: string;
	readonly seeded: Seeded;
	readonly portal: Server;
	readonly floor: Server;
};

/** Measures over a portal with seeded years and the app that does nothing, side by side; both are gone afterwards. */
export async function onBoth(bench: (both: Both) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-bench-'));
	const seeded = await seed(folder);
	const [portal, floor] = [await startPortal(folder), await startFloor()];
	await bench({ folder, seeded, portal, floor }).finally(() => {
		portal.stop();
		floor.stop();
		rmSync(folder, { recursive: true, force: true });
	});
}

/** An empty endpoint is compiled better and better for some 15,000 requests: measured sooner, it is too low a floor. */
const WARMING = 10;
const ROUNDS = 5;

/** Medians of a figure and of its floors, taken in turn once all are warm, so that all meet the same machine. */
export async function inTurn<Made>(
	make: () => Promise<Made>,
	...figures: readonly ((made: Made) => Promise<number>)[]
): Promise<number[]> {
	const rounds: number[][] = [];
	for (let round = 1 - WARMING; round <= ROUNDS; round++) {
		const made = await make();
		const found: number[] = [];
		for (const figure of figures) found.push(await figure(made));
		if (round > 0) rounds.push(found);
	}
	return figures.map((_, at) => median(rounds.map((found) => found[at] ?? NaN)));
}

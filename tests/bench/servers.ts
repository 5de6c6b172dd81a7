import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seed, type Seeded } from '../journeys/seed.ts';
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
	await bench({ folder, seeded, portal, floor }).finally(async () => {
		await Promise.all([portal.stop(), floor.stop()]);
		rmSync(folder, { recursive: true, force: true });
	});
}

/** An empty endpoint is compiled better and better for some 15,000 requests: measured sooner, it is too low a floor. */
const WARMING = 10;
const ROUNDS = 20;

/** A figure and its floors, round by round: taken in turn once all are warm, so that all meet the same machine. */
export async function inTurn<Made, Found extends unknown[]>(
	make: () => Promise<Made>,
	...figures: { readonly [At in keyof Found]: (made: Made) => Promise<Found[At]> }
): Promise<{ [At in keyof Found]: Found[At][] }> {
	const rounds = figures.map((): unknown[] => []);
	for (let round = 1 - WARMING; round <= ROUNDS; round++) {
		const made = await make();
		for (const [at, figure] of figures.entries()) {
			const found = await figure(made);
			if (round > 0) rounds[at]?.push(found);
		}
	}
	return rounds as { [At in keyof Found]: Found[At][] };
}

/** Prints one line per figure with its ratio to a floor of the same run; nothing here passes or fails. */
import { benchDraw } from './draw.ts';
import { benchBallots, benchPages } from './portal.ts';
import { benchResults } from './results.ts';

const benches = {
	draw: benchDraw,
	results: benchResults,
	ballots: benchBallots,
	pages: benchPages
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();

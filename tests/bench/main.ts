/** Prints one line per figure with its ratio to a floor of the same run; nothing here passes or fails. Words choose parts. */
import { benchDraw } from './draw.ts';
import { benchBallots, benchExchanges, benchFlows } from './ballots.ts';
import { benchDevice } from './device.ts';
import { benchLists } from './lists.ts';
import { benchPages } from './pages.ts';
import { benchResults } from './results.ts';

const benches = {
	lists: benchLists,
	draw: benchDraw,
	results: benchResults,
	ballots: benchBallots,
	exchanges: benchExchanges,
	flows: benchFlows,
	pages: benchPages,
	device: benchDevice
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}`);
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();

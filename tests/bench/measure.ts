import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What was found in each round. */
export type Rounds = readonly number[];

/** Seconds of a few rounds after one to warm up, floor and figure taken in turn, so that both meet the same machine. */
export async function compare(
	rounds: number,
	floor: () => unknown,
	figure: () => unknown
): Promise<{ readonly floor: Rounds; readonly figure: Rounds }> {
	const times: { floor: number[]; figure: number[] } = { floor: [], figure: [] };
	for (let round = 0; round <= rounds; round++) {
		const [floorTime, figureTime] = [await seconds(floor), await seconds(figure)];
		if (round === 0) continue;
		times.floor.push(floorTime);
		times.figure.push(figureTime);
	}
	return times;
}

async function seconds(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return (performance.now() - started) / 1000;
}

export const median = (values: Rounds): number => quantile(values, 0.5);

/** The value below which that fraction of all lies. */
export const quantile = (values: Rounds, fraction: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * fraction), values.length - 1)] ?? NaN;

setFlagsFromString('--expose-gc');

/** Clears away what this process made before it measured: to collect it meanwhile would count as somebody's delay. */
export const tidy = runInNewContext('gc') as () => void;

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Between what the middle half of them lies; nothing of one. */
const spread = (values: Rounds): string =>
	values.length > 1 ? ` [${quantile(values, 0.25).toFixed(2)}–${quantile(values, 0.75).toFixed(2)}]` : '';

/**
 * One line: what was measured, and how it stands to a floor of the same rounds. All are medians; the ratio is that of ratios
 * round by round, between whose quartiles half of them lie: the machine is another one half a minute later.
 */
export function report(what: string, unit: string, figures: Rounds, floors: Rounds, floorName: string): void {
	const ratios = figures.map((figure, round) => figure / (floors[round] ?? NaN));
	const figure = `${short(median(figures)).padStart(8)} ${unit.padEnd(6)}`;
	const ratio = `${median(ratios).toFixed(2)}${spread(ratios)}`;
	console.log(`${what.padEnd(58)} ${figure} ${ratio} × ${floorName} (${short(median(floors))})`);
}

/** One line: a cost beside a figure. */
export const note = (what: string, value: number, unit: string): void =>
	console.log(`${what.padEnd(58)} ${short(value).padStart(8)} ${unit}`);

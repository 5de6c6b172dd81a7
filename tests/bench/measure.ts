import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Medians of a few runs after one to warm up, floor and figure taken in turn, so that both meet the same machine. */
export async function compare(
	runs: number,
	floor: () => unknown,
	figure: () => unknown
): Promise<{ readonly floor: number; readonly figure: number }> {
	const times: { floor: number[]; figure: number[] } = { floor: [], figure: [] };
	for (let run = 0; run <= runs; run++) {
		const [floorTime, figureTime] = [await seconds(floor), await seconds(figure)];
		if (run === 0) continue;
		times.floor.push(floorTime);
		times.figure.push(figureTime);
	}
	return { floor: median(times.floor), figure: median(times.figure) };
}

async function seconds(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return (performance.now() - started) / 1000;
}

export const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The value below which that fraction of all lies. */
export const quantile = (values: readonly number[], fraction: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * fraction), values.length - 1)] ?? NaN;

setFlagsFromString('--expose-gc');

/** Clears away what this process made before it measured: to collect it meanwhile would count as somebody's delay. */
export const tidy = runInNewContext('gc') as () => void;

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** One line: what was measured, the figure, the floor of the same run, and how they stand to each other. */
export function report(what: string, unit: string, figure: number, floor: number, floorName: string): void {
	const ratio = (figure / floor).toFixed(2);
	console.log(
		`${what.padEnd(58)} ${short(figure).padStart(8)} ${unit.padEnd(6)} ${ratio} × ${floorName} (${short(floor)})`
	);
}

/** One line: a cost beside a figure. */
export const note = (what: string, value: number, unit: string): void =>
	console.log(`${what.padEnd(58)} ${short(value).padStart(8)} ${unit}`);

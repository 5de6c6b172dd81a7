/** Rows per block: partial sums keep the rounding error of long columns near that of a thousand rows (statistics §8). */
const BLOCK = 1024;

/** Σ over i in [from, to) of left_i right_i, summed by blocks. */
export function dot(left: Float64Array, right: Float64Array, from = 0, to = left.length): number {
	let sum = 0;
	for (let start = from; start < to; start += BLOCK) {
		const end = Math.min(start + BLOCK, to);
		let part = 0;
		for (let i = start; i < end; i++) part += (left[i] ?? 0) * (right[i] ?? 0);
		sum += part;
	}
	return sum;
}

/** Σ over i in [from, to), summed by blocks. */
export function sum(values: Float64Array, from = 0, to = values.length): number {
	let whole = 0;
	for (let start = from; start < to; start += BLOCK) {
		const end = Math.min(start + BLOCK, to);
		let part = 0;
		for (let i = start; i < end; i++) part += values[i] ?? 0;
		whole += part;
	}
	return whole;
}

/** The rows of a column that have a value: how many, Σw and Σwy; NaN marks the rows outside. */
export type Valid = { readonly n: number; readonly weight: number; readonly total: number };

/** Counts and weighs the rows of a column that have a value. */
export function sumValid(column: Float64Array, weights: Float64Array): Valid {
	let [n, weight, total] = [0, 0, 0];
	for (let start = 0; start < column.length; start += BLOCK) {
		const end = Math.min(start + BLOCK, column.length);
		let [partWeight, partTotal] = [0, 0];
		for (let row = start; row < end; row++) {
			const value = column[row] ?? NaN;
			if (Number.isNaN(value)) continue;
			n++;
			partWeight += weights[row] ?? 0;
			partTotal += (weights[row] ?? 0) * value;
		}
		weight += partWeight;
		total += partTotal;
	}
	return { n, weight, total };
}

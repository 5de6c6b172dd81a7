/** A list of whole numbers that grows, 4 bytes each and outside the heap: lists of a million people are held in it. */
export type Numbers = {
	readonly push: (number: number) => void;
	/** The number at an index; 0 beyond the end. */
	readonly at: (index: number) => number;
	readonly set: (index: number, number: number) => void;
	readonly length: () => number;
};

const FIRST = 1024;

/** An empty list of whole numbers from 0 to 2³²−1. */
export function openNumbers(): Numbers {
	let numbers = new Uint32Array(FIRST);
	let length = 0;
	const grow = (): void => {
		const larger = new Uint32Array(2 * numbers.length);
		larger.set(numbers);
		numbers = larger;
	};
	return {
		push: (number) => {
			if (length === numbers.length) grow();
			numbers[length++] = number;
		},
		at: (index) => numbers[index] ?? 0,
		set: (index, number) => void (numbers[index] = number),
		length: () => length
	};
}

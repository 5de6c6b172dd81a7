import { required } from '#domain/basics';

/** What is made of each of many, in their order; at most so many are in the making at the same time. */
export async function makeAtOnce<From, To>(
	items: AsyncIterable<From>,
	most: number,
	make: (item: From) => Promise<To>
): Promise<To[]> {
	const made: To[] = [];
	const making: Promise<To>[] = [];
	for await (const item of items) {
		const one = make(item);
		one.catch(() => undefined); // whoever waits for it in its turn hears of its failure
		making.push(one);
		if (making.length >= most) made.push(await required(making.shift(), 'the oldest'));
	}
	return [...made, ...(await Promise.all(making))];
}

/** What is made of each of many, in their order; so many are in the making at the same time, and no more are read ahead. */
export async function makeAtOnce<From, To>(
	items: AsyncIterable<From>,
	most: number,
	make: (item: From) => Promise<To>
): Promise<To[]> {
	const made: To[] = [];
	let making: Promise<To>[] = [];
	for await (const item of items) {
		making.push(make(item));
		if (making.length < most) continue;
		made.push(...(await Promise.all(making)));
		making = [];
	}
	return [...made, ...(await Promise.all(making))];
}

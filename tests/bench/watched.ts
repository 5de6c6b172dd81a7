import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Most memory of the process with its threads, in MB, and the longest time this thread answered nobody, in ms. */
export async function watched<T>(work: () => Promise<T>): Promise<{ value: T; memory: number; delay: number }> {
	const delays = monitorEventLoopDelay({ resolution: 2 });
	let memory = 0;
	const look = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss() / 1e6)), 20);
	delays.enable();
	const value = await work();
	delays.disable();
	clearInterval(look);
	return { value, memory, delay: delays.max / 1e6 };
}

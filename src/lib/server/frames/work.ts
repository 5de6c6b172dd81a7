import { arrangeLines } from './tasks/arrange-lines.ts';
import { drawByLaw, verifyByLaw } from './tasks/by-law.ts';
import { countUnits } from './tasks/count-units.ts';
import { drawLines } from './tasks/draw-lines.ts';
import { findCells } from './tasks/find-cells.ts';
import { hashFile } from './tasks/hash-file.ts';
import { readMembers } from './tasks/read-members.ts';
import type { Tools } from './tasks/task.ts';

/** All that can be handed to a worker, by name. */
const work = {
	arrangeLines,
	countUnits,
	drawByLaw,
	drawLines,
	findCells,
	hashFile,
	readMembers,
	verifyByLaw
};

type Work = typeof work;
export type Name = keyof Work;
export type Input<K extends Name> = Parameters<Work[K]>[0];
export type Output<K extends Name> = Awaited<ReturnType<Work[K]>>;

/** One task with what it works on. */
export type Job = { readonly [K in Name]: { readonly name: K; readonly input: Input<K> } }[Name];

/** Does a job in this thread. */
export async function doJob({ name, input }: Job, tools: Tools): Promise<unknown> {
	const task = work[name] as (input: unknown, tools: Tools) => unknown;
	return await task(input, tools);
}

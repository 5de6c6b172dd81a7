import { arrangeLines } from './tasks/arrange-lines.ts';
import { drawLines } from './tasks/draw-lines.ts';
import { findCells } from './tasks/find-cells.ts';
import { hashFile } from './tasks/hash-file.ts';
import { readMembers } from './tasks/read-members.ts';

/** All that can be handed to a worker, by name. */
export const work = { arrangeLines, drawLines, findCells, hashFile, readMembers };

export type Work = typeof work;
export type Name = keyof Work;
export type Input<K extends Name> = Parameters<Work[K]>[0];
export type Output<K extends Name> = Awaited<ReturnType<Work[K]>>;

/** One task with what it works on. */
export type Job = { readonly [K in Name]: { readonly name: K; readonly input: Input<K> } }[Name];

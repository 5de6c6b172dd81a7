/**
 * Words 文字: every sentence a person reads, in Chinese first and in English with the same keys.
 *
 * Promises: one object per audience (`ui` frame and parts, `public` visitors, `rater`, `office`) with one nested object per
 * page; a text with something in it is a function of that thing. English has the type of the Chinese, so a key that is
 * missing, extra or takes other parameters does not compile. Refuses to know: where a text stands, and any rule.
 */
import type * as zh from './zh/index.ts';

/** All texts of one language; `loadWords` brings them. */
export type Words = typeof zh;

export * from './format.ts';
export * from './lang.ts';
export * from './say.ts';
export type { Params } from './sentence.ts';
export { tell } from './tell.ts';

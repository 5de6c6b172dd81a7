/**
 * The draw of a group, step by step: prepared, shares committed, design fixed, shares and public source heard, drawn, or
 * declared void. Promises: each step is one transaction and one ledger entry, and where a draw stands is read from its rows.
 */
export { commitDraw } from './commit.ts';
export { hearSource } from './hear.ts';
export { makeDraw } from './make.ts';
export { prepareDraw, type DrawPlan } from './prepare.ts';
export { releaseReplicate } from './release.ts';
export { commitShare, revealShare } from './shares.ts';
export type { SampleSize, Sharing } from './sizes.ts';
export { voidDraw } from './void.ts';
export { nextWave, prepareWave, type WavePlan } from './wave.ts';
export { openWave } from './wave-open.ts';

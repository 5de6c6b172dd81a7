/**
 * Spot checks 随机抽查, step by step: prepared, shares committed, plan fixed, public source heard, then each visit opened by
 * its inspectors as they set out; or declared void. Promises: each step is one transaction and one ledger entry.
 */
export { commitSpotCheck } from './commit.ts';
export { hearSpotSource } from './hear.ts';
export { openSpotShare, type SpotOpening } from './open.ts';
export { prepareSpotCheck, type SpotOrder } from './prepare.ts';
export { sealSpotShares } from './seal.ts';
export { voidSpotCheck } from './void.ts';

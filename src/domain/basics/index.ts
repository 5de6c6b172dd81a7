/**
 * Basics: the few tools every room of the law shares.
 *
 * Promises: refusals as values, crashes for bugs, identifiers that cannot be mixed up, bytes, digests and JSON that come
 * out the same on every machine. Knows nothing of assessment, storage, clocks or chance.
 */
export * from './assert.ts';
export * from './bytes.ts';
export * from './canonical-json.ts';
export * from './digest.ts';
export * from './ids.ts';
export * from './proofs/inclusion.ts';
export { merkleHolds, merkleProof, merkleRoot } from './merkle.ts';
export type { ProofStep } from './merkle.ts';
export * from './order.ts';
export * from './result.ts';
export * from './proofs/signature.ts';
export * from './strict-json.ts';
export * from './table.ts';
export * from './time.ts';

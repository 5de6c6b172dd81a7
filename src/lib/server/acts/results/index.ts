/**
 * The results of a closed year: counted from its ballots, and counted again by somebody else. Promises: nothing is counted
 * unless ballots, codes, keys, scores, disclosures and scheme agree with the ledger; the same ballots give the same sheet.
 */
export { areAltered } from './altered.ts';
export { isItsScheme, scoresAsUploaded } from './given.ts';
export { checkResults, computeResults } from './compute.ts';

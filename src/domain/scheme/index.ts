/**
 * Scheme 考核管理办法: who is assessed, by whom, on what, and how much each answer weighs, as data (S-P2, P5; domain 3).
 *
 * Promises: a version of a scheme is one immutable document with a public hash; `checkScheme` names every rule it breaks,
 * among them that citizens carry livelihood items (I4) and the public outweighs the officials; from a stratum follow the
 * units a rater rates and the questions on the ballot, the same for everybody in the stratum.
 * Knows nothing of persons, ballots, scores, phases or storage.
 */
export * from './assignment.ts';
export { bijie2010 } from './bijie-2010/scheme.ts';
export * from './broken-rule.ts';
export * from './check.ts';
export * from './document.ts';
export * from './lookup.ts';
export * from './question.ts';
export * from './scheme.ts';

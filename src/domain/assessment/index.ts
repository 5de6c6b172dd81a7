/**
 * Assessment 综合考核 (P5, P6): four component scores → composite → grade → rank, as a sheet that can be redone by hand.
 *
 * Promises: annual, tracking, democratic and social scores composed by the published weights, with their sampling errors;
 * ranks only inside a cohort (I12), as intervals that hold together; recommended grades with every rule that fired; a unit
 * or group without enough answers is named, never silently left out; the sheet holds only what may be published (I10).
 * Refuses to know: who rated, how ballots are kept, what follows from a grade, words for people.
 */
export { readScores, scoresDigest, scoresText, type GivenScore, type GivenScoreFault } from './given-scores.ts';
export type { GradedUnit, GradeFlag, GradeStep, MeasuredShare } from './grade.ts';
export { assess, type AssessInput } from './sheet/assess.ts';
export { parseSheet, sheetHash } from './sheet/document.ts';
export * from './sheet/sheet.ts';

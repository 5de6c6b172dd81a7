/**
 * Annual, 年度工作实绩考核 (P3): what was promised at the start of the year against what was reached.
 *
 * Promises: the same rule for every unit, a score from 0 to 100 that can be redone by hand, no credit beyond a target.
 * Refuses to know: who set a target, who verified an actual, how the score is weighed with the other components.
 */
export * from './attainment.ts';
export * from './target.ts';

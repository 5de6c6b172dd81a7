/**
 * Tracking, 动态跟踪考核 (P4): what happened over the year, kept as it happened.
 *
 * Promises: every unit starts the year at 100, only confirmed entries move the score, and it stays between 0 and 100.
 * Refuses to know: who inspected, what an entry says, how the score is weighed with the other components.
 */
export * from './points.ts';

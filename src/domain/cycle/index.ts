/**
 * Cycle 考核年度: the calendar of one assessment year as a row of phases with gates between them (domain 1.7).
 *
 * Promises: phases follow one another and are never skipped or taken back; a gate answers with the list of what is still
 * missing, above all that nothing is rated before it was shown long enough (S-P5); each act of the office and the raters'
 * own knows the phases it belongs to.
 * Refuses to know disclosures, draws, ballots and results themselves: it is told facts about them.
 */
export * from './gate.ts';
export * from './phase.ts';

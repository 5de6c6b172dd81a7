/**
 * Disclosure, 实绩公示 and 述职 (P5): nothing can be rated that was not shown.
 *
 * Promises: every unit is shown in the same order, good and bad; what could not be verified is said; a hash holds what was
 * shown against what is shown later; an upload is taken whole or refused with every bad row named.
 * Refuses to know: who rates, how a target becomes points, what time it is.
 */
export * from './disclosure.ts';
export { contentHash, parseDisclosure } from './document.ts';
export * from './read.ts';
export { contentColumns, type CellFault, type ContentColumn, type Section } from './section.ts';
export * from './window.ts';

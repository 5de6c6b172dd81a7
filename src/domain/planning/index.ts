/**
 * Planning 抽样设计: how many to ask, before anyone is asked (statistics §1.4–1.5).
 *
 * Promises: from a margin the answers and invitations it takes, from a number of people the margin it buys; what differences
 * between units it can tell apart and what it costs; the same arithmetic on the office's page and in the terminal.
 * Refuses to know: persons, seeds, answers. A plan binds nobody: the design that is committed does.
 */
export * from './plan.ts';
export * from './size.ts';

/**
 * Integrity 数据质量: signs of steering and stuffing in the ballots, looked for without knowing anybody.
 *
 * Promises: every screen uses ballots and their class only, or counts of whole batches; the rules stand before the count;
 * a class below ten ballots is not screened; what is found leads to an inquiry and changes no ballot, weight or score; the
 * note can be recomputed from the ballots and has a digest of its own. Reproduces R's numbers (fixture 15).
 * Refuses to know: names, addresses, devices, and any time finer than a day.
 */
export * from './burst.ts';
export * from './class-screen.ts';
export * from './document.ts';
export * from './group.ts';
export * from './home.ts';
export * from './level.ts';
export * from './note.ts';
export * from './patterns.ts';
export * from './report.ts';

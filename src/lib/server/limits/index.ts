/**
 * Limits: how often and how fast codes may be tried, and from where.
 *
 * Promises: no address is kept, written or logged; a success is never slowed by what others do from the same network. Refuses
 * to know what a code is: it counts.
 */
export { aloneGuesser, createCodeLimits, LATE, type Guesser } from './guesser.ts';
export { type Busy } from './lane.ts';
export { createNetworkNames } from './network.ts';

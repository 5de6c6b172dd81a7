/**
 * Draw, 随机抽样 (P5): who is asked is decided by lot, and anyone can redo the lot.
 *
 * Promises: the same frame and the same seed give the same sample, for anyone, forever; a person's ticket depends on no
 * other person; whatever was not committed before the seed existed does not count; one verifier for server, browser and
 * terminal. The bytes are those of `svydraw/1` (statistics §2.1).
 * Refuses to know: names and addresses, what people answer, where the dice were rolled.
 */
export * from './allocate.ts';
export * from './beacon.ts';
export * from './ceremony.ts';
export * from './check/check.ts';
export * from './check/inclusion.ts';
export * from './check/place.ts';
export * from './check/progress.ts';
export * from './check/record.ts';
export * from './check/sizes.ts';
export * from './commitment.ts';
export * from './design.ts';
export * from './frame.ts';
export * from './list/columns.ts';
export * from './list/faults.ts';
export * from './list/reader.ts';
export * from './list/register.ts';
export * from './list/report.ts';
export * from './list/rules.ts';
export * from './manifest.ts';
export * from './member.ts';
export * from './seed.ts';
export * from './select.ts';
export * from './ticket.ts';
export * from './units/classes.ts';
export * from './units/design.ts';
export * from './units/drawn-classes.ts';
export * from './units/expected.ts';
export * from './units/pareto.ts';
export * from './units/select.ts';
export * from './units/sized.ts';
export * from './units/verify.ts';
export * from './verify.ts';
export * from './waves/design.ts';
export * from './waves/further.ts';
export * from './waves/released.ts';
export * from './waves/replicate.ts';
export * from './waves/wave.ts';

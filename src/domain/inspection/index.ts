/**
 * Inspection, 随机抽查 (P4): where the inspectors go is decided by lot, and sealed until they set out.
 *
 * The frame is the public list of targets, each an item of a unit; `svydraw/1` draws from it, with public salts. Each visit
 * is a draw of its own: before any chance exists every inspector who holds shares commits to one share for each visit; then
 * a public source speaks, once for all visits; a visit's seed is the transcript of frame, design, the shares of that visit
 * and the source, and it exists only when all its holders open their shares: on departure.
 *
 * Promises: nobody can steer, for frame, shares and design were fixed before the source spoke; nobody can look ahead, for
 * one share still closed makes every target as likely as its design says; anyone can redo a visit that has set out. Visits
 * are drawn independently, so a unit that was visited is as likely as any other to be visited again. A share kept back
 * stays in public for ever as a visit that missed its day, with the holders who kept it back.
 *
 * Residual risk, said openly: all holders of a visit together can know its target once the source has spoken; whoever opens
 * last on departure sees the target a moment before the public and can still refuse, visibly. A visit of several targets
 * tells the later ones of the first. All holders together with whoever types dice that nobody watched could choose a value.
 * Refuses to know: what the inspectors found, and whether they really went.
 */
export * from './document.ts';
export * from './plan.ts';
export * from './record.ts';
export * from './shares.ts';
export * from './standing.ts';
export * from './steps.ts';
export * from './targets.ts';
export * from './verify.ts';

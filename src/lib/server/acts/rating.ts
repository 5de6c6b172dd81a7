import { PHASES, type Phase } from '#domain/cycle';
import type { CycleUnknown, WrongPhase } from './act.ts';

/** Why no ballot is taken now, as a rater should hear it. */
export type NotOpen = { readonly code: 'rating-not-yet-open' | 'rating-closed' };

/** Why a ballot has nothing to be about: what was disclosed of one of its units is not what stands there now. */
export type Withheld = { readonly code: 'disclosure-withheld' };

const isBefore = (phase: Phase): boolean => PHASES.indexOf(phase) < PHASES.indexOf('rating_open');

/** A wrong phase in the words of the rating: not yet, or no longer. */
export const notOpen = (refusal: CycleUnknown | WrongPhase): NotOpen => ({
	code: refusal.code === 'wrong-phase' && isBefore(refusal.phase) ? 'rating-not-yet-open' : 'rating-closed'
});

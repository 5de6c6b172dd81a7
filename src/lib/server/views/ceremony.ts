import type { Instant } from '#domain/basics';
import {
	ceremonyStage,
	promisedMoment,
	withoutReveal,
	type Beacon,
	type CeremonyStage,
	type WaveReason
} from '#domain/draw';
import { ceremonyOf, type Attempt, type KeptAttempt } from '../stores/sample/ceremonies.ts';

/** What a party has given of its share, as everybody may see it. */
export type PartyLine = { readonly party: string; readonly commitment: string | null; readonly reveal: string | null };

/** How far one attempt at a draw has come, without the names of accounts. */
export type CeremonyView = {
	readonly attempt: number;
	/** From 1; `reason`: the counts a later wave was prepared for. */
	readonly wave: number;
	readonly reason: WaveReason | null;
	readonly round: string;
	readonly stage: CeremonyStage;
	readonly beacon: Beacon;
	/** Null in designs of old, which promised none. */
	readonly moment: Instant | null;
	/** What the public source said so far. */
	readonly heard: string;
	readonly parties: readonly PartyLine[];
	readonly preparedAt: Instant;
	readonly committedAt: Instant | null;
	readonly drawnAt: Instant | null;
	readonly voided: {
		readonly at: Instant;
		/** A role. */
		readonly by: string;
		readonly reason: string;
		/** Parties that kept their shares back although their turn had come. */
		readonly unrevealed: readonly string[];
	} | null;
};

/** An attempt as the public may see it at a moment. */
export function ceremonyView(attempt: Attempt, now: Instant): CeremonyView {
	const { design, voided } = attempt;
	const moment = promisedMoment(design.beacon);
	return {
		attempt: attempt.attempt,
		wave: attempt.wave,
		reason: attempt.reason,
		round: design.round,
		stage: ceremonyStage(ceremonyOf(attempt), now),
		beacon: design.beacon,
		moment: Number.isFinite(moment) ? moment : null,
		heard: attempt.heard,
		parties: attempt.parties.map(({ party, commitment, reveal }) => ({ party, commitment, reveal })),
		preparedAt: attempt.preparedAt,
		committedAt: attempt.committedAt,
		drawnAt: attempt.drawnAt,
		voided: voided && { ...voided, unrevealed: unrevealedAt(attempt, voided.at) }
	};
}

/** An attempt in the list of all: `altered` when nobody can say how far it is, since its record cannot be read. */
export type AttemptLine = Pick<CeremonyView, 'attempt' | 'wave' | 'preparedAt' | 'voided'> & {
	readonly stage: CeremonyStage | 'altered';
};

/** The line of an attempt whose record may have been altered; who kept a share back is then not known. */
export function attemptLine(kept: KeptAttempt, now: Instant): AttemptLine {
	if (kept.design !== null) return ceremonyView(kept, now);
	const { attempt, wave, preparedAt, voided } = kept;
	return {
		attempt,
		wave,
		preparedAt,
		stage: voided ? 'void' : 'altered',
		voided: voided && { ...voided, unrevealed: [] }
	};
}

/** Parties whose turn to reveal had come when the draw ended. */
function unrevealedAt(attempt: Attempt, end: Instant): string[] {
	const stage = ceremonyStage({ ...ceremonyOf(attempt), voided: false }, end);
	return stage === 'reveals' ? withoutReveal(attempt) : [];
}

import type { Result } from '#domain/basics';

/** The value of an act nobody here has a reason to refuse; a refusal is a bug and crashes with all it says. */
export function done<T>(outcome: Result<T, { readonly code: string }>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
}

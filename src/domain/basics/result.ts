/** What a person can do wrong is a value: the caller sees in the type what may happen. Serialisable, so it can cross a page load. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The promised value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The refusal: a literal code with its parameters, never a sentence. */
export const err = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

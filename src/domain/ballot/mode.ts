/** How a rating comes in: a page with its script, one without, an interviewer on the telephone, or a public machine. */
export type Mode = 'js' | 'plain' | 'phone' | 'kiosk';

/** What can be promised (protocol §2): confidential (0), or that nobody can tell afterwards whose a ballot is (1). */
export type Level = 0 | 1;

/**
 * The level of a mode. A device of the rater's own makes its key unseen; everywhere else code and answers go through the
 * hands of others together: a public machine makes the key in the same way, but it belongs to those who run it.
 */
export const levelOf = (mode: Mode): Level => (mode === 'js' ? 1 : 0);

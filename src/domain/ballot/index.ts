/**
 * Ballot, 测评 (P5): those who were drawn rate what was shown, in secret.
 *
 * Promises: one person one credential, one credential one ballot, and no ballot leads back to a person; every question is
 * answered or openly left unanswered before a ballot may be cast; the same rules in the browser and on the server; a
 * ballot's length tells nothing of its answers; a receipt proves that a ballot is recorded and never what it says; every
 * answer is counted for whom the scheme says it counts.
 * Refuses to know: names, times and addresses, how codes and keys are stored, weights, scores of units, words for people.
 */
export { DONT_KNOW, REFUSED } from '../scheme/index.ts';
export { checkAnswers, possibleAnswers } from './answer.ts';
export type { Answers, AnswersMissing, AnswersRefusal, AnswerUnknown } from './answer.ts';
export * from './ballot-class.ts';
export { encodeBody } from './body.ts';
export * from './record/batch.ts';
export * from './code.ts';
export * from './blind/ballot-key.ts';
export { classKey, spkiOf, type ClassKey, type ClassKeyRefusal } from './blind/class-key.ts';
export * from './blind/credential.ts';
export { seedFor } from './blind/derive.ts';
export * from './blind/key-list.ts';
export * from './blind/phrase.ts';
export { inverse, toInteger } from './blind/integer.ts';
export type { SignatureRefusal } from './blind/rsabssa.ts';
export { isSameKey } from './blind/same-key.ts';
export * from './blind/seed.ts';
export * from './document.ts';
export * from './holders.ts';
export * from './invitation.ts';
export * from './journey.ts';
export * from './kiosk/idle.ts';
export * from './kiosk/token.ts';
export { levelOf, type Level } from './mode.ts';
export { questionKey, questionnaireFor, questionnaireHash, screens } from './questionnaire.ts';
export type { Layout, Questionnaire, RatingQuestion, Screen } from './questionnaire.ts';
export * from './paper/entry.ts';
export * from './paper/secret.ts';
export * from './receipt.ts';
export * from './record/complaint.ts';
export * from './record/receipt-check.ts';
export * from './record/signed-receipt.ts';
export * from './tally.ts';

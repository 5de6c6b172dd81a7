import { expect, test } from 'vitest';
import { statusOf } from '#lib/server/status.ts';

test.each([
	['cycle-unknown', 404],
	['gate-closed', 409],
	['phase-not-yours', 403],
	['file-too-large', 413],
	['sign-in-wait', 429],
	['table-rows-bad', 422]
])('%s is answered with %i', (code, status) => {
	expect(statusOf({ code })).toBe(status);
});

test.each([
	['request-malformed', 400],
	['cookie-refused', 400],
	['code-unknown', 403],
	['credential-malformed', 403],
	['code-used', 409],
	['revision-gap', 409],
	['ballot-cast-already', 409],
	['code-replaced', 410],
	['answers-missing', 422],
	['rating-closed', 423],
	['disclosure-withheld', 423],
	['rating-not-yet-open', 423],
	['code-wait', 429],
	['revisions-too-many', 429],
	['server-busy', 503],
	['box-busy', 503]
])('a rater’s device that hears %s hears %i, as the protocol has it', (code, status) => {
	expect(statusOf({ code })).toBe(status);
});

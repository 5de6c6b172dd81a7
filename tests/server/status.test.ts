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

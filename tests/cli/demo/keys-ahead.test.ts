import { expect, test } from 'vitest';
import { keysAhead } from '../../../src/cli/demo/keys-ahead.ts';

test('keys made ahead are different ones, each handed out once', async () => {
	const next = keysAhead([1, 1]);
	const ids = (await Promise.all([next(), next(), next()])).map(({ key }) => key.id);
	expect(new Set(ids).size).toBe(3);
});

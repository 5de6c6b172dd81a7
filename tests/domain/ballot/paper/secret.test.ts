import { expect, it } from 'vitest';
import { paperBatchId, paperSealKey } from '#domain/ballot';
import { toHex } from '#domain/basics';

const [one, other] = ['00'.repeat(16), '01'.repeat(16)];

it('names a batch and seals it, each by a value of its own, always the same for a secret', () => {
	expect(paperBatchId(one)).toBe(paperBatchId(one));
	expect(paperBatchId(one)).toMatch(/^[0-9a-f]{64}$/);
	expect(paperSealKey(one)).toHaveLength(32);
	const all = [paperBatchId(one), paperBatchId(other), toHex(paperSealKey(one)), toHex(paperSealKey(other))];
	expect(new Set(all).size).toBe(4);
});

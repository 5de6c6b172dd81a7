import { expect, test } from 'vitest';
import { levelOf } from '#domain/ballot';

test('only a key made on the device of the rater is called untraceable; a page without script, a call and a public machine are confidential', () => {
	expect(levelOf('js')).toBe(1);
	expect(levelOf('plain')).toBe(0);
	expect(levelOf('phone')).toBe(0);
	expect(levelOf('kiosk')).toBe(0);
});

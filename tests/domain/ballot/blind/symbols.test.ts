import { expect, test } from 'vitest';
import { parseSymbols, SYMBOLS } from '../../../../src/domain/ballot/blind/symbols.ts';

test('each symbol stands for itself, in small letters and full width too', () => {
	expect(parseSymbols(SYMBOLS)).toBe(SYMBOLS);
	expect(parseSymbols(SYMBOLS.toLowerCase())).toBe(SYMBOLS);
	expect(parseSymbols('９g－ａ b')).toBe('9GAB');
});

test('look-alikes are read as what they look like, and anything else is refused', () => {
	expect(parseSymbols('oOiIlL')).toBe('001111');
	expect(parseSymbols('U')).toBeNull();
	expect(parseSymbols('A%')).toBeNull();
});

import { expect, test } from 'vitest';
import { htmlLang, otherLang, pickLang } from '#lib/words/index.ts';

test('Chinese is the language of whoever has not chosen', () => {
	expect(pickLang(null, undefined)).toBe('zh');
	expect(pickLang('fr', 'de')).toBe('zh');
});

test('the address outweighs what the cookie remembers', () => {
	expect(pickLang(null, 'en')).toBe('en');
	expect(pickLang('zh', 'en')).toBe('zh');
	expect(pickLang('fr', 'en')).toBe('en');
});

test('a switch leads to the other language and back', () => {
	expect(otherLang('zh')).toBe('en');
	expect(otherLang(otherLang('zh'))).toBe('zh');
});

test('the page tells browsers that its Chinese is simplified', () => {
	expect(htmlLang('zh')).toBe('zh-CN');
	expect(htmlLang('en')).toBe('en');
});

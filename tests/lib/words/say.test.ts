import { describe, expect, test } from 'vitest';
import { say, type Params } from '#lib/words/index.ts';
import { refusals as en } from '#lib/words/en/refusals.ts';
import { refusals as zh } from '#lib/words/zh/refusals.ts';

describe('what a refused person reads', () => {
	test('a refusal becomes a sentence in the language of the reader', () => {
		const refusal = { code: 'sign-in-wait', minutes: 1 };
		expect(say('zh', refusal)).toBe('试的次数太多，请 1 分钟后再试。');
		expect(say('en', refusal)).toBe('Too many attempts. Try again in 1 minute.');
	});

	test('a list of names in a refusal is written out', () => {
		const refusal = { code: 'file-header-bad', columns: ['name', 'employer'] };
		expect(say('zh', refusal)).toContain('name和employer');
		expect(say('en', refusal)).toContain('name and employer');
	});

	test('a gate that is shut by results which were altered says so: no page has counted them again', () => {
		const refusal = { code: 'gate-closed', conditions: [{ code: 'result-altered' }] };
		const unchecked = { code: 'gate-closed', conditions: [{ code: 'result-not-checked' }] };
		expect(say('zh', refusal)).toContain('重新数了一遍票');
		expect(say('en', refusal)).toContain('Counted once more');
		expect(say('zh', unchecked)).toContain('下面这些条件');
	});

	test('a code without a sentence is a mistake and is found before the portal is in service', () => {
		expect(() => say('zh', { code: 'nobody-wrote-this' })).toThrow('nobody-wrote-this');
		expect(() => say('zh', { code: 'toString' })).toThrow('toString');
	});
});

describe('the two catalogues of refusals', () => {
	test('have the same codes in the same order, so that translations can be laid side by side', () => {
		expect(Object.keys(en)).toEqual(Object.keys(zh));
	});

	test('end every sentence, in Chinese with the full stop of Chinese', () => {
		const anything = new Proxy({} as Params, { get: () => 1 });
		expect(Object.entries(zh).filter(([, sentence]) => !/[。？]$/.test(sentence(anything)))).toEqual([]);
		expect(Object.entries(en).filter(([, sentence]) => !/[.?]$/.test(sentence(anything)))).toEqual([]);
	});
});

import { expect, test } from 'vitest';
import { stratumParts } from '#domain/scheme';
import { stratumText } from '#lib/words/stratum.ts';
import * as en from '#lib/words/en/index.ts';
import * as zh from '#lib/words/zh/index.ts';

const places = { '522401': { zh: '毕节市', en: 'Bijie City' } };
const partsOf = (code: string) => stratumParts(code, (head) => places[head as keyof typeof places]);

test('a stratum is called by its unit and by the words there are for the rest of its code', () => {
	expect(stratumText(partsOf('522401.rural'), 'zh', zh.public.year)).toBe('毕节市 · 乡村');
	expect(stratumText(partsOf('522401.town.b'), 'en', en.public.year)).toBe('Bijie City · town · b');
});

test('what no scheme has a name for is called by its code', () => {
	expect(stratumText(partsOf('committee'), 'zh', zh.public.year)).toBe('committee');
	expect(partsOf('')).toEqual({ head: null, rest: [''] });
});

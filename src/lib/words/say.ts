import { assert } from '#domain/basics';
import type { Lang } from './lang.ts';
import { refusals as en } from './en/refusals.ts';
import { refusals as zh } from './zh/refusals.ts';
import type { Params, Sentence } from './sentence.ts';

const catalogues: Readonly<Record<Lang, Readonly<Record<string, Sentence>>>> = { zh, en };
const inDevelopment = (import.meta as { readonly env?: { readonly DEV: boolean } }).env?.DEV === true;

/**
 * The sentence for a refusal. A code without a sentence is a mistake of ours: it stops the page in development; in
 * production the person reads a general sentence with the code in it, which the office can look up.
 */
export function say(lang: Lang, refusal: { readonly code: string }): string {
	const sentence = Object.hasOwn(catalogues[lang], refusal.code) ? catalogues[lang][refusal.code] : undefined;
	assert(sentence !== undefined || !inDevelopment, `the refusal ${refusal.code} has a sentence in ${lang}`);
	return sentence ? sentence(refusal as { readonly code: string } & Params) : general(lang, refusal.code);
}

const general = (lang: Lang, code: string): string =>
	lang === 'zh' ? `这一步没有办成（代码：${code}）。` : `This could not be done (code: ${code}).`;

/** The two languages of the portal; Chinese is the base every text is first written in. */
export type Lang = 'zh' | 'en';

/** The cookie that remembers the visitor's choice; it holds nothing but the two letters. */
export const LANG_COOKIE = 'lang';

const isLang = (text: string | null | undefined): text is Lang => text === 'zh' || text === 'en';

/** The language to answer in: what the address asks for (`?lang=`), else what the cookie remembers, else Chinese. */
export function pickLang(asked: string | null | undefined, remembered: string | undefined): Lang {
	if (isLang(asked)) return asked;
	return isLang(remembered) ? remembered : 'zh';
}

/** The value of the page's `lang` attribute (BCP 47); browsers choose glyphs and line breaks by it. */
export const htmlLang = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en');

/** The language a switch leads to. */
export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

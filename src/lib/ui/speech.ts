import { createContext } from 'svelte';
import { format, words, type Format, type Lang, type Words } from '#lib/words/index.ts';

const [useLang, provideLang] = createContext<Lang>();

export { provideLang, useLang };

/** The texts of the reader's language; call it while a component starts. The layout provides the language. */
export const useWords = (): Words => words(useLang());

/** Numbers and dates as the reader's language writes them; call it while a component starts. */
export const useFormat = (): Format => format(useLang());

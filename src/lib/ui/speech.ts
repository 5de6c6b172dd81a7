import { createContext } from 'svelte';
import { format, type Format } from '#lib/words/format.ts';
import type { Lang, Words } from '#lib/words/index.ts';

const [useLang, provideLang] = createContext<Lang>();
const [useTexts, provideTexts] = createContext<() => Words>();

export { provideLang, provideTexts, useLang };

/** The texts of the reader's language; call it while a component starts. The layout provides both. */
export const useWords = (): Words => useTexts()();

/** Numbers and dates as the reader's language writes them; call it while a component starts. */
export const useFormat = (): Format => format(useLang());

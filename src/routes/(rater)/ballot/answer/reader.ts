import { getContext, setContext } from 'svelte';

/** Shows the disclosure at a place of this site without leaving the page. */
type Reader = (place: string) => void;

const KEY = 'gongping-reader';

/** For a screen that must not open windows: below it disclosures are read on the page itself. */
export const readHere = (reader: Reader): Reader => setContext(KEY, reader);

/** Who shows disclosures on the page itself; undefined where they open in a window of their own. */
export const useReader = (): Reader | undefined => getContext<Reader | undefined>(KEY);

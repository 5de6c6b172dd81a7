import { createThrottle } from './auth/index.ts';

/** Slows guessing at the passwords of accounts; one for the whole process, so that no page counts on its own. */
export const signInThrottle = createThrottle();

/** Slows guessing at the codes of letters, by their first seven digits. */
export const codeThrottle = createThrottle();

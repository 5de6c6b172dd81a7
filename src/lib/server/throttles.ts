import { createHmac, randomBytes } from 'node:crypto';
import { createThrottle } from './auth/index.ts';

/** Slows guessing at the passwords of accounts; one for the whole process, so that no page counts on its own. */
export const signInThrottle = createThrottle();

/** Slows guessing at the codes of letters, by their first seven digits. */
export const codeThrottle = createThrottle();

/** Slows floods of reports from one network. */
export const reportThrottle = createThrottle();

const salt = randomBytes(32);

/** A network as a throttle remembers it: under a secret of this process that is nowhere written, so that it is no address. */
export const networkName = (address: string): string => createHmac('sha256', salt).update(address).digest('base64url');

import { error } from '@sveltejs/kit';

/** Answers why nothing is shown: what is kept is not what the ledger tells of (409), or there is no such thing (404). */
export const absent = async (altered: Promise<boolean>): Promise<never> => error((await altered) ? 409 : 404);

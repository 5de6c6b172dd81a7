import type { PageProps } from '../$types';

/** What the server begins the ballot with. */
export type Start = { readonly seed: string; readonly form: PageProps['form'] };

/** The id of the element that holds the ballot, and what it began with. */
export const PLACE = 'ballot';

const SEED_LENGTH = 32;

/** The seed that the text of a ballot key begins with. */
export const seedIn = (ballotKey: string): string => ballotKey.slice(0, SEED_LENGTH);

/** Whether two texts are the same ballot key, however often it was cast meanwhile. Apart, for a page without big integers. */
export const isSameKey = (a: string, b: string): boolean => seedIn(a) === seedIn(b);

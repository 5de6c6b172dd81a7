import type { World } from '#lib/server/world.ts';

/** What somebody can do who has every right on the databases and the portal's own signing key. */
export type Crime = (world: World) => Promise<unknown>;

/** `found`: the check that says so, of those that the count, a person with a receipt, or anybody with an older head makes. */
export type Crimes = readonly (readonly [what: string, found: string, crime: Crime])[];

/** 32 bytes that belong to nothing. */
export const spare = 'ab'.repeat(32);

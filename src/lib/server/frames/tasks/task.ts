import type { Kysely } from 'kysely';
import type { PortalDatabase } from '../../db/tables.ts';

/** What a task may reach, wherever it runs: a handle of its own to read by, and an ear for the people it is done with. */
export type Tools = {
	readonly db: () => Kysely<PortalDatabase>;
	readonly report: (people: number) => void;
};

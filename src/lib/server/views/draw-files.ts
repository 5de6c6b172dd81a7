import type { Kysely } from 'kysely';
import { chinaTime, type CycleId, type Instant } from '#domain/basics';
import { designHash } from '#domain/draw';
import type { PortalDatabase } from '../db/tables.ts';
import { listAttempts, type Attempt } from '../stores/sample/ceremonies.ts';
import type { Draw } from '../stores/sample/draws.ts';

/** The record of a draw that was made, as it is published. */
export const manifestText = ({ manifest }: NonNullable<Draw['made']>): string =>
	`${JSON.stringify(manifest, null, '\t')}\n`;

/** All attempts of a group as they are published: their designs, what their sources said, and why some are void. */
export async function attemptsText(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<string> {
	const attempts = await listAttempts(db, cycle, group);
	return `${JSON.stringify(attempts.map(attemptRecord), null, '\t')}\n`;
}

function attemptRecord({ attempt, wave, reason, design, committedAt, heard, drawnAt, voided, parties }: Attempt) {
	const when = (moment: Instant | null) => (moment === null ? null : chinaTime(moment));
	return {
		attempt,
		wave,
		reason,
		design,
		designHash: committedAt === null ? null : designHash(design),
		committedAt: when(committedAt),
		heard,
		parties: parties.map(({ party, commitment, reveal }) => ({ party, commitment, reveal })),
		drawnAt: when(drawnAt),
		voided: voided && { ...voided, at: when(voided.at) }
	};
}

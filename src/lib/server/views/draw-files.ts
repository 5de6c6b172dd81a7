import type { Kysely } from 'kysely';
import { chinaTime, type CycleId, type Instant } from '#domain/basics';
import { classesOf, designHash, hasUnits, type AnyManifest } from '#domain/draw';
import type { PortalDatabase } from '../db/tables.ts';
import { listAttempts, type KeptAttempt } from '../stores/sample/ceremonies.ts';
import type { Draw } from '../stores/sample/draws.ts';

/** The record of a draw that was made, as it is published. */
export const manifestText = ({ manifest }: NonNullable<Draw['made']>): string =>
	`${JSON.stringify(manifest, null, '\t')}\n`;

/**
 * All attempts of a group as they are published: their designs, what their sources said, and why some are void. One whose record
 * was altered and cannot be read says so and has no design.
 */
export async function attemptsText(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<string> {
	const attempts = await listAttempts(db, cycle, group);
	return `${JSON.stringify(attempts.map(attemptRecord), null, '\t')}\n`;
}

function attemptRecord({ attempt, wave, reason, design, committedAt, heard, drawnAt, voided, parties }: KeptAttempt) {
	const when = (moment: Instant | null) => (moment === null ? null : chinaTime(moment));
	return {
		attempt,
		wave,
		...(design === null && { altered: true }),
		reason,
		design,
		designHash: committedAt === null || design === null ? null : designHash(design),
		committedAt: when(committedAt),
		heard,
		parties: parties.map(({ party, commitment, reveal }) => ({ party, commitment, reveal })),
		drawnAt: when(drawnAt),
		voided: voided && { ...voided, at: when(voided.at) }
	};
}

/**
 * Everyone drawn, a line each, as commitments: where they stand, the class their ballot is signed in, their ticket, the
 * chance they had to be drawn, and its inverse, what they weigh before anybody is missing (statistics §1.1, §1.2).
 */
export function casesText({ manifest }: NonNullable<Draw['made']>): string {
	const classes = classesOf(manifest).flatMap(({ code, selected }) =>
		selected.map(({ commitment }) => [commitment, code] as const)
	);
	const classOf = new Map(classes);
	const lines = casesOf(manifest).map(({ stratum, unit, commitment, ticket, probability }) =>
		[stratum, unit, classOf.get(commitment), commitment, ticket, probability, 1 / probability].join(',')
	);
	return ['stratum,unit,class,commitment,ticket,probability,weight', ...lines, ''].join('\n');
}

const casesOf = (manifest: AnyManifest) =>
	hasUnits(manifest)
		? manifest.strata.flatMap(({ stratum, units }) =>
				units.flatMap(({ unit, probability, selected }) =>
					selected.map((ticket) => ({ stratum, unit, probability, ...ticket }))
				)
			)
		: manifest.strata.flatMap(({ stratum, population, sample, selected }) =>
				selected.map((ticket) => ({ stratum, unit: '', probability: sample / population, ...ticket }))
			);

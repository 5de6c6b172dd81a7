import type { Kysely } from 'kysely';
import { canonicalJson, cycleId, type CycleId } from '#domain/basics';
import { contentHash, type Disclosure } from '#domain/disclosure';
import { schemeHash } from '#domain/scheme';
import type { PortalDatabase } from '#lib/server/db/tables.ts';
import { insertCycle, type Cycle } from '#lib/server/stores/cycles.ts';
import type { Draft } from '#lib/server/stores/disclosures.ts';
import { insertScheme } from '#lib/server/stores/schemes.ts';
import { aScheme } from './scheme.ts';

/** A moment: 2011-01-17 09:00 in China. */
export const MORNING = Date.UTC(2011, 0, 17, 1);

/** A cycle in the portal, on the tiny scheme, in setup. */
export async function givenCycle(portal: Kysely<PortalDatabase>, overrides: Partial<Cycle> = {}): Promise<CycleId> {
	const scheme = aScheme();
	const hash = schemeHash(scheme);
	await insertScheme(portal, { hash, code: scheme.code, document: canonicalJson(scheme) });
	const phases = [{ phase: 'setup', enteredAt: MORNING }] as const;
	const cycle: Cycle = { id: cycleId('p-2010'), year: 2010, schemeHash: hash, demo: false, phases, ...overrides };
	await portal.transaction().execute((trx) => insertCycle(trx, cycle));
	return cycle.id;
}

/** A unit's disclosure with the fewest lines. */
export const aDisclosure = (unit: string, note = ''): Disclosure => ({
	unit,
	leads: ['县长'],
	targets: [
		{
			indicator: '森林覆盖率',
			measure: '%',
			direction: 'up',
			target: 40,
			actual: 39.2,
			source: '林业局',
			status: 'verified'
		}
	],
	tasks: [],
	emergencies: [],
	highlights: [],
	promises: [],
	unverified: [],
	note,
	dutyReport: null
});

/** A draft as an act hands it to the store. */
export function aDraft(unit: string, note = ''): Draft {
	const document = aDisclosure(unit, note);
	return { unit, document, contentHash: contentHash(document) };
}

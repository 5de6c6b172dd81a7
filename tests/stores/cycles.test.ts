import { expect, test } from 'vitest';
import { cycleId } from '#domain/basics';
import { schemeHash } from '#domain/scheme';
import { enterPhase, findCycle, listCycles } from '#lib/server/stores/cycles.ts';
import { findScheme, insertScheme } from '#lib/server/stores/schemes.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';
import { aScheme } from '../builders/scheme.ts';

onEveryEngine((engine) => {
	test('a cycle remembers when it entered each phase, in order', async () => {
		const { portal } = await openTestDatabases(engine);
		const id = await givenCycle(portal, { demo: true });
		await portal.transaction().execute((trx) => enterPhase(trx, id, { phase: 'targets_open', enteredAt: MORNING + 1 }));
		expect(await findCycle(portal, id)).toEqual({
			id,
			year: 2010,
			schemeHash: schemeHash(aScheme()),
			demo: true,
			phases: [
				{ phase: 'setup', enteredAt: MORNING },
				{ phase: 'targets_open', enteredAt: MORNING + 1 }
			]
		});
	});

	test('cycles are listed with their own phases, the newest year first', async () => {
		const { portal, portalReader } = await openTestDatabases(engine);
		expect(await listCycles(portalReader)).toEqual([]);
		await givenCycle(portal);
		await givenCycle(portal, {
			id: cycleId('p-2011'),
			year: 2011,
			phases: [{ phase: 'setup', enteredAt: MORNING + 5 }]
		});
		const listed = (await listCycles(portalReader)).map(({ id, phases }) => [id, phases[0]?.enteredAt]);
		expect(listed).toEqual([
			['p-2011', MORNING + 5],
			['p-2010', MORNING]
		]);
	});

	test('a scheme is kept once under its hash and comes back whole', async () => {
		const { portal } = await openTestDatabases(engine);
		const scheme = aScheme();
		const hash = schemeHash(scheme);
		const row = { hash, code: scheme.code, document: JSON.stringify(scheme) };
		await insertScheme(portal, row);
		await insertScheme(portal, row);
		expect(await findScheme(portal, hash)).toEqual({ hash, code: 'tiny', document: scheme });
		expect(await findScheme(portal, 'unknown')).toBeNull();
	});

	test('a cycle needs a scheme that is kept', async () => {
		const { portal } = await openTestDatabases(engine);
		await expect(givenCycle(portal, { schemeHash: 'unknown' })).rejects.toThrow(/foreign key/i);
		expect(await findCycle(portal, cycleId('p-2010'))).toBeNull();
	});
});

test('the reading handle of SQLite cannot write', async () => {
	const { portalReader } = await openTestDatabases('sqlite');
	await expect(givenCycle(portalReader)).rejects.toThrow(/readonly/);
});

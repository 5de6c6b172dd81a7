import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { schemeHash } from '#domain/scheme';
import { insertScheme } from '#lib/server/stores/schemes.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { cycleView } from '#lib/server/views/cycle.ts';
import { homeView } from '#lib/server/views/home.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { aYear } from '../builders/year.ts';

onEveryEngine((engine) => {
	test('a year runs on the scheme it was created with, whatever scheme its row is made to name', async () => {
		const { world, cycle, scheme } = await aYear(engine);
		const { portal, portalReader } = world;
		const other = { zh: '别处', en: 'Elsewhere' };
		const forged = {
			...scheme,
			jurisdiction: { ...scheme.jurisdiction, name: other },
			units: scheme.units.map((unit) => ({ ...unit, name: other }))
		};
		const hash = schemeHash(forged);
		await insertScheme(portal, { hash, code: forged.code, document: JSON.stringify(forged) });
		await portal.updateTable('cycle').set({ scheme_hash: hash }).execute();
		const standing = required(await standingOf(portal, cycle), 'the year');
		expect([standing.scheme, standing.cycle.schemeHash]).toEqual([scheme, hash]);
		const shown = [await cycleView(portalReader, cycle), await homeView(portalReader)];
		expect(JSON.stringify(shown)).toContain(scheme.jurisdiction.name.zh);
		expect(JSON.stringify(shown)).not.toContain(other.zh);
	});
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { canonicalJson, required } from '#domain/basics';
import { brokenAt, follow, type Deed } from '#domain/ledger';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { movePhase } from '#lib/server/acts/cycle.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { findLatestResult } from '#lib/server/stores/results.ts';
import { headOf, listEntries } from '#lib/server/stores/ledger.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { advance, aYear, disclose, disclosureFile, done, openForRating, rateAll } from '../builders/year.ts';

const deed: Deed = { kind: 'account-created', cycle: '', role: 'clerk', day: '2011-01-01', facts: {} };

onEveryEngine((engine) => {
	test('a year goes from its scheme to final results, and every act stands in the ledger', async () => {
		const year = await aYear(engine);
		const letters = await openForRating(year);
		const receipts = await rateAll(year, letters);
		await advance(year, 'computing');
		const digest = done(await computeResults(year.as('clerk')));
		await advance(year, 'provisional');
		expect(await checkResults(year.as('leadingGroup'))).toEqual({ ok: true, value: digest });
		await advance(year, 'results_notice');
		year.pass(5);
		await advance(year, 'final');
		const sheet = (await findLatestResult(year.world.portal, year.cycle))?.sheet;
		const counted = sheet?.groups.reduce((sum, { ballots }) => sum + (ballots ?? 0), 0);
		expect(counted).toBe(receipts.length);
		expect(new Set(receipts).size).toBe(receipts.length);
		const entries = await listEntries(year.world.portal);
		expect(brokenAt(entries)).toBeNull();
		const kinds = new Set(entries.map(({ kind }) => kind));
		for (const kind of ['cycle-created', 'draw-committed', 'draw-made', 'letters-printed', 'result-checked'] as const)
			expect(kinds).toContain(kind);
	});

	test('a phase whose gate is shut says what is missing and nothing moves', async () => {
		const year = await aYear(engine);
		await advance(year, 'verification');
		const moved = await movePhase(year.as('clerk'), 'disclosure');
		const units = ['north', 'south', 'health', 'roads'];
		expect(moved).toEqual({
			ok: false,
			error: {
				code: 'gate-closed',
				conditions: [
					{ code: 'disclosures-missing', units },
					{ code: 'duty-reports-missing', units }
				]
			}
		});
		expect((await standingOf(year.world.portal, year.cycle))?.phase).toBe('verification');
	});

	test('rating does not open before the disclosures were public for seven days', async () => {
		const year = await aYear(engine);
		await disclose(year);
		year.pass(6.9);
		const moved = await movePhase(year.as('clerk'), 'rating_open');
		expect(moved).toMatchObject({
			ok: false,
			error: { code: 'gate-closed', conditions: [{ code: 'disclosure-too-short', days: 7 }] }
		});
		expect((await standingOf(year.world.portal, year.cycle))?.phase).toBe('disclosure');
	});

	test('rating does not open on a frame that was changed after its commitment', async () => {
		const year = await aYear(engine);
		await disclose(year);
		year.pass(8);
		const people = year.world.portal.updateTable('frame_person').set({ stratum: 'south.town' });
		await people.where('stratum', '=', 'north.town').where('place', '=', 3).execute();
		expect(await movePhase(year.as('clerk'), 'rating_open')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: [{ code: 'draws-unverified', groups: ['citizen'] }] }
		});
	});

	test('nothing becomes public that is not the draft whose digest stands in the ledger', async () => {
		const year = await aYear(engine);
		await advance(year, 'verification');
		done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
		const { portal } = year.world;
		const drafts = portal
			.updateTable('disclosure')
			.set((row) => ({ document: sql`replace(${row.ref('document')}, '39.2', '40.2')` }));
		await drafts.where('unit', '=', 'south').execute();
		expect(await movePhase(year.as('clerk'), 'disclosure')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: [{ code: 'disclosures-altered', units: ['south'] }] }
		});
		done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
		expect(await movePhase(year.as('clerk'), 'disclosure')).toMatchObject({ ok: true });
	});

	test('rating does not open on a disclosure that was added after the others became public', async () => {
		const year = await aYear(engine);
		await disclose(year);
		year.pass(8);
		const { portal } = year.world;
		const [one] = await portal.selectFrom('disclosure').selectAll().where('unit', '=', 'north').execute();
		await portal
			.insertInto('disclosure')
			.values({ ...required(one, 'a disclosure'), version: 2 })
			.execute();
		expect(await movePhase(year.as('clerk'), 'rating_open')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: [{ code: 'disclosures-altered', units: ['north'] }] }
		});
	});

	test('rating does not open on a ledger or a scheme that was changed by hand', async () => {
		const year = await aYear(engine);
		await disclose(year);
		year.pass(8);
		const { portal } = year.world;
		const refused = (code: string) => ({ ok: false, error: { code: 'gate-closed', conditions: [{ code }] } });
		await portal
			.updateTable('scheme')
			.set((row) => ({ document: sql`replace(${row.ref('document')}, 'north', 'north ')` }))
			.execute();
		expect(await movePhase(year.as('clerk'), 'rating_open')).toEqual(refused('scheme-altered'));
		await portal
			.insertInto('ledger_entry')
			.values({ seq: 9999, hash: '', entry: canonicalJson({ ...follow(await headOf(portal), deed), seq: 9999 }) })
			.execute();
		expect(await movePhase(year.as('clerk'), 'rating_open')).toEqual(refused('ledger-altered'));
	});

	test('a phase is not skipped, not repeated, and not moved by who may not', async () => {
		const year = await aYear(engine);
		expect(await movePhase(year.as('clerk'), 'tracking')).toMatchObject({
			ok: false,
			error: { code: 'phase-not-next' }
		});
		expect(await movePhase(year.as('clerk'), 'setup')).toMatchObject({ ok: false, error: { code: 'phase-not-next' } });
		expect(await movePhase(year.as('auditor'), 'targets_open')).toEqual({
			ok: false,
			error: { code: 'phase-not-yours', role: 'clerk' }
		});
	});
});

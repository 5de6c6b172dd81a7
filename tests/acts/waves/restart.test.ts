import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { ceremonyStage, partyCommitment, verifyDraw } from '#domain/draw';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { commitDraw, commitShare, hearSource, makeDraw, openWave, revealShare } from '#lib/server/acts/draw/index.ts';
import { printWave } from '#lib/server/acts/letters.ts';
import { ceremonyOf, findAttempt } from '#lib/server/stores/sample/ceremonies.ts';
import { listWaves } from '#lib/server/stores/sample/draws.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { aConfig, migrations, onEveryEngine } from '../../builders/engines.ts';
import { MORNING } from '../../builders/portal.ts';
import { aScheme } from '../../builders/scheme.ts';
import { prepareFor, wavePlan } from '../../builders/waves.ts';
import { anActor, DICE, done, exchange, frameTextOf, openForRating, players, type Year } from '../../builders/year.ts';

const GROUP = 'citizen';
const SHARES = ['1a'.repeat(32), '2b'.repeat(32)];
const DAY = 86_400_000;

onEveryEngine((engine) => {
	test('a wave goes on where it stood though the server starts anew after every step', async () => {
		const config = await aConfig(engine);
		let now = MORNING;
		const scheme = aScheme();
		/** Does one thing with the year in a server of its own. */
		const awake = async <T>(act: (year: Year) => Promise<T>): Promise<T> => {
			const world: World = await openWorld(config, migrations, { clock: () => now, log: () => undefined });
			const created = await createCycle(world, anActor('clerk'), { year: 2010, scheme, demo: false });
			const cycle = created.ok ? created.value : required(known, 'the year');
			known = cycle;
			const as: Year['as'] = (role, name) => ({ world, actor: anActor(role, name), cycle });
			const year: Year = { world, scheme, cycle, as, pass: (days) => void (now += days * DAY) };
			return act(year).finally(() => world.close());
		};
		let known: Year['cycle'] | null = null;
		const [first, second] = players.officers;
		const by = ({ world, cycle }: Year, actor: typeof first) => ({ world, actor, cycle });
		const told: string[] = [];
		const then = async (act: (year: Year) => Promise<unknown>) => {
			await awake(act);
			await awake(async ({ world, cycle }) => {
				const attempt = await findAttempt(world.portal, cycle, GROUP);
				told.push(attempt?.design ? ceremonyStage(ceremonyOf(attempt), now) : 'none');
			});
		};

		await awake(openForRating);
		await then(async (year) => done(await prepareFor(year, GROUP, wavePlan(year, ['north.town']))));
		for (const [at, party] of players.parties.entries())
			await then(async (year) => {
				const commitment = partyCommitment(`${year.cycle}.${GROUP}.2`, party.role, SHARES[at] ?? '');
				done(await commitShare(by(year, party), GROUP, commitment));
			});
		await then(async (year) => done(await commitDraw(by(year, second), GROUP)));
		now += 60_000;
		await then(async (year) => done(await hearSource(by(year, first), GROUP, DICE)));
		for (const [at, party] of players.parties.entries())
			await then(async (year) => done(await revealShare(by(year, party), GROUP, SHARES[at] ?? '')));
		await then(async (year) => done(await makeDraw(by(year, second), GROUP)));
		expect(told).toEqual(['shares', 'shares', 'commit', 'wait', 'reveals', 'reveals', 'draw', 'made']);

		const letters = await awake(async (year) => done(await printWave(year.as('surveyAgency'), GROUP, 'north.town')));
		await awake(async (year) => done(await openWave(year.as('surveyAgency'), GROUP)));
		await awake(async (year) => {
			expect(await exchange(year, letters[0]?.code ?? '')).toMatchObject({ ok: true });
			const [one, two] = (await listWaves(year.world.portal, year.cycle, GROUP)) ?? [];
			const text = await frameTextOf(year.world, required(two, 'the wave'));
			const earlier = required(one?.made, 'the first draw').manifest;
			const { manifest } = required(two?.made, 'the wave');
			expect(verifyDraw(manifest, text, undefined, [earlier]).passed).toBe(true);
		});
	});
});

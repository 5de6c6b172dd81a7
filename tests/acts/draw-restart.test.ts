import { expect, test } from 'vitest';
import { chinaTime, required, type AccountId } from '#domain/basics';
import { ceremonyStage, partyCommitment, verifyDraw } from '#domain/draw';
import { createCycle } from '#lib/server/acts/cycle.ts';
import {
	commitDraw,
	commitShare,
	hearSource,
	makeDraw,
	prepareDraw,
	revealShare
} from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import type { Actor } from '#lib/server/auth/index.ts';
import { insertAccount } from '#lib/server/stores/accounts.ts';
import { ceremonyOf, findAttempt } from '#lib/server/stores/sample/ceremonies.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { aConfig, migrations, onEveryEngine } from '../builders/engines.ts';
import { MORNING } from '../builders/portal.ts';
import { aScheme, groupOf } from '../builders/scheme.ts';
import { anActor, DICE, done, frameFile, frameTextOf, players } from '../builders/year.ts';

const GROUP = 'citizen';
const SHARES = ['1a'.repeat(32), '2b'.repeat(32)] as const;
const [first, second] = players.officers;

onEveryEngine((engine) => {
	test('a portal that is stopped and started between all steps draws as if it had never stopped', async () => {
		const config = await aConfig(engine);
		let now = MORNING;
		const awake = async <T>(act: (world: World) => Promise<T>): Promise<T> => {
			const world = await openWorld(config, migrations, { clock: () => now, log: () => undefined });
			return act(world).finally(() => world.close());
		};
		const scheme = aScheme();
		const cycle = await awake(async (world) =>
			done(await createCycle(world, anActor('clerk'), { year: 2010, scheme, demo: false }))
		);
		const by = (world: World, actor: Actor) => ({ world, actor, cycle });
		const stage = () =>
			awake(async (world) => {
				const attempt = await findAttempt(world.portal, cycle, GROUP);
				return attempt?.design ? ceremonyStage(ceremonyOf(attempt), now) : 'none';
			});
		const codeOf = (world: World, holder: AccountId) =>
			findAttempt(world.portal, cycle, GROUP).then(
				(attempt) => attempt?.parties.find((party) => party.holder === holder)?.party ?? ''
			);
		const told: string[] = [];
		const then = async (act: (world: World) => Promise<unknown>) => {
			await awake(act);
			told.push(await stage());
		};

		await awake(async (world) => {
			for (const party of players.parties)
				await insertAccount(world.portal, { ...party, passwordHash: '', createdAt: now });
			done(await uploadFrame(by(world, anActor('frameKeeper')), GROUP, frameFile(groupOf(scheme, GROUP))));
		});
		await then(async (world) => {
			const beacon = { kind: 'dice', rolls: 20, at: chinaTime(now + 60_000) } as const;
			const parties = players.parties.map(({ id }) => id);
			done(await prepareDraw(by(world, first), GROUP, { size: { kind: 'scheme' }, beacon, parties }));
		});
		for (const [at, party] of players.parties.entries())
			await then(async (world) => {
				const code = await codeOf(world, party.id);
				const commitment = partyCommitment(`${cycle}.${GROUP}.1`, code, SHARES[at] ?? '');
				done(await commitShare(by(world, party), GROUP, commitment));
			});
		await then(async (world) => done(await commitDraw(by(world, second), GROUP)));
		now += 60_000;
		for (const digits of [DICE.slice(0, 7), DICE.slice(7)])
			await then(async (world) => done(await hearSource(by(world, first), GROUP, digits)));
		for (const [at, party] of players.parties.entries())
			await then(async (world) => done(await revealShare(by(world, party), GROUP, SHARES[at] ?? '')));
		await then(async (world) => done(await makeDraw(by(world, second), GROUP)));

		expect(told).toEqual(['shares', 'shares', 'commit', 'wait', 'beacon', 'reveals', 'reveals', 'draw', 'made']);
		await awake(async (world) => {
			const draw = required(await findDraw(world.portal, cycle, GROUP), 'the draw');
			const text = await frameTextOf(world, draw);
			expect(draw.made && verifyDraw(draw.made.manifest, text).passed).toBe(true);
		});
	});
});

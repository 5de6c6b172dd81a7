import { assert, err, ok, required, type Result } from '#domain/basics';
import { readSources, takeDraw, type AnyManifest, type MakeRefusal } from '#domain/draw';
import { drawFromFrame } from '../../frames/drawing.ts';
import { stillStands } from '../../frames/frame-file.ts';
import { listWaves } from '../../stores/sample/draws.ts';
import { frameById } from '../../stores/sample/frames.ts';
import { ceremonyOf, completeDraw, findAttempt, type Attempt } from '../../stores/sample/ceremonies.ts';
import type { World } from '../../world.ts';
import type { DrawAltered, Office } from '../act.ts';
import type { FrameChanged } from './commit.ts';
import { step, type StepRefusal } from './step.ts';

type Refusal = MakeRefusal | FrameChanged | DrawAltered;

/** Makes a draw whose sources have all spoken, and verifies it; once. Gives the number of people drawn. */
export async function makeDraw(office: Office, group: string): Promise<Result<number, Refusal | StepRefusal>> {
	const { world, actor, cycle } = office;
	const found = await findAttempt(world.portal, cycle, group);
	const manifest = found?.design ? await manifestOf(world, found, actor.id) : err({ code: 'frame-changed' });
	return step<number, Refusal>(
		office,
		{ group, kind: 'draw-made', phased: 'enter-seed' },
		async (trx, { id, attempt, wave }, ceremony) => {
			const timely = takeDraw(ceremony, actor.id, world.clock());
			if (!timely.ok) return timely;
			if (!manifest.ok) return manifest;
			const { seed, designHash, strata } = manifest.value;
			await completeDraw(trx, id, manifest.value, actor.id, world.clock());
			const drawn = strata.reduce((sum, { sample }) => sum + sample, 0);
			return ok({ value: drawn, facts: { group, attempt, ...later(wave), drawn, seed, designHash } });
		}
	);
}

/** The number of a wave after the first, for the ledger. */
export const later = (wave: number): { readonly wave?: number } => (wave > 1 ? { wave } : {});

/** The outcome, worked out before the transaction: once all sources have spoken nothing of it can change any more. */
async function manifestOf(world: World, attempt: Attempt, account: string): Promise<Result<AnyManifest, Refusal>> {
	const { design } = attempt;
	const values = takeDraw(ceremonyOf(attempt), account, world.clock());
	if (!values.ok) return values;
	const sources = readSources(design, values.value);
	assert(sources.ok, 'what was taken down may enter the seed');
	const frame = required(await frameById(world.portal, attempt.frame), 'the frame of a draw');
	if (!(await stillStands(world, frame, design.frame))) return err({ code: 'frame-changed' });
	const waves = design.after ? await listWaves(world.portal, attempt.cycle, attempt.group) : [];
	if (!waves) return err({ code: 'draw-altered', group: attempt.group });
	const earlier = waves.flatMap(({ made }) => (made ? [made.manifest] : []));
	const manifest = await drawFromFrame(world, frame, design, sources.value, earlier);
	return manifest ? ok(manifest) : err({ code: 'frame-changed' });
}

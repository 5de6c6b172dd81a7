import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { assert, frameId, required, sha256Hex, toHex } from '#domain/basics';
import {
	commitMembers,
	designHash,
	leftForWave,
	waveStrata,
	countStrata,
	digestFrame,
	frameText,
	hasUnits,
	makeManifest,
	peopleByUnit,
	type DrawDesign,
	type DrawManifest,
	type Member,
	type TwoStageDesign
} from '#domain/draw';
import { drawFromFrame, drawHolds } from '#lib/server/frames/drawing.ts';
import { commitToFrame, frameFile } from '#lib/server/frames/frame-file.ts';
import { EACH } from '#lib/server/frames/crew.ts';
import { FEW, progressOf } from '#lib/server/frames/hands.ts';
import { withSealing } from '#lib/server/acts/lists/person.ts';
import { insertPeople } from '#lib/server/stores/sample/frame-people.ts';
import { insertFrame } from '#lib/server/stores/sample/frames.ts';
import type { World } from '#lib/server/world.ts';
import { aWorld, onEveryEngine, type Engine } from '../../builders/engines.ts';
import { givenCycle, MORNING } from '../../builders/portal.ts';

const id = frameId('f0'.repeat(16));
const strata = ['b', 'a', 'a.b', 'z-9', 'A_1'];
const sources = [{ name: 'dice', value: '31415926535897932384' }];

/** So many people in five strata, with keys of many lengths. */
const people = (count: number, units = 0): Member[] =>
	Array.from({ length: count }, (_, at) => ({
		key: `人${at}${'x'.repeat(at % 90)}`,
		stratum: strata[(at * at + at) % strata.length] ?? 'a',
		...(units > 0 && { unit: `t${(at % units) % (1 + (at % 7))}` }),
		label: `envelope ${at}`
	}));

/** A frame of so many people in a world of its own, and what the law says of it. */
async function aFrame(engine: Engine, count: number, units = 0) {
	const world = await aWorld(engine);
	const cycle = await givenCycle(world.portal);
	const frame = { id, cycle, group: 'citizen', members: count, uploadedAt: MORNING };
	await world.portal
		.transaction()
		.execute((trx) => insertFrame(trx, { ...frame, report: null, personsDeletedAt: null }));
	const all = people(count, units);
	await withSealing(world, id, async (seal) => {
		for (let place = 0; place < count; place += 1000)
			await insertPeople(world.portal, id, place, seal(all.slice(place, place + 1000)));
	});
	const lines = commitMembers(toHex(world.keys.frameKey(id)), 'citizen', all);
	return { world, frame, lines, text: frameText(lines) };
}

/** A design on a frame that draws ten of each stratum and keeps three ready. */
const aDesign = (text: string, lines: Parameters<typeof countStrata>[0]): DrawDesign => ({
	v: 1,
	method: 'srswor-ticket',
	round: 'p-2010.citizen',
	frame: sha256Hex(text),
	strata: countStrata(lines).map(({ population, ...stratum }) => ({ ...stratum, N: population, n: 10 })),
	reserve: 3,
	parties: {},
	beacon: { kind: 'dice', rolls: 20 }
});

/** A draw of people at once that must come out. */
async function mustDraw(...of: Parameters<typeof drawFromFrame>): Promise<DrawManifest> {
	const manifest = required(await drawFromFrame(...of), 'a draw');
	assert(!hasUnits(manifest), 'people are drawn at once');
	return manifest;
}

/** A design that draws two or more units of each stratum, and four people of each. */
function twoStages(text: string, lines: Parameters<typeof countStrata>[0]): TwoStageDesign {
	const strata = [...peopleByUnit(lines)].map(([name, units]) => {
		const [group = '', stratum = ''] = name.split('/');
		const sizes = Object.fromEntries([...units].map(([unit, own]) => [unit, own.length]));
		const N = Object.values(sizes).reduce((sum, size) => sum + size, 0);
		return { group, stratum, N, units: Math.min(3, units.size), take: 4, sizes };
	});
	return { ...aDesign(text, lines), method: 'pareto-srswor-ticket', reserve: 0, strata };
}

const changeMember = ({ portal }: World) =>
	portal
		.updateTable('frame_person')
		.set({ member: '00'.repeat(32) })
		.where('place', '=', 7)
		.execute();

/** Commits to a frame of so many people, draws from it and checks the draw; all must be what the law says. */
async function followsTheLaw(engine: Engine, count: number): Promise<void> {
	const { world, frame, lines, text } = await aFrame(engine, count);
	const committed = await commitToFrame(world, frame);
	expect(committed.digest).toEqual(digestFrame(text));
	const byLaw = countStrata(lines).sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
	expect(committed.strata).toEqual(byLaw);
	const file = await frameFile(world, frame, committed.digest.hash);
	expect(await readFile(file, 'utf8')).toBe(text);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	const design = aDesign(text, lines);
	const manifest = await mustDraw(world, frame, design, sources);
	expect(manifest).toEqual(makeManifest(text, design, sources));
	expect(await drawHolds(world, frame, manifest)).toBe(true);
	expect(progressOf(world, id)).toBeNull();
}

onEveryEngine((engine) => {
	test.each([60, FEW + 2000])('a frame of %d is committed to, drawn from and checked as the law says', (count) =>
		followsTheLaw(engine, count)
	);
});

test('so is one that several workers share out', () => followsTheLaw('sqlite', EACH + 1));

test.each([60, FEW + 1])(
	'a later wave of a frame of %d is drawn from those left, of some strata, as the law says',
	async (count) => {
		const { world, frame, lines, text } = await aFrame('sqlite', count);
		await commitToFrame(world, frame);
		const first = await mustDraw(world, frame, aDesign(text, lines), sources);
		const left = leftForWave([first.design]);
		const sizes = new Map(left.slice(0, 1).map(({ stratum }) => [stratum, 10]));
		const design = {
			...first.design,
			reserve: 0,
			after: [designHash(first.design)],
			strata: waveStrata(left, sizes)
		};
		const wave = await mustDraw(world, frame, design, sources, [first]);
		expect(wave).toEqual(makeManifest(text, design, sources, [first]));
		expect(await drawHolds(world, frame, wave, [first])).toBe(true);
		const other = { ...first, strata: first.strata.map((each) => ({ ...each, selected: each.reserve })) };
		const holds = async () => (await drawFromFrame(world, frame, design, sources, [other])) !== null;
		expect(await holds()).toBe(false);
	}
);

test.each([300, FEW + 2000])(
	'units and people of a frame of %d are drawn and checked as the law says',
	async (count) => {
		const { world, frame, lines, text } = await aFrame('sqlite', count, 9);
		const { units } = await commitToFrame(world, frame);
		expect(units.reduce((sum, cell) => sum + cell.people, 0)).toBe(count);
		const design = twoStages(text, lines);
		const manifest = required(await drawFromFrame(world, frame, design, sources), 'a draw');
		expect(manifest).toEqual(makeManifest(text, design, sources));
		expect(await drawHolds(world, frame, manifest)).toBe(true);
		const strata = design.strata.map((stratum) => ({ ...stratum, take: 5 }));
		assert(hasUnits(manifest), 'units are drawn first');
		expect(await drawHolds(world, frame, { ...manifest, design: { ...design, strata } })).toBe(false);
		const [first, ...others] = design.strata;
		const moved = { ...required(first, 'a stratum'), sizes: { ...first?.sizes, t0: (first?.sizes['t0'] ?? 0) + 1 } };
		expect(await drawHolds(world, frame, { ...manifest, design: { ...design, strata: [moved, ...others] } })).toBe(
			false
		);
	}
);

test.each([60, FEW + 1])('a lost or spoilt file of a frame of %d is made again from the rows', async (count) => {
	const { world, frame, lines, text } = await aFrame('sqlite', count);
	const design = aDesign(text, lines);
	const { digest } = await commitToFrame(world, frame);
	const file = await frameFile(world, frame, digest.hash);
	await rm(file);
	expect(await readFile(await frameFile(world, frame, digest.hash), 'utf8')).toBe(text);
	await writeFile(
		file,
		text.replace(/[0-9a-f](?=\n$)/, (digit) => (digit === '0' ? '1' : '0'))
	);
	expect(await drawFromFrame(world, frame, design, sources)).toEqual(makeManifest(text, design, sources));
	expect(await readFile(file, 'utf8')).toBe(text);
});

test.each([60, FEW + 1])('a draw from a frame of %d does not hold once anything was changed', async (count) => {
	const { world, frame, lines, text } = await aFrame('sqlite', count);
	await commitToFrame(world, frame);
	const manifest = await mustDraw(world, frame, aDesign(text, lines), sources);
	const holds = (changed: Partial<DrawManifest>) => drawHolds(world, frame, { ...manifest, ...changed });
	const first = required(manifest.strata[0], 'a stratum');
	expect(await holds({ seed: '00'.repeat(32) })).toBe(false);
	expect(await holds({ frame: { ...manifest.frame, merkleRoot: '00'.repeat(32) } })).toBe(false);
	expect(await holds({ strata: manifest.strata.slice(1) })).toBe(false);
	expect(await holds({ sources: [{ name: 'dice', value: '1' }] })).toBe(false);
	const swapped = { ...first, selected: first.selected.toReversed() };
	expect(await holds({ strata: [swapped, ...manifest.strata.slice(1)] })).toBe(false);
	const larger = manifest.design.strata.map((stratum) => ({ ...stratum, n: stratum.N + 1 }));
	expect(await holds({ design: { ...manifest.design, strata: larger } })).toBe(false);
	await changeMember(world);
	expect(await holds({})).toBe(false);
	await world.portal.deleteFrom('frame_person').where('place', '=', 7).execute();
	expect(await holds({})).toBe(false);
});

test.each([60, FEW + 1])(
	'once the rows are deleted a draw from a frame of %d is redone from its file',
	async (count) => {
		const { world, frame, lines, text } = await aFrame('sqlite', count);
		await commitToFrame(world, frame);
		const design = aDesign(text, lines);
		await world.portal.deleteFrom('frame_person').execute();
		const manifest = await mustDraw(world, frame, design, sources);
		expect(await drawHolds(world, frame, manifest)).toBe(true);
		await changeFile(await frameFile(world, frame, design.frame));
		expect(await drawHolds(world, frame, manifest)).toBe(false);
	}
);

async function changeFile(file: string): Promise<void> {
	const text = await readFile(file, 'utf8');
	await writeFile(
		file,
		text.replace(/[0-9a-f](?=\n$)/, (digit) => (digit === '0' ? '1' : '0'))
	);
}

test('rows that were changed after the commitment are not drawn from', async () => {
	const { world, frame, lines, text } = await aFrame('sqlite', 60);
	const design = aDesign(text, lines);
	await rm(await frameFile(world, frame, (await commitToFrame(world, frame)).digest.hash));
	await changeMember(world);
	expect(await drawFromFrame(world, frame, design, sources)).toBeNull();
	await expect(frameFile(world, frame, design.frame)).rejects.toThrow('committed to');
});

test('while many people are worked on, how far the work is can be asked, and this thread is free', async () => {
	const { world, frame } = await aFrame('sqlite', FEW + 1);
	const working = commitToFrame(world, frame);
	expect(progressOf(world, id)).toEqual({ done: 0, of: 2 * (FEW + 1) });
	await working;
	expect(progressOf(world, id)).toBeNull();
});

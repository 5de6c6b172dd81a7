import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { required, utf8 } from '#domain/basics';
import { deleteFramePersons } from '#lib/server/acts/lists/delete-persons.ts';
import { takeList, uploadFrame } from '#lib/server/acts/frame.ts';
import { choiceOf, usualChoice, type ChoiceForm } from '#lib/server/acts/lists/choice.ts';
import {
	confirmList,
	dropList,
	pendingList,
	placeList,
	readyForLists,
	rereadList
} from '#lib/server/acts/lists/pending.ts';
import { openTable } from '#lib/server/files/long-table.ts';
import { sourceOf } from '#lib/server/files/source.ts';
import { openVault } from '#lib/server/files/vault.ts';
import { drawHolds } from '#lib/server/frames/drawing.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { peopleOf, strayFrames } from '#lib/server/stores/sample/frame-people.ts';
import { findFrame } from '#lib/server/stores/sample/frames.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import { advance, aYear, csv, done, draw, frameFile, frameTextOf, type Year } from '../builders/year.ts';

const plain: ChoiceForm = {
	columns: {},
	merge: false,
	recuse: false,
	posts: '',
	household: '',
	register: '',
	tolerance: ''
};
const columns = ['编号', '县', 'person_id', '头衔', '工作单位', '职务', '户号', '姓名'];
const words = {
	person_key: ['编号'],
	county: ['县'],
	employer: ['工作单位'],
	title: ['头衔'],
	post: ['职务'],
	household: ['户号'],
	label: ['姓名']
};
const row = (key: string, rest: Record<string, string> = {}) => ({
	编号: key,
	县: 'north',
	姓名: `信封 ${key}`,
	...rest
});
const everybody = csv(columns, [
	row('a', { 头衔: '党代表' }),
	row('b', { 工作单位: 'Health' }),
	row('c', { 县: 'south', 职务: '局长' }),
	row('a', { 头衔: '人大代表' }),
	row('d', { 县: 'south' })
]);

async function aVault(year: Year, file: Uint8Array) {
	await readyForLists(year.world);
	const vault = await openVault(year.world.config.dataDir);
	await vault.write(file);
	return vault.close();
}

const frameOf = ({ world, cycle }: Year, group: string) => findFrame(world.portal, cycle, group);
const office = (year: Year) => year.as('frameKeeper');
const waiting = ({ world }: Year): string[] => {
	const folder = path.join(world.config.dataDir, 'uploads');
	return existsSync(folder) ? readdirSync(folder) : [];
};

const place = async (year: Year, file: Uint8Array, direct = false) =>
	placeList(office(year), 'deputy', await aVault(year, file), { direct, words });

onEveryEngine((engine) => {
	test('a list is taken by the rules chosen for it, and the ledger says which', async () => {
		const year = await aYear(engine);
		const table = done(await openTable(sourceOf(everybody)));
		const group = groupOf(year.scheme, 'deputy');
		const usual = usualChoice(year.scheme, group, table.columns, words);
		const rules = { ...usual.rules, merge: true, posts: ['局长'] };
		const choice = { ...usual, rules, register: new Map([['all', 4]]), tolerance: 0.1 };
		expect(done(await takeList(office(year), 'deputy', table, choice))).toBe(2);
		const frame = await frameOf(year, 'deputy');
		expect(frame).toMatchObject({
			members: 2,
			report: {
				rows: 5,
				merged: 1,
				leftOut: { employer: 1, post: 1, household: 0 },
				titles: [
					['党代表', 1],
					['人大代表', 1]
				],
				gaps: [{ stratum: 'all', listed: 2, registered: 4 }]
			}
		});
		expect((await listEntries(year.world.portal)).at(-1)?.facts).toEqual({
			group: 'deputy',
			members: 2,
			rows: 5,
			merged: 1,
			leftOut: { employer: 1, post: 1, household: 0 },
			posts: '局长',
			perHousehold: 0
		});
	});

	test('a stolen database shows no person of a frame', async () => {
		const year = await aYear(engine);
		done(await uploadFrame(office(year), 'citizen', frameFile(groupOf(year.scheme, 'citizen'))));
		const rows = await year.world.portal.selectFrom('frame_person').selectAll().execute();
		expect(rows).toHaveLength(160);
		const stolen = JSON.stringify(rows);
		expect(stolen).not.toContain('envelope');
		expect(stolen).not.toContain('north.town-1');
	});

	test('keys and labels are deleted once results are final, once, and the draw can still be redone', async () => {
		const year = await aYear(engine);
		await draw(year);
		const made = required(await findDraw(year.world.portal, year.cycle, 'citizen'), 'a draw');
		const frame = required(await frameOf(year, 'citizen'), 'a frame');
		const text = await frameTextOf(year.world, made);
		expect(await deleteFramePersons(office(year), 'citizen')).toMatchObject({
			error: { code: 'wrong-phase', act: 'delete-persons' }
		});
		const phases = year.world.portal.updateTable('cycle_phase').set({ phase: 'final' });
		await phases.where('position', '=', 0).execute();
		expect(done(await deleteFramePersons(office(year), 'citizen'))).toBe(160);
		expect(await deleteFramePersons(office(year), 'citizen')).toMatchObject({
			error: { code: 'persons-deleted-already' }
		});
		const people = await Array.fromAsync(peopleOf(year.world.portal, frame.id));
		expect(people.every(({ sealed }) => sealed === null)).toBe(true);
		rmSync(path.join(year.world.config.dataDir, 'frames'), { recursive: true });
		expect(await frameTextOf(year.world, made)).toBe(text);
		expect(await drawHolds(year.world, frame, required(made.made, 'a made draw').manifest)).toBe(true);
		expect((await frameOf(year, 'citizen'))?.personsDeletedAt).toBe(year.world.clock());
		const kinds = (await listEntries(year.world.portal)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'frame-persons-deleted')).toHaveLength(1);
	});

	test('a list that is replaced or breaks off leaves nobody behind', async () => {
		const year = await aYear(engine);
		const good = frameFile(groupOf(year.scheme, 'citizen'));
		done(await uploadFrame(office(year), 'citizen', good));
		done(await uploadFrame(office(year), 'citizen', good));
		expect(await strayFrames(year.world.portal)).toEqual([]);
		const table = done(await openTable(sourceOf(good)));
		let reads = 0;
		const failing = {
			...table,
			each: (take: Parameters<typeof table.each>[0]) =>
				table.each((each, index) => {
					if (index === 1500 % 160 && ++reads === 2) throw new Error('the disk broke');
					return take(each, index);
				})
		};
		const choice = usualChoice(year.scheme, groupOf(year.scheme, 'citizen'), table.columns);
		await expect(takeList(office(year), 'citizen', failing, choice)).rejects.toThrow('the disk broke');
		expect(await strayFrames(year.world.portal)).toEqual([]);
		expect((await frameOf(year, 'citizen'))?.members).toBe(160);
	});
});

describe('a list that waits', () => {
	test('is read with its columns guessed, and nothing is taken before the office says so', async () => {
		const year = await aYear();
		const pending = done(await place(year, everybody));
		expect(pending.choice.columns).toMatchObject({ person_key: '编号', county: '县', label: '姓名' });
		expect(pending.state).toMatchObject({ kind: 'refused', refusal: { code: 'frame-rows-bad', count: 1 } });
		const choice = choiceOf(year.scheme, groupOf(year.scheme, 'deputy'), pending.table.columns, {
			...plain,
			columns: pending.choice.columns,
			merge: true
		});
		await rereadList(office(year), 'deputy', pending, done(choice));
		expect(pending.state).toMatchObject({ kind: 'read', report: { people: 4, merged: 1 } });
		expect(await frameOf(year, 'deputy')).toBeNull();
		await confirmList(office(year), 'deputy', pending);
		expect(pending.state).toEqual({ kind: 'taken', people: 4 });
		expect((await frameOf(year, 'deputy'))?.members).toBe(4);
		expect(waiting(year)).toEqual([]);
	});

	test('is the one of whoever uploaded it, the latest of theirs for that group', async () => {
		const year = await aYear();
		done(await place(year, everybody));
		const second = done(await place(year, everybody));
		expect(pendingList(office(year), 'deputy')).toBe(second);
		expect(pendingList(office(year), 'citizen')).toBeUndefined();
		expect(pendingList(year.as('frameKeeper', 'somebody else'), 'deputy')).toBeUndefined();
		expect(waiting(year)).toHaveLength(1);
		await dropList(office(year), 'deputy');
		expect(pendingList(office(year), 'deputy')).toBeUndefined();
		expect(waiting(year)).toEqual([]);
	});

	test('goes in at once when its columns have their own names and that was asked for', async () => {
		const year = await aYear();
		const file = frameFile(groupOf(year.scheme, 'deputy'));
		expect(done(await place(year, file, true))).toMatchObject({ direct: true, state: { kind: 'taken', people: 80 } });
		expect(done(await place(year, everybody, true))).toMatchObject({ direct: false, state: { kind: 'refused' } });
	});

	test('is not received when it is no table or not its time, and leaves no file', async () => {
		const year = await aYear();
		expect(await place(year, utf8('a,a\n1,2'))).toMatchObject({ error: { code: 'file-header-bad' } });
		await advance(year, 'targets_open');
		await year.world.portal.updateTable('cycle_phase').set({ phase: 'final' }).where('position', '=', 1).execute();
		expect(await place(year, everybody)).toMatchObject({ error: { code: 'wrong-phase' } });
		expect(waiting(year)).toEqual([]);
	});
});

describe('what the office types for a list', () => {
	const choose = async (form: Partial<ChoiceForm>) => {
		const { scheme } = await aYear();
		return choiceOf(scheme, groupOf(scheme, 'deputy'), ['编号', '县'], { ...plain, ...form });
	};

	test('makes the rules', async () => {
		const choice = done(
			await choose({
				columns: { person_key: '编号', county: '没有', telephone: '县' },
				recuse: true,
				posts: '局长、县长\n\n 书记 ',
				household: '２',
				register: 'north 100',
				tolerance: '3'
			})
		);
		expect(choice).toMatchObject({
			columns: { person_key: '编号' },
			rules: { posts: ['局长', '县长', '书记'], perHousehold: 2 },
			tolerance: 0.03
		});
		expect(choice.rules.employers).toContain('health');
	});

	test.each([
		[{ household: '0' }, 'household-cap-bad'],
		[{ household: 'two' }, 'household-cap-bad'],
		[{ register: 'many' }, 'register-bad'],
		[{ tolerance: '101' }, 'tolerance-bad'],
		[{ tolerance: '-1' }, 'tolerance-bad']
	])('is refused where it makes no sense (%j)', async (form, code) => {
		expect(await choose(form)).toMatchObject({ ok: false, error: { code } });
	});
});

import { describe, expect, it } from 'vitest';
import { checkColumns, plainRules, type FrameShape, type ListRules } from '#domain/draw';
import { readAll } from '../../../builders/list.ts';

const shape: FrameShape = { strata: ['county'] };
const row = (person_key: string, rest: Record<string, string> = {}) => ({ person_key, county: 'dafang', ...rest });

function standing(rows: Record<string, string>[], rules: Partial<ListRules>) {
	const read = readAll(rows, shape, rules);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return { keys: read.value.members.map(({ key }) => key), report: read.value.report };
}

describe('reading a list of people', () => {
	it('refuses one without rows', () => {
		expect(readAll([], shape)).toEqual({ ok: false, error: { code: 'frame-empty' } });
	});

	it('names the columns that are missing for the design and for the rules, each once', () => {
		const rules = { ...plainRules, employers: ['health'], posts: ['head'], perHousehold: 1 };
		expect(checkColumns(['county', 'employer'], { ...shape, units: { column: 'county', codes: [] } }, rules)).toEqual({
			ok: false,
			error: { code: 'frame-column-missing', columns: ['person_key', 'post', 'household'] }
		});
	});

	it('counts every fault and lists the first hundred', () => {
		const read = readAll(
			Array.from({ length: 130 }, () => row('', { county: '?' })),
			shape
		);
		expect(read).toMatchObject({ ok: false, error: { code: 'frame-rows-bad', count: 260 } });
		expect(!read.ok && read.error.code === 'frame-rows-bad' && read.error.rows.length).toBe(100);
	});

	it('counts who stands in each stratum', () => {
		const { report } = standing([row('a'), row('b', { county: 'qianxi' }), row('c')], {});
		expect(report).toMatchObject({ rows: 3, people: 3, merged: 0 });
		expect([...report.strata]).toEqual([
			['dafang', 2],
			['qianxi', 1]
		]);
	});

	it('refuses a list of which nobody is left', () => {
		const read = readAll([row('a', { employer: 'health' })], shape, { employers: ['health'] });
		expect(read).toEqual({ ok: false, error: { code: 'frame-nobody-stands' } });
	});
});

describe('a person with several titles (I5)', () => {
	const rows = [
		row('a', { title: '党代表', label: 'first' }),
		row('b'),
		row('Ａ', { title: '人大代表', county: 'qianxi', label: 'second' }),
		row('a')
	].map(({ person_key, ...rest }) => ({ ...rest, person_key: person_key.replace('Ａ', 'ａ') }));

	it('stands once, by the first row, and the titles are counted', () => {
		const read = readAll(rows, shape, { merge: true });
		expect(read.ok && read.value.members).toEqual([
			{ key: 'a', stratum: 'dafang', label: 'first' },
			{ key: 'b', stratum: 'dafang', label: '' }
		]);
		expect(read.ok && read.value.report).toMatchObject({
			rows: 4,
			people: 2,
			merged: 2,
			elsewhere: 1,
			mergedRows: [
				{ row: 4, into: 2 },
				{ row: 5, into: 2 }
			]
		});
		expect(read.ok && [...read.value.report.titles]).toEqual([
			['党代表', 1],
			['人大代表', 1]
		]);
	});

	it('is a fault of a list whose rows are not merged', () => {
		expect(readAll(rows, shape)).toMatchObject({
			error: { code: 'frame-rows-bad', rows: [{ row: 4, reason: 'key-twice', firstRow: 2 }, { row: 5 }] }
		});
	});

	it('is found by the pseudonym where the lists have keys of their own', () => {
		const { keys } = standing(
			[row('npc-7', { person_id: 'x1' }), row('cppcc-3', { person_id: 'x2' }), row('party-9', { person_id: 'ｘ1' })],
			{ merge: true }
		);
		expect(keys).toEqual(['npc-7', 'cppcc-3']);
	});

	it('is not found by an empty pseudonym', () => {
		expect(standing([row('a', { person_id: '' }), row('b', { person_id: ' ' })], { merge: true }).keys).toHaveLength(2);
	});

	it('cannot be two people: one key with two pseudonyms is a fault', () => {
		const read = readAll([row('a', { person_id: 'x1' }), row('a', { person_id: 'x2' })], shape, { merge: true });
		expect(read).toMatchObject({
			error: { rows: [{ row: 3, column: 'person_id', value: 'x2', reason: 'person-contradicts', firstRow: 2 }] }
		});
	});
});

describe('recusal (I6)', () => {
	it('leaves out who works for a rated unit or holds an excluded post, by any of their rows', () => {
		const { keys, report } = standing(
			[
				row('a', { employer: 'Health', post: '' }),
				row('b', { employer: 'school', post: '局长' }),
				row('c', { employer: 'school', post: '教师' }),
				row('d', { employer: 'farm', post: '' }),
				row('d', { employer: 'health', post: '' })
			],
			{ merge: true, employers: ['health'], posts: ['局长'] }
		);
		expect(keys).toEqual(['c']);
		expect(report.leftOut).toEqual({ employer: 2, post: 1, household: 0 });
		expect(report.leftOutRows).toEqual([
			{ row: 2, reason: 'employer' },
			{ row: 3, reason: 'post' },
			{ row: 5, reason: 'employer' }
		]);
	});

	it('keeps everybody where the group has no such rule', () => {
		expect(standing([row('a', { employer: 'health' })], {}).keys).toEqual(['a']);
	});
});

describe('a household', () => {
	const family = Array.from({ length: 5 }, (_, at) => row(`p${at}`, { household: at < 4 ? 'h1' : '' }));

	it('has no more people on the list than the cap, and who names none is one of their own', () => {
		const { keys, report } = standing([...family, row('q', { household: '' })], { perHousehold: 1 });
		expect(keys).toHaveLength(3);
		expect(keys).toContain('p4');
		expect(keys).toContain('q');
		expect(report.leftOut.household).toBe(3);
	});

	it('is represented by the same people in whatever order the list comes', () => {
		const one = standing(family, { perHousehold: 2 }).keys;
		expect(standing(family.toReversed(), { perHousehold: 2 }).keys.toSorted()).toEqual(one.toSorted());
	});

	it('is cut after those were left out who cannot be drawn', () => {
		const [kept] = standing(family.slice(0, 4), { perHousehold: 1 }).keys;
		const recused = family.slice(0, 4).map((one) => ({ ...one, post: one.person_key === kept ? 'head' : '' }));
		const { keys } = standing(recused, { perHousehold: 1, posts: ['head'] });
		expect(keys).toHaveLength(1);
		expect(keys).not.toContain(kept);
	});
});

import { checkAnswers, questionnaireFor } from '#domain/ballot';
import { required } from '#domain/basics';
import { readDisclosures } from '#domain/disclosure';
import { checkScheme, parseScheme } from '#domain/scheme';
import { readTableFile } from '#lib/server/files/table-file.ts';
import { beforeAll, expect, test } from 'vitest';
import { readPopulation, type Population } from '../../../src/cli/replay/population.ts';
import { schemeOf, STUDENTS } from '../../../src/cli/replay/scheme.ts';
import { disclosureTable } from '../../../src/cli/replay/tables.ts';
import { answersOf, truthOf } from '../../../src/cli/replay/truth.ts';
import { groupOf } from '../../builders/scheme.ts';

let everybody: Population;
beforeAll(async () => {
	everybody = await readPopulation('tests/vectors/insteval');
});

test('the whole population is there', () => {
	expect(everybody.students).toHaveLength(2972);
	expect(everybody.marks).toBe(73_421);
	expect(everybody.departments).toHaveLength(14);
});

test('the scheme keeps every rule and survives the way through a file', () => {
	const scheme = schemeOf(everybody);
	expect(checkScheme(scheme)).toEqual([]);
	expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, value: scheme });
});

test('every student may cast the own opinions, so nothing is rounded', () => {
	const scheme = schemeOf(everybody);
	const questionnaire = questionnaireFor(scheme, groupOf(scheme, STUDENTS), '2');
	for (const student of everybody.students)
		expect(checkAnswers(questionnaire, answersOf(everybody.departments, student)).ok).toBe(true);
});

test('the disclosures may be uploaded', async () => {
	const rows = await readTableFile(disclosureTable(everybody));
	const units = everybody.departments.map(({ code }) => code);
	expect(readDisclosures(required(rows.ok ? rows.value : null, 'a table'), units)).toMatchObject({ ok: true });
});

test('the truth lies where marks do', () => {
	const values = [...truthOf(everybody).values()];
	expect(Math.min(...values)).toBeGreaterThan(40);
	expect(Math.max(...values)).toBeLessThan(70);
});

import { required } from '#domain/basics';
import { bijie2010, rankedUnits, stratumParts } from '#domain/scheme';
import { frameShape } from '#lib/server/acts/lists/choice.ts';
import { readTableFile } from '#lib/server/files/table-file.ts';
import { stratumText } from '#lib/words/stratum.ts';
import * as en from '#lib/words/en/index.ts';
import * as zh from '#lib/words/zh/index.ts';
import { expect, test } from 'vitest';
import { frameFile } from '../../../src/cli/demo/frames.ts';
import { readAll } from '../../builders/list.ts';
import { groupOf } from '../../builders/scheme.ts';

async function membersOf(code: string) {
	const group = groupOf(bijie2010, code);
	const rows = await readTableFile(frameFile(bijie2010, group));
	const list = readAll(required(rows.ok ? rows.value : null, 'a table'), frameShape(bijie2010, group));
	return required(list.ok ? list.value.members : null, `a frame, not ${JSON.stringify(list)}`);
}

test.each(bijie2010.groups.map(({ code }) => code))(
	'the list of %s may be uploaded, and no stratum is too small',
	async (code) => {
		const strata = Map.groupBy(await membersOf(code), ({ stratum }) => stratum);
		expect(Math.min(...[...strata.values()].map((people) => people.length))).toBeGreaterThanOrEqual(10);
	}
);

test.each(bijie2010.groups.map(({ code }) => code))(
	'every stratum of %s has a name in both languages',
	async (code) => {
		const named = [...bijie2010.units, ...bijie2010.cohorts];
		for (const stratum of new Set((await membersOf(code)).map((member) => member.stratum))) {
			const parts = stratumParts(stratum, (head) => named.find((each) => each.code === head)?.name);
			expect(stratumText(parts, 'zh', zh.public.year)).not.toMatch(/[a-z]/);
			expect(stratumText(parts, 'en', en.public.year)).not.toContain(stratum);
		}
	}
);

test('one invented citizen stands for a hundred residents of the census', async () => {
	const residents = rankedUnits(bijie2010, 'county').reduce((sum, unit) => sum + (unit.population?.residents ?? 0), 0);
	expect(Math.abs((await membersOf('citizen')).length - residents / 100)).toBeLessThan(8);
});

test('people have numbers instead of names', async () => {
	const labels = (await membersOf('deputy')).map(({ label }) => label);
	expect(labels.every((label) => /^演示 [\w-]+-\d{5}$/.test(label))).toBe(true);
});

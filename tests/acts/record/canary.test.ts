import { describe, expect, test } from 'vitest';
import { batchesIn } from '#domain/ledger';
import { batchDaily } from '#lib/server/acts/record/batch.ts';
import { computeResults } from '#lib/server/acts/results/index.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { filesBelow, holders, tokensIn } from '../../builders/traces.ts';
import { advance, aYear, done, openForRating, rateAll } from '../../builders/year.ts';

/**
 * A year in which everybody has rated, while it is open and after it was counted: every file of its folder. `shared`: what
 * box and portal both have because it is public: the roots of batches, the ids of the keys of whole classes.
 */
async function aYearOfSecrets() {
	const year = await aYear();
	const letters = await openForRating(year);
	const receipts = await rateAll(year, letters);
	await batchDaily(year.world);
	const folder = year.world.config.dataDir;
	const open = filesBelow(folder);
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk')));
	const roots = batchesIn(await listEntries(year.world.portal)).map(({ root }) => root);
	const keys = await year.world.portal.selectFrom('credential_key').select('id').execute();
	const codes = [...letters.values()].flat().map(({ code }) => code.replaceAll(' ', ''));
	return { codes, receipts, shared: [...roots, ...keys.map(({ id }) => id)], stages: [open, filesBelow(folder)] };
}

describe('whoever takes every file of the portal (V1)', () => {
	test('finds no code, no answer outside the box, and nothing that joins the roll to the box', async () => {
		const { codes, receipts, shared, stages } = await aYearOfSecrets();
		for (const files of stages) {
			expect([...files.keys()]).toEqual(expect.arrayContaining(['roll.sqlite', 'box.sqlite', 'portal.sqlite']));
			for (const code of codes) {
				expect(holders(files, code)).toEqual([]);
				expect(holders(files, code.slice(7))).toEqual([]);
			}
			expect(holders(files, '"answers":{')).toEqual(['box.sqlite']);
			for (const receipt of receipts) expect(holders(files, receipt)).toEqual(['box.sqlite']);
			const box = tokensIn(files, /^box/);
			const joined = (which: RegExp) => [...tokensIn(files, which)].filter((token) => box.has(token));
			expect(joined(/^roll/)).toEqual([]);
			expect(joined(/\.key$|keys\.json$/)).toEqual([]);
			expect(joined(/^portal/).filter((token) => !shared.some((open) => open.includes(token)))).toEqual([]);
		}
	});
});

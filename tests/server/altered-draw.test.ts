import { isHttpError } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { load as hall } from '../../src/routes/(office)/office/cycles/[cycle]/hall/[group]/+page.server.ts';
import { load as letters } from '../../src/routes/(office)/office/cycles/[cycle]/letters/[group]/+page.server.ts';
import { load as paper } from '../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/+page.server.ts';
import { load as sheet } from '../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/form/[stratum]/+page.server.ts';
import { load as draw } from '../../src/routes/(office)/office/cycles/[cycle]/draws/[group]/+page.server.ts';
import { load as share } from '../../src/routes/(office)/office/cycles/[cycle]/draws/[group]/share/+page.server.ts';
import { load as voiding } from '../../src/routes/(office)/office/cycles/[cycle]/draws/[group]/void/+page.server.ts';
import { load as frames } from '../../src/routes/(office)/office/cycles/[cycle]/frames/[group]/+page.server.ts';
import { GET as attempts } from '../../src/routes/open/cycles/[cycle]/draws/[group]/attempts.json/+server.ts';
import { GET as cases } from '../../src/routes/open/cycles/[cycle]/draws/[group]/cases.csv/+server.ts';
import { GET as list } from '../../src/routes/open/cycles/[cycle]/draws/[group]/frame.tsv/+server.ts';
import { GET as listPacked } from '../../src/routes/open/cycles/[cycle]/draws/[group]/frame.tsv.gz/+server.ts';
import { GET as manifest } from '../../src/routes/open/cycles/[cycle]/draws/[group]/manifest.json/+server.ts';
import { bend, BENT } from '../builders/bent-draw.ts';
import { anOpenYear } from '../builders/open-year.ts';
import type { Year } from '../builders/year.ts';

/** Asks one of these for the citizens or another group; the status it answers with, and the answer. */
async function ask(address: unknown, year: Year, { group = 'citizen', search = '' } = {}) {
	const event = {
		locals: { world: year.world, lang: 'zh', account: year.as('drawOfficer').actor },
		params: { cycle: year.cycle, group, stratum: 'north.town' },
		url: new URL(`http://portal.test/${search}`)
	};
	try {
		const answer = await (address as (event: object) => unknown)(event);
		return answer instanceof Response
			? { status: answer.status, said: await answer.text() }
			: { status: 200, said: JSON.stringify(answer) };
	} catch (thrown) {
		if (!isHttpError(thrown)) throw thrown;
		return { status: thrown.status, said: thrown.body.message };
	}
}

const files = { manifest, cases, list, listPacked };
const givesOut = { letters, hall, paper, sheet, share };

describe.each(BENT)('of a draw with %s', (_, change) => {
	test.each(Object.entries(files))(
		'the public file %s says in both languages that the record cannot be read',
		async (_name, file) => {
			const { year } = await anOpenYear();
			await bend(year, change);
			for (const search of ['', '?attempt=1']) {
				const { status, said } = await ask(file, year, { search });
				expect(status).toBe(409);
				expect(said).toContain('抽样记录读不出来');
				expect(said).toContain('The record of this draw cannot be read');
			}
			expect((await ask(file, year, { group: 'deputy' })).status).toBe(200);
			expect((await ask(file, year, { search: '?attempt=2' })).status).toBe(404);
		}
	);

	test('the list of all attempts is given, and says so', async () => {
		const { year } = await anOpenYear();
		await bend(year, change);
		const { status, said } = await ask(attempts, year);
		expect(status).toBe(200);
		expect(JSON.parse(said)).toMatchObject([
			{ attempt: 1, ...('design' in change && { design: null, altered: true }) }
		]);
	});

	test.each(Object.entries(givesOut))('the office’s page %s says that it was altered', async (_name, page) => {
		const { year } = await anOpenYear();
		await bend(year, change);
		expect(await ask(page, year)).toEqual({ status: 409, said: 'draw-altered' });
	});

	test.each(Object.entries({ draw, voiding, frames }))('the office’s page %s is there', async (_name, page) => {
		const { year } = await anOpenYear();
		await bend(year, change);
		expect((await ask(page, year)).status).toBe(200);
	});
});

test.each(Object.entries({ ...givesOut, draw, voiding, frames }))(
	'the page %s of another draw is there',
	async (_name, page) => {
		const { year } = await anOpenYear();
		expect((await ask(page, year)).status).toBe(200);
	}
);

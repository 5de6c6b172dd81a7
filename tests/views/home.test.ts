import { expect, test } from 'vitest';
import { createCycle } from '#lib/server/acts/cycle.ts';
import { homeView, newestIsDemo } from '#lib/server/views/home.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { advance, done } from '../builders/year.ts';

test('the first page shows the year that is rated, also when the next one has begun, and else the newest', async () => {
	const { year } = await anOpenYear();
	const { world, scheme } = year;
	const next = done(await createCycle(world, year.as('clerk').actor, { year: 2011, scheme, demo: false }));
	const shown = async () => {
		const { current, others } = await homeView(world.portalReader);
		return [current?.cycle, others.map(({ cycle }) => cycle)];
	};
	expect(await shown()).toEqual([year.cycle, [next]]);
	await advance(year, 'rating_closed');
	expect(await shown()).toEqual([next, [year.cycle]]);
});

test('the first page leads to the reports as long as they are taken', async () => {
	const { year } = await anOpenYear();
	const reporting = async () => (await homeView(year.world.portalReader)).current?.reporting;
	expect(await reporting()).toBe(true);
	await advance(year, 'computing');
	expect(await reporting()).toBe(false);
});

test('pages of no year are marked as a demonstration when the newest year is one', async () => {
	const { year } = await anOpenYear();
	const { world, scheme } = year;
	expect(await newestIsDemo(world.portalReader)).toBe(false);
	done(await createCycle(world, year.as('clerk').actor, { year: 2011, scheme, demo: true }));
	expect(await newestIsDemo(world.portalReader)).toBe(true);
});

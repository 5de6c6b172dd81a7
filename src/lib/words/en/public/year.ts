import type { year as zh } from '../../zh/public/year.ts';

/** Shared by the pages: years, stages, units. */
export const year: typeof zh = {
	title: (place, year) => `${place}: assessment of ${year}`,
	short: (place, year) => `${place} · ${year}`,
	ofYear: (year) => String(year),
	timeline: 'The six stages of the year',
	since: (day) => `since ${day}`,
	stages: {
		targets: 'Targets',
		disclosure: 'Disclosure',
		rating: 'Rating',
		counting: 'Counting and checking',
		notice: 'Results notice',
		final: 'Final results'
	},
	published: 'published',
	none: 'No assessment year has begun.',
	inChinese: 'The units and the office publish this content in Chinese; it is shown as they wrote it.',
	stratumParts: {
		urban: 'town',
		town: 'town',
		rural: 'countryside',
		village: 'countryside',
		'committee-administration': 'Party committee and administration of the prefecture',
		'congress-conference': 'Work committees of the People’s Congress and the CPPCC'
	}
};

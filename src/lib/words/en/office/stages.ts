import { counted } from '../../format.ts';
import type { stages as zhStages } from '../../zh/office/stages.ts';

/** The page on which a draw in two steps is designed. */
export const stages: typeof zhStages = {
	title: (group) => `A draw in two steps: ${group}`,
	lead: 'Where a list is long and people are visited or letters carried, towns or windows (units) can be drawn first, and then people in those. Units have chances by their size: a large one is drawn more easily, a person within it less, and together everybody has the same chance. Only in units so large that they are certain to be drawn is it smaller, which the weights make up for when scores are worked out.',
	back: 'Back to the draw',
	noUnits:
		'The list names no units (towns, windows), or only one in each stratum, so it cannot be drawn in two steps. Ask the frame keeper to add that column.',
	listed: 'Units on the list',
	layer: 'Stratum',
	people: 'People',
	units: 'Units',
	smallest: 'Smallest unit',
	largest: 'Largest unit',
	equal:
		'Within each stratum no unit is more than three times another, so units could be drawn with equal chances. Here chances always go by size, which is as fair and takes no second method.',
	form: {
		units: 'Units to draw in each stratum',
		unitsHint: 'Two at least, better eight or more, for a reliable margin of error.',
		take: 'People to draw in each unit',
		takeHint:
			'Better 20 or more. With fewer than ten, the ballots of several units are put together, so that nobody’s can be told.',
		others: 'Other numbers for some strata',
		other: (stratum) => `Units to draw in stratum ${stratum}`,
		help: 'Help me find the people for each unit',
		unitCost: 'Cost of one more unit (yuan)',
		personCost: 'Cost of one more person (yuan)',
		rho: 'How alike people of one unit are',
		rhoHint: '0 to 1, mostly about 0.05.',
		best: (people) =>
			`For the same money the error is smallest with ${counted(people, 'person', 'people')} of each unit.`,
		submit: 'See what comes of it'
	},
	preview: {
		title: 'What would be drawn',
		bad: 'This design cannot be used:',
		sample: (people, units) => `${counted(units, 'unit')} in all; about ${people} people to invite.`,
		drawn: 'Units',
		certain: 'Certain',
		expected: 'People',
		unitChance: 'Unit’s chance',
		personChance: 'Person’s chance',
		classes: 'Ballot sets',
		df: 'Freedom (df)',
		certainOf: (stratum, units) => `Certain to be drawn for their size in stratum ${stratum}: ${units}.`,
		together: (stratum, units) =>
			`In stratum ${stratum} each unit gives few people: the ballots of ${counted(units, 'unit')} make one set.`,
		weak: 'Where a stratum has fewer than 7 degrees of freedom (df), the margin of error will be wider. More units with fewer people each would be more exact.',
		text: 'A ballot set is the people who share one signing key: a ballot shows its set and no more. Each unit that is certain is a set; so is each drawn unit, or several drawn at random where they give few people.',
		use: 'Prepare the draw with this design'
	},
	link: 'The list names units: they can be drawn first, and people in them.',
	chosenAll: (units) => `${counted(units, 'unit')} of each stratum`,
	chosen: (units, take) => `A draw in two steps: ${units}; ${counted(take, 'person', 'people')} of each unit.`,
	chosenUnits: (stratum, units) => `${counted(units, 'unit')} of stratum ${stratum}`,
	change: 'Change',
	drop: 'Draw people directly'
};

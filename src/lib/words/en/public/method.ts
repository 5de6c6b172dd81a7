import type { method as zh } from '../../zh/public/method.ts';

/** How it is done. */
export const method: typeof zh = {
	title: 'How it is done',
	lead: 'From disclosure to results every step follows a scheme that was fixed beforehand, and leaves a record that can be checked.',
	sections: [
		{
			title: 'First shown, then rated',
			text: [
				'The targets of each unit, its verified actuals, what it left undone and its report on duties are public for a number of days before anyone can rate. Once rating opens, they are frozen.',
				'A unit that was not shown cannot be rated, and one day too few keeps rating closed.'
			]
		},
		{
			title: 'Who rates: a public draw',
			text: [
				'The list of each group is fixed first and the fingerprint of the list file is published. Only then are dice rolled in public. Dice and list make the seed, the seed gives everybody a ticket, and the lowest tickets are drawn.',
				'As the list comes before the dice, nobody can pick people or draw again until it suits them. Anyone can download the list file and redo the draw. It holds numbers, not names.',
				'A very long list may be drawn in two steps: towns or windows first, large ones with a larger chance, and then people in those. The inclusion probability and weight of every number drawn are public.',
				'Whether the list is complete cannot be seen from outside alone: auditors compare it with the registers, and everyone can ask whether they are on it.'
			]
		},
		{
			title: 'How it is kept secret',
			text: [
				'The present level is “confidential”, not yet “anonymous”: your answers and your code pass through our server together. The system does not store which code gave which answers, but here you rely on us to run it as published.',
				'Ballots and codes are kept in two databases without any link, time or order. The office sees how many ballots came back, and no score while rating is open.'
			]
		},
		{
			title: 'How scores are made',
			text: [
				'The scheme turns every answer into 0 to 100 points. “Don’t know” and “prefer not to say” are not counted, not even as zero.',
				'Strata such as town and countryside are drawn in different proportions, so each ballot weighs as many people as it stands for. Means of the groups are combined by the weights of the scheme to components, and components to the composite.',
				'When too few of a group gave valid answers about a unit, the group does not count there and its weight goes to the others; the result page says so. When too much is missing, the unit has no score and no rank.'
			]
		},
		{
			title: 'Why there are intervals',
			text: [
				'A sample has a margin of error. “70.96 (95% interval 68.3–73.6)” means: had other people been drawn, the score would mostly have been in this range.',
				'“Between places 3 and 6” means: allowing for the error of all comparisons, two units are certainly ahead; with the others it cannot be told. Where intervals overlap, nobody should be called better.'
			]
		},
		{
			title: 'What is not published',
			text: [
				'Scores and distributions from fewer than 10 valid answers (more for some groups), and whatever they could be worked out from. No distribution from fewer than 20, nor when more than nine in ten gave the same answer.',
				'No single ballot is ever published, and no result while rating is open.'
			]
		},
		{
			title: 'How grades come about',
			text: [
				'First vetoes, then the share of dissatisfied, then the band of the composite, last the quota for “excellent”; the lowest holds. The share must reach its limit even allowing for error, and “excellent” is given outright only to units whose whole rank range is within the quota.',
				'The system recommends and gives its reasons. The leading group decides on grades, rewards and appointments; nothing is applied automatically.'
			]
		},
		{
			title: 'What this site cannot do yet',
			text: [
				'It cannot prove afterwards that nobody can find out whose a ballot is: blind-signed ballots are not in use yet.',
				'A ballot cannot be changed once cast; comments and objections cannot be sent here; telephone and paper ballots cannot be entered; there is no audio and no minority language.',
				'Scores are not adjusted with population data for people who did not answer; targets, tracking and the use of results are not handled here.'
			]
		}
	]
};

import type { method as zh } from '../../zh/public/method.ts';
import { toldLink } from '../voice/told.ts';

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
				'Your own device makes a ballot key and covers it before the server signs it (a blind signature): the server knows your code and does not see the key. With the ballot go the key and the answers, never the code. Afterwards nobody can tell whose a ballot is, and neither can we.',
				'A phone without scripts, a telephone interview, a public machine and a paper form cannot do this. They are “confidential” only: the system does not store the link, but you rely on us to run it as published. Before the first question the page says which one is yours.',
				'Ballots and codes are kept in two databases without any link, time or order. The office sees how many ballots came back, in steps of ten; until the close nobody sees a score.',
				`If you were told how to answer, you can say so under “${toldLink}” on the first page; it is counted by list and not kept with your ballot. Until the close you can change your answers, and nobody can see that you did.`
			]
		},
		{
			title: 'How no ballot is lost',
			text: [
				'After casting, your device holds a signed receipt. It proves that your ballot is in the box, not what it says.',
				'Each batch of ballots is written into a public ledger by its fingerprint; change one entry and all later ones no longer fit. With your receipt you can look yourself up. If it is not there, you can complain here, and every complaint must be answered.',
				'Before the count every batch is checked: one ballot lost, added or changed, and there is no result.'
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
				'Somebody who secretly changed the server while you answer could still guess by timing. Get your key first and answer a day later from another network, and there is nothing to guess by.',
				'A letter lost after rating has opened cannot be replaced; objections to results cannot be sent here; there is no audio and no minority language.',
				'Scores are not adjusted with population data for people who did not answer; targets, tracking and the use of results are not handled here.'
			]
		}
	]
};

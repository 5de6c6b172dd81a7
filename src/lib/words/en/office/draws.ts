import { counted, format } from '../../format.ts';
import { partyName } from '../../party.ts';
import type { draws as zh } from '../../zh/office/draws.ts';
import { terms } from './terms.ts';

const f = format('en');

/** Texts for those who handle a draw. */
export const draws: typeof zh = {
	title: (group) => `Draw: ${group}`,
	noFrame: 'There is no list yet. The frame keeper must upload it first.',
	strata: 'People by stratum',
	layer: 'Stratum',
	population: 'On the list',
	sample: 'To be drawn',
	sum: 'Total',
	confirm: 'Before you go on',
	attempt: (attempt) => `Draw number ${attempt}`,
	steps: 'Steps of the draw',
	prepared: 'Design prepared',
	stages: {
		shares: 'The parties commit',
		commit: 'A second officer fixes the design',
		wait: 'The promised moment',
		beacon: 'The public source',
		reveals: 'The parties reveal',
		draw: 'The draw',
		made: 'Drawn',
		void: 'Void'
	},
	party: (code) => partyName(terms.roles, code),
	parties: 'Parties with a share',
	share: 'Share',
	shareStates: { none: 'Not committed', committed: 'Committed', revealed: 'Revealed' },
	source: 'Public source',
	moment: 'Promised moment',
	frameHash: 'Fingerprint of the list',
	merkleRoot: 'Merkle root of the list',
	designHash: 'Fingerprint of the design',
	date: 'Fixed at',
	seed: 'Seed',
	madeAt: 'Drawn at',
	public: 'Open the public page of the draw, where anyone can redo it',
	live: 'Open the projector page (large type, for the room)',
	made: 'The draw was made',
	drawn: (people) => `${people === 1 ? '1 person was' : `${f.count(people)} people were`} drawn.`,
	altered:
		'Find out first what happened to it. As long as no letter is printed, the leading group can declare this draw void, and it is drawn anew.',
	voided: (attempt) => `Draw number ${attempt} is void`,
	told: {
		prepared: 'The design is kept. The parties may commit now.',
		committed: 'List and design are fixed; their fingerprints are public.',
		heard: 'Taken down.',
		made: 'The draw was made.',
		released: 'The next part is out; its letters can be printed.'
	},
	prepare: {
		title: 'Prepare the draw',
		again: 'Prepare the next draw',
		lead: 'First the design: how many are drawn, from which public source chance comes, when, and which parties each give a share. Another draw officer fixes it afterwards.',
		size: 'How many to draw',
		asScheme: 'As the scheme says',
		asSchemeHint: 'See the table above.',
		equal: 'A total, the same for every stratum',
		proportional: 'A total, shared out in proportion to the strata',
		power: 'A total, more for large strata but enough for small ones (by the square root of their size)',
		neyman: 'A total, more where strata are larger or opinions differ more (Neyman)',
		neymanHint: 'The least error in all; needs the standard deviation of the scores in each stratum.',
		total: 'Total',
		totalHint: 'Not needed when the scheme says how many.',
		least: 'At least so many in each stratum',
		leastHint: 'Empty means 10. Smaller strata are taken whole.',
		deviations: 'Standard deviation of the scores by stratum, in points',
		deviationsHint:
			'Only for Neyman. One stratum a line: code, space, standard deviation, for example 522401.town 24.5. Those of last year will do.',
		source: 'The public source of chance',
		dice: '20 rolls of a ten-sided die in public',
		diceHint: 'The dice come first, then the shares.',
		lottery: 'The numbers of a national lottery',
		lotteryHint: 'The shares come first, then the lottery. Fill in its name and draws below.',
		drand: 'A round of the public randomness drand',
		drandHint: 'The shares come first, then the round. Fill in chain and round below.',
		lotteryName: 'Name and issue of the lottery',
		lotteryNameHint: 'Letters and digits only, as in ssq-2011008.',
		lotteryDraws: 'Number of draws used',
		drandChain: 'drand chain',
		drandChainHint: '64 hexadecimal digits.',
		drandRound: 'drand round',
		moment: 'Time of the public draw (Beijing time)',
		momentHint: 'List and design must be fixed before it; the public source is taken down after it.',
		parties: 'Parties that each give a share',
		partiesHint: (least) => `At least ${least}. The two officers who handle the draw do not count.`,
		parts: 'Parts in which the sample goes out',
		partsHint: 'Leave empty to send all letters at once. Otherwise the next part follows by the rule below.',
		days: 'Days since the last part',
		below: 'Response below, in per cent',
		submit: 'Keep the design'
	},
	commit: {
		title: 'Fix list and design',
		lead: 'Once fixed, nothing of list, numbers, commitments and moment can change, and the fingerprints are public at once. Whoever wrote the design cannot fix it.',
		wait: 'When all parties have committed, another draw officer fixes the design.',
		submit: 'Fix list and design'
	},
	wait: 'List and design are fixed. Read both fingerprints aloud and go on at the promised moment.',
	hear: {
		title: 'Take down the public source',
		dice: (left) =>
			`${counted(left, 'more digit')} to come. Roll, read aloud, enter; or several at a time. Nothing entered can change.`,
		lottery: 'As announced: two-digit numbers in rising order joined by -, several draws joined by +.',
		drand: 'Write chain/round/randomness.',
		digits: 'Digits of the dice',
		value: 'Announced value',
		aloud: 'I read it aloud and nobody objected',
		submit: 'Take down'
	},
	reveals:
		'Each party now reveals its share on its own page. If one never does, the leading group can only declare this draw void and publish which party it was.',
	beaconFirst: 'All shares are revealed; now the public source.',
	make: {
		title: 'Make the draw',
		lead: 'The public source and all shares are there. The draw officer who did not take down the source presses the button; the draw is made at once and cannot be repeated.',
		submit: 'Make the draw'
	},
	shares: {
		title: (group) => `Your share in the draw: ${group}`,
		list: 'Draws waiting for your share',
		none: 'You are not a party to this draw; there is nothing for you to do here.',
		lead: 'The seed is made of the parties’ shares and a public source. If only one party keeps its share to itself, nobody can foretell the result. Your share stays with you; now you send only a commitment to it.',
		code: 'Your name in this draw',
		round: 'Code of this draw',
		make: 'Make a share on this device',
		made: 'Your share (64 characters)',
		keep: 'Write it down or save it as a file, and keep it safe until the draw. It was not sent to the server; if it is lost, this draw can only be declared void.',
		save: 'Save as a file',
		byHand: 'Or make it without this page: run this command on your own computer and paste the commitment it gives.',
		commitment: 'Commitment (64 characters)',
		submit: 'Send the commitment',
		given: 'Commitment sent',
		replace: 'Until the design is fixed you may send another one.',
		told: {
			committed: 'Your commitment is here. Keep your share safe.',
			revealed: 'Revealed; it matches your commitment.'
		},
		wait: (moment) => `The design is fixed. On ${moment}, bring your share to the draw or open this page.`,
		turn: 'It is not your turn yet: all dice are rolled first.',
		reveal: 'Reveal your share',
		revealLead: 'Now is the time. It must match your commitment; if it does not, try again. Everybody will see it.',
		field: 'Your share (64 characters)',
		revealed: 'Your share is revealed.',
		over: 'This draw is over.'
	},
	release: {
		title: 'Parts of the sample',
		state: (released, parts) => `${released} of ${parts} parts are out.`,
		rule: (days, below) =>
			`By the design the next part goes out after ${counted(days, 'day')} if fewer than ${below} have answered. Counts decide, never answers.`,
		submit: 'Release the next part'
	},
	voiding: {
		title: (group) => `Declare a draw void: ${group}`,
		link: 'Declare void',
		lead: 'A void draw stays public for ever with its reason. The next one is prepared from the start, with another code and another seed. Once letters are printed a draw cannot be declared void.',
		none: 'There is no draw to be declared void.',
		missing: (parties) => `Did not reveal: ${parties}`,
		reason: 'Why is it void?',
		reasonHint: 'State the facts, for example which party did not reveal. Up to 500 characters.',
		submit: 'Declare the draw void',
		done: (attempt) => `Draw number ${attempt} was declared void.`
	}
};

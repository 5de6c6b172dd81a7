import type { privacy as zh } from '../../zh/public/privacy.ts';

/** What is stored. */
export const privacy: typeof zh = {
	title: 'What is stored',
	lead: 'We store as little as we can. This page says what is stored, what is not, and who could learn what.',
	sections: [
		{
			title: 'Three levels of secrecy',
			list: [
				'Most phones: your device makes a ballot key that we sign without seeing it. Afterwards nobody, neither we nor someone who takes every disk and backup, can tell which ballot is yours.',
				'Key now, answers a day or more later from another network: even someone who watched the server can hardly guess by timing.',
				'Phones without scripts, telephone interviews, public machines, paper: answers and code pass through our server. The system does not store which code gave which answers, but you rely on us to run it as published. That is why we do not call this anonymous.'
			]
		},
		{
			title: 'What is stored',
			list: [
				'Lists for the draw: numbers and strata from the registers, and the line for the envelope. Numbers and lines are kept sealed and opened only for those drawn, when their letters are printed; once results are final they can be deleted for ever, and the draw can still be redone.',
				'Invitations: group and stratum, a hash of the code, whether it was used, and a hash of the blinded request. The code itself is not kept.',
				'Ballots: group and stratum, the answers, the ballot’s own key with its signatures, a random number and the receipt.',
				'Staff accounts with hashed passwords, and the public ledger.'
			]
		},
		{
			title: 'What is not stored',
			list: [
				'A ballot has no name, code, time, order, network address or device.',
				'The invitations have no time of use and nothing that leads to a ballot.',
				'There are no statistics scripts and nothing from third parties. One cookie remembers the language, in two letters. Answers not yet sent stay in your own phone and are gone once you send them or close the page. So are ballot key and receipt when you close it, unless you tick “This is my own device”, which leaves them there with the names of the units you rate.',
				'Logs know the quarter of an hour, no network address and no person.'
			]
		},
		{
			title: 'Who could learn what',
			list: [
				'The survey agency that sends the letters knows whom it sent them to.',
				'Whoever sees the invitations knows which codes were used, and from two backups on which days; not what was answered.',
				'Whoever sees the ballots knows the ballots of each group and stratum; not whose they are.',
				'While only a few of a stratum have answered, whoever has both databases can guess whose ballot is whose; the more answer, the less.',
				'Whoever secretly changed the server, or recorded the times of both steps, could still guess by timing: often if you answer at once, hardly ever if you wait a day or two. Whoever secretly changed the script of the page could see everything; management and audit must prevent that.',
				'If everybody in a stratum gave the same answer, whoever knows that you are in it knows yours. That is why small strata are not drawn alone and small numbers are not published.'
			]
		},
		{
			title: 'What is published',
			list: [
				'Only aggregates, and none from fewer than 10 valid answers.',
				'The numbers of the draw are made with a secret key; they do not tell who it is.',
				'A receipt shows that a ballot is in the box, not what it says, so it cannot prove to anyone how you answered.'
			]
		}
	]
};

import { counted } from '../format.ts';
import type { rater as zh } from '../zh/rater.ts';
import { toldLink } from './voice/told.ts';

/** Texts of the raters' pages, one group a page. */
export const rater: typeof zh = {
	code: {
		title: 'Give your rating',
		lead: 'Enter the 18 digits on your letter. You do not sign in or give your name. It takes about 6 minutes.',
		label: 'Code on your letter',
		hint: 'The 18 digits below “Your code” on the letter, in three groups of 6. You may type it with or without spaces.',
		submit: 'Continue',
		filled: 'The code has been filled in for you. Check it, then press “Continue”.',
		lost: 'Code lost or unreadable, or not used to phones? Call the number on your letter, and somebody will help you.',
		byHand: 'If the code was not filled in for you, type it from your letter.',
		refusals: {
			'code-incomplete': ({ digits }: { readonly digits: number }) =>
				`The code has 18 digits; you entered ${digits}. Compare it with your letter.`,
			'code-too-long': ({ digits }: { readonly digits: number }) =>
				`The code has 18 digits; you entered ${digits}, ${digits - 18} too many. Compare it with your letter.`,
			'code-mistyped': () => 'A digit of the code is wrong. Compare it with your letter, group by group.'
		}
	},
	consent: {
		title: 'Before you begin',
		points: [
			'It is voluntary: you need not answer, and you may stop at any time.',
			'It is secret: nobody may ask what you answered or tell you how to answer.',
			'What is stored: your answers and a random number. No name, code, telephone number or time is kept with them.',
			'What it is used for: only to work out the scores of the units. Only totals are published, never one person’s answers.',
			'Questions, or somebody interferes? Call the number on your letter.'
		],
		storedTitle: 'What is stored and what is not',
		stored: [
			{ what: 'Whether this code was used', kept: 'Stored, so that no code is used twice' },
			{ what: 'Your answers', kept: 'Stored beside a random number' },
			{ what: 'Which code gave which answers', kept: 'Not stored' },
			{ what: 'Name, telephone, address, internet address', kept: 'Not stored with answers' },
			{ what: 'When you answered', kept: 'Not stored' }
		],
		more: 'Read the full privacy notice'
	},
	levels: {
		names: ['Confidential, not anonymous', 'Unlinkable afterwards', 'Unlinkable while you answer'],
		texts: [
			'Your answers and your code pass through our server. The system does not store which code gave which answers, but here you rely on us to run it as published.',
			'Your device makes a ballot key that we sign without seeing it. Afterwards nobody – not us, not someone who takes every disk and backup – can tell which ballot is yours. A server that was secretly changed to watch you while you answer could still guess by timing.',
			'As the level before, and no single office sees both steps: getting the key and casting the ballot.'
		],
		when: [
			'Phones without scripts, telephone interviews, public machines, paper',
			'Most phones: what you get unless you choose otherwise',
			'Get the key now, answer a day or more later from another network'
		],
		all: 'How the three levels differ'
	},
	key: {
		get: 'Continue: get my ballot key',
		getHint:
			'The ballot key is your right to vote, made by your own device. Once you have it you may answer now or later; later makes it harder to guess by timing.',
		title: 'You have your ballot key',
		keepFirst:
			'To answer later, do one of two things first: tick the box below, or write down the phrase. If you close the page without either, your letter is of no more use.',
		later:
			'With one of them done, the safest way is to stop here and open this page again tomorrow or later, from another network. You may also begin now.',
		own: 'This is my own device: leave the key on it',
		ownHint:
			'Then you can close the page, and answer or change your answers later. Answers you have not submitted are not kept. Do not tick this on a device others use.',
		phraseTitle: 'Another phone, or afraid to lose it? Write down the recovery phrase',
		phraseText:
			'If the key is lost the code is of no more use. With this phrase and the code of your letter you get the same key on another device.',
		phraseSecret: 'Show the phrase to nobody: whoever has it and your code can change your answers.',
		recover: 'Got your key on another device?',
		phrase: 'Recovery phrase',
		phraseHint: '28 digits and letters. Leave it empty if you have none.',
		goOn: 'Go on with the rating begun on this phone',
		several: (count) =>
			`There are ${count} ratings on this phone, numbered in the order in which they came; the one opened last is first.`,
		nth: (at) => `No. ${at}`,
		rates: (units) => (units === 1 ? 'rates ' : `rates ${units} units: `),
		whose:
			'Not sure whose is whose? Scan the QR code of that letter, or enter its code below, and its own rating opens. This phone keeps no names and no codes, so it cannot say.',
		castHere: 'A rating was submitted on this phone and is counted. Receipt:',
		change: 'See the receipt, or change the rating submitted',
		orNew: 'Or use the new code of a letter'
	},
	start: {
		title: 'First see what they did',
		lead: (units) => (units === 1 ? 'You are asked to rate this unit.' : `You are asked to rate these ${units} units.`),
		howTo:
			'Each name leads to what the unit did this year, in a new window. You may also begin now: every question has the link beside it.',
		disclosure: (unit) => `${unit}: what it did this year`,
		newWindow: '(new window)',
		size: (questions) =>
			`There are ${counted(questions, 'question')}. There is no right or wrong: answer as you see it.`,
		begin: 'Begin'
	},
	question: {
		progress: (at, all) => `Question ${at} of ${all}`,
		pageProgress: (at, all) => `Page ${at} of ${all}`,
		position: (at, all) => `step ${at} of ${all}`,
		see: 'See what they did',
		seeOf: (unit) => `: ${unit} (new window)`,
		abstain: 'If you cannot judge',
		dontKnow: 'I don’t know',
		refused: 'I’d rather not answer',
		choose: 'Choose one',
		unit: 'Unit',
		next: 'Next',
		nextPage: 'Next page',
		check: 'Check your answers',
		back: 'Back',
		backPage: 'Previous page',
		toGrid: 'Show as a table: one topic for all units',
		toSingle: 'Show one question a page',
		missing:
			'This question has no answer yet. Choose one; if you cannot judge, choose “I don’t know” or “I’d rather not answer”.',
		missingOf: (unit) => `${unit}: nothing chosen yet`,
		backHint: 'Use the buttons on the page to go forward and back. What you chose stays chosen.'
	},
	review: {
		title: 'Check your answers',
		lead: 'Nothing has been sent yet. To change an answer, press “Change” beside it.',
		question: 'Question',
		answer: 'Your answer',
		unanswered: 'nothing chosen yet',
		change: 'Change',
		changeOf: (unit, question) => `: ${unit}, ${question}`,
		final: 'You may change it until the close; the last one counts.',
		submit: 'Submit',
		back: 'Back to the last question'
	},
	counted: {
		title: 'Counted',
		lead: 'Your rating has arrived and counts as one.',
		toldLink,
		receipt: 'Your receipt',
		keep: 'Copy it, take a picture or print it. It holds neither your name nor your answers.',
		print: 'Print this page',
		provesTitle: 'What the receipt proves',
		proves: 'It proves that your rating is in the ballot box and counted.',
		provesNot: 'It does not prove what you answered: whoever sees it learns nothing of your answers.',
		once: 'One code counts once: pressing Submit several times still gives this one rating and this receipt.',
		changeTitle: 'Changed your mind?',
		changeText:
			'Until the close you may answer anew; the last one counts. Neither the receipt nor anything published shows whether you did.',
		keepFirst:
			'To change them after closing this page, do one of two things first: tick the box below, or write down the phrase. If you close it without either, you cannot change your answers any more; they count all the same.',
		closed: 'Do so now: once you close this page you cannot change them any more. They count all the same.',
		another: 'Another letter in your home? Use its code',
		change: 'Change my answers',
		lookUp: 'Look it up now',
		results:
			'When rating is over everything is counted, checked and then announced to the public under “Results”. Only totals are published.',
		seeResults: 'Results'
	},
	trouble: {
		notSent: 'Not sent yet',
		notSentText: 'The network is down or too slow. Your answers are still on this phone: press once more.',
		codeNotSent: 'The code has not arrived. Press once more.',
		sending: 'Sending…',
		unfinished: 'This one is not finished',
		resume: 'Go on',
		stopped: {
			keys: 'The list of ballot keys on this site is not the one on your letter, so we stopped; your code is not used up. Call the number on the letter and say “wrong list of keys”.',
			signature:
				'The server signed the ballot key wrongly, so we stopped. Call the number on the letter and say “wrong signature”.',
			phrase: 'The recovery phrase has a slip in it. Compare it group by group, or leave it empty if you have none.',
			otherPhrase:
				'This phrase does not belong to this code. Check that you have the right letter and the right phrase.'
		}
	},
	stopped: { title: 'This rating was not counted', results: 'Results' },
	receipt: {
		title: 'Look up a receipt',
		lead: 'Enter a receipt to see whether your rating is in the ballot box.',
		label: 'Receipt',
		hint: '16 digits and letters, like 9G5X-0AKT-7M2C-Q4VE. Small letters and hyphens do not matter. You may also paste the whole line of a full receipt.',
		submit: 'Look up',
		notFound: 'Not found',
		notFoundText:
			'There is no such receipt in the ballot box. Compare it with what you wrote down and enter it again; mind characters that look alike. If it still cannot be found, call the number on your letter and give the receipt. You need not give your name or say what you answered.',
		again: 'Look up another'
	}
};

import type { kiosk as zh } from '../../zh/kiosk/screen.ts';

/** The screen of a public machine. */
export const kiosk: typeof zh = {
	name: 'Public rating machine',
	at: (number, place) => `No. ${number} · ${place}`,
	alone: 'One person at the screen. Staff and others, please step back and do not look.',
	start: {
		title: 'Give your rating',
		lead: 'Enter the 18 digits on your letter. You do not sign in or give your name. It takes about 6 minutes.',
		ours: 'This machine is public, not your own: the ballot key lies only in its memory and is wiped at the end, but your code and answers pass through it, and you rely on us to run it as published. Your own phone is safer if you have one.',
		once: 'Please finish in one go. After a minute without a touch the screen asks whether you are there; if nobody answers, everything is wiped.',
		submit: 'Continue: get my ballot key',
		recover: 'Broken off before, and wrote down the recovery phrase?'
	},
	phrase: {
		title: 'May have to leave, or want to change it later? Write down the recovery phrase',
		text: 'If this is wiped before you have finished, the code alone is of no more use. With this phrase and the code of your letter you can go on here or on a phone, and change your answers until the rating closes.'
	},
	howTo:
		'Each name leads to what the unit did this year; press “Back” when you have read it. You may also begin now: every question has the link beside it.',
	back: 'Back',
	unread: 'It could not be opened. Go back and try again.',
	final: 'Check your answers before you submit them: without the recovery phrase you cannot change them afterwards.',
	notSent: 'The network is down or too slow. Your answers are still on this machine: press once more.',
	quit: 'Stop and wipe',
	done: {
		title: 'Counted',
		lead: 'Your rating has arrived and counts as one.',
		keep: 'Copy it, or print it and take it with you. It holds neither your name nor your answers; with it you can look up online that your rating is in the ballot box.',
		print: 'Print the receipt',
		wipe: 'Done, wipe',
		soon: 'After a minute without a touch this page wipes itself.'
	},
	still: {
		title: 'Are you still there?',
		text: (seconds) => `Everything is wiped in ${seconds} s.`,
		stay: 'I am here',
		wipe: 'Wipe'
	},
	shut: {
		unknown: {
			title: 'This machine is not set up',
			text: 'This page works on public rating machines only. Use your own phone, or call the number on your letter.'
		},
		closed: {
			title: 'This machine is switched off',
			text: 'Use another machine or your own phone, or call the number on your letter.'
		},
		over: {
			title: 'No rating now',
			text: 'Rating has not begun or is over. Questions? Call the number on your letter.'
		},
		staff: {
			title: 'A member of staff is signed in on this machine',
			text: 'Nobody can rate on it meanwhile. Sign out first, then open this page again.'
		}
	},
	script: 'The browser of this machine runs no scripts, so nobody can rate on it. Please tell the staff.',
	old: 'The browser of this machine is too old for rating. Please tell the staff.',
	setup: {
		title: 'Set up a public rating machine',
		lead: 'For whoever installs it: enter the setup code from the office, and this browser becomes a public rating machine.',
		label: 'Setup code',
		hint: '13 groups of 4 digits and letters. Capitals, hyphens and spaces do not matter.',
		submit: 'Make this a public rating machine'
	}
};

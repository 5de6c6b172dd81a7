import type { phone as zh } from '../../zh/office/phone.ts';

/** An interview by telephone: what the interviewer reads out and ticks. */
export const phone: typeof zh = {
	title: 'Phone interview',
	lead: 'Read the words in quotation marks exactly. Nothing is kept on this page: if it is closed or loaded again, the interview is broken off and the code cannot be used again.',
	script: 'A phone interview needs the script of the page. Turn scripts on in the browser and load the page again.',
	old: 'The browser of this computer is too old for phone interviews. Please use another one.',
	readFirst: 'Read these two paragraphs first',
	opening:
		'“Good day. On behalf of the assessment office I would like to ask what you think of the work of the government and its departments. You were drawn by public lot and should have received a letter. Taking part is voluntary, you may stop at any time, and nobody asks your name. Is this a good moment?”',
	promise:
		'“One thing first: an interview by telephone is confidential, not anonymous. Your code and your answers pass through me and through our server. The system does not store which code gave which answers, but here you rely on us to run it as published. If you prefer, you can fill it in on your own phone. Would you like to go on by telephone?”',
	agreed: 'Both were read out, and the person agrees to rate by telephone',
	code: 'Code as dictated',
	codeHint:
		'18 digits from the scratch panel of the letter. Listen to three groups of six and repeat them. Do not write them down.',
	begin: 'Begin the questions',
	about: (unit) => `“This is about: ${unit}.”`,
	read: (question) => `“${question}”`,
	options: 'Read all the options, in this order:',
	silent: 'Do not read out; choose only if the person says so:',
	probe: 'If the person hesitates, say only this:',
	probeWords: '“There is no right or wrong, just your own view. Shall I read it again?”',
	probeHint: 'Do not explain the question, suggest an answer or say what others think.',
	next: 'Next question',
	back: 'Previous question',
	missing: 'No answer has been chosen yet.',
	review: 'Read the answers back',
	reviewLead: '“I will read your answers back. Please tell me if anything is wrong.”',
	change: 'Change',
	changeOf: (unit, question) => `: ${unit}, ${question}`,
	send: 'Submit',
	sending: 'Sending…',
	done: 'Counted',
	doneLead:
		'“Your rating has arrived and counts once. This is your receipt, should you want to write it down; it does not show what you answered. Thank you!”',
	receiptHint: 'If the person wants it, read it group by group. Do not write it down yourself.',
	another: 'Clear, and call the next person',
	stop: 'The person does not want to go on: clear',
	leave: 'This rating has not been sent. Leaving breaks it off, and the code cannot be used again. Leave all the same?'
};

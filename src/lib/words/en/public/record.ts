import { counted, format } from '../../format.ts';
import type { record as zh } from '../../zh/public/record.ts';

const f = format('en');

/** Receipts and ledger checked in the visitor's browser. */
export const record: typeof zh = {
	byServer:
		'This is what our server answers; your device has not checked it. With JavaScript your browser checks it by itself.',
	byBrowser: 'Your own browser downloaded and computed what follows; it does not take our word.',
	checking: 'Checking in your browser…',
	notChecked: 'The ledger could not be downloaded, so nothing was checked. Look at your connection and try again.',
	passed: 'Holds',
	failed: 'Fails',
	checks: {
		'receipt-signature': 'The signature of the receipt is genuine.',
		'receipt-key': 'It was made with the key that the public ledger names.',
		'leaf-in-batch': 'The fingerprint of the ballot is in its batch and leads step by step to the root of the batch.',
		'root-in-ledger': 'That root is the one in the public ledger.'
	},
	ledgerChecks: {
		form: 'Every entry is complete and well formed.',
		links: 'Every entry carries the fingerprint of the one before: nothing was changed, removed or put in between.',
		head: 'The last entry is the one that was signed.',
		key: 'The key of the signature stands in the ledger.',
		signature: 'The signature at the end of the ledger is genuine.',
		remembered: 'The ledger goes on from what this browser saw last time: no old entry was replaced.',
		order:
			'Nothing came too late: no ballot keys, disclosures or first draw once rating was open, no larger sample once it was over, no other scores once counting began.',
		batches:
			'Batches of ballots are numbered without a gap, hold ten or more while rating is open, and none came after the count.',
		counts: 'No more ratings counted than codes used or ballots recorded, and no more codes used than people drawn.'
	},
	at: (seq) => `It fails from entry ${f.count(seq)}.`,
	wholeLedger: 'The whole public ledger was checked and holds.',
	brokenLedger: 'The public ledger does not hold; see “Check the ledger”.',
	states: {
		recorded: {
			title: 'Counted',
			text: 'This rating is in the ballot box and in the public record: nobody can take it away unseen. Looking it up cannot show its answers, and does not.'
		},
		waiting: {
			title: 'Counted',
			text: 'This rating is in the ballot box and will enter the public record with the next batch. A batch needs ten ballots, so that time gives nobody away; at the latest it is made before the count. Look again in a day or two.'
		},
		missing: {
			title: 'A genuine receipt that the record does not have',
			text: 'This receipt bears our signature, so the ballot was received, and yet the public record does not have it. This must not happen. Please report it as said below.'
		},
		false: {
			title: 'Something does not match',
			text: 'A part of the receipt or of the proof is false or incomplete; see the line marked “Fails”. Enter it again; if it stays so, report it as said below.'
		}
	},
	leftOut: 'Your browser went through every published batch of ballots: it is in none.',
	complain: 'How to report it',
	complainSteps: [
		'Save the evidence file. It holds the receipt and the signed end of the ledger, not your name or answers; anybody can check it.',
		'After the close of rating, one press here or on the page of complaints lodges it, without account or name. Or call the number on your letter.',
		'Until the auditor has answered in public the results go no further.'
	],
	evidence: 'Save the evidence file',
	open: 'Or open a receipt file you saved',
	ledgerTitle: 'Check the ledger',
	ledgerLead: 'Your browser downloads the whole public ledger and computes it from the first entry to the last.',
	ledgerDone: 'The whole ledger holds',
	ledgerBad: 'The ledger does not hold',
	ledgerBadText:
		'Save this page and the ledger file and give them to the auditor. The lines marked “Fails” say where it breaks.',
	ledgerNow: (count) => `${counted(count, 'entry', 'entries')}.`,
	before: (seq, day) => `Last time (${day}) this browser saw the ledger up to entry ${f.count(seq)}.`,
	firstTime:
		'This browser checks the ledger for the first time. It remembers today’s end and compares when you come again.',
	headNow: 'Fingerprint of today’s end',
	headFile: 'The signed end (head.json)',
	remember: 'To be surer, write the fingerprint down or ask a friend elsewhere to check too: all must see the same.'
};

import type { verify as zh } from '../../zh/public/verify.ts';

/** How to check. */
export const verify: typeof zh = {
	title: 'How to check',
	lead: 'You need not trust us. Everything below you can check yourself.',
	receipt: 'Is my ballot there?',
	receiptText:
		'You got a receipt of 16 characters with your ballot. Enter it to see whether the ballot is in the box. It does not show what you answered.',
	receiptLink: 'Check a receipt',
	draw: 'Was the draw fair?',
	drawText:
		'Every draw publishes its list file, its dice and its record. One command, or the tools of any computer, redo it. The pages of the draws hold all values.',
	drawHere: 'Check a draw on your own device',
	drawsOf: (place, draws) => `${place} (${draws})`,
	noDraws: 'No list is fixed for a draw yet.',
	ledger: 'Was the record touched?',
	ledgerText:
		'Everything the office does goes into a ledger in which each entry names the one before. Download it and check every fingerprint; write down the newest and compare later.',
	ledgerCheck: 'Check the whole ledger in your browser',
	ledgerLink: 'Public ledger',
	ledgerLine:
		'The fingerprint of an entry is the SHA-256 of its line without the line feed, and must be “previous” in the next:',
	scheme: 'Was the scheme changed?',
	schemeText: 'The SHA-256 of the scheme file is the fingerprint in the ledger entry that opened the year.',
	schemeFile: (year) => `Scheme of ${year} (scheme.json)`,
	results: 'Were the results computed rightly?',
	resultsText:
		'Two people compute the result sheet from the ballots, one after the other; it is published only when the fingerprints agree, and the SHA-256 of the file stands in the ledger. The page of a unit shows how its composite is made, line by line. To recompute from ballots takes an auditor with the sealed data, as ballots are not public.',
	resultsFile: (year) => `Results of ${year} (results.json)`,
	noResults: 'No results are public yet.'
};

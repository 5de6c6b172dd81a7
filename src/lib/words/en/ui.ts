import { counted } from '../format.ts';
import type { ui as zh } from '../zh/ui.ts';

/** Texts of the frame and the parts. */
export const ui: typeof zh = {
	site: {
		name: '公评 Gongping',
		tagline: 'Public record of how county-level leadership teams are assessed',
		skip: 'Skip to main content',
		otherLanguage: '中文',
		demo: 'Demo data · not real results'
	},
	nav: {
		label: 'Main',
		home: 'Home',
		results: 'Results',
		method: 'Method',
		verify: 'Verify',
		ballot: 'Enter code',
		office: 'Office',
		signOut: 'Sign out'
	},
	footer: {
		label: 'Footer',
		promise: 'Drawn in public, answered in secret, open to checking.',
		stored: 'What is stored',
		method: 'How it is done',
		ledger: 'Public ledger',
		office: 'Staff sign-in'
	},
	errors: {
		title: 'There is a problem',
		prefix: 'Error: ',
		titlePrefix: 'Error: '
	},
	notice: { info: 'Note', warning: 'Warning', success: 'Done' },
	file: { chosenAgain: 'Choose the file again when the page comes back.' },
	receiptFile: {
		title: 'Keep the full receipt',
		text: 'The full receipt bears our signature: should the public record ever lack it, it is evidence. It holds no name, no answer and no time.',
		link: 'Download the receipt file'
	},
	digest: { show: 'Show in full', label: 'Fingerprint' },
	working: { label: 'Working through the list, please keep this page open:' },
	steps: { done: 'Done', current: 'Now', upcoming: 'Not started' },
	chart: {
		asTable: 'View as a table',
		count: 'Answers',
		row: 'Rated',
		value: 'Value',
		interval: '95% interval',
		answers: (n) => counted(n, 'answer'),
		tooFew: 'Too few answers to publish',
		spoken: (label, parts) => `${label}: ${parts.join(', ')}`
	},
	failure: {
		notFound: {
			title: 'Page not found',
			text: 'The address may be mistyped, or the page has moved. Check the address or start again from the home page.'
		},
		forbidden: {
			title: 'You cannot view this page',
			text: 'This page is open only to staff with the duty for it. Sign in with an account that has the right.'
		},
		altered: {
			title: 'This is not what was published',
			text: 'What the system now keeps cannot be read or has another fingerprint or date than the public ledger says, so it may have been changed by hand. This page is not shown until that is explained. A file you downloaded earlier you can check against the ledger yourself.'
		},
		broken: {
			title: 'Something went wrong',
			text: 'This is our fault, not yours. What you entered may not have been saved. Try again in a few minutes.'
		},
		rejected: { title: 'This could not be done', text: 'Go back, check what you entered and try again.' },
		home: 'Back to the home page',
		status: (status) => `Error ${status}`,
		reference: (code) => `If you tell us, quote the number ${code}.`
	}
};

import { counted } from '../../format.ts';
import type { complaints as zh } from '../../zh/voice/complaints.ts';

/** Complaints about ballots the record does not have. */
export const complaints: typeof zh = {
	title: 'Complaints about ballots',
	lead: 'Somebody holds a genuine receipt, and the public record does not have the ballot: every such case is listed here with its answer. Until it is answered the results go no further.',
	lodgeTitle: 'Complaint: my ballot is not in the record',
	lodgeLead:
		'No account and no name. All you hand in is the receipt, which proves that the ballot was received and not what it said.',
	lodgeLabel: 'Signed receipt (the one line of the receipt file)',
	lodgeHint: 'It begins with gongping-receipt/1.',
	lodge: 'Complain about this ballot',
	lodgeNow:
		'One press lodges it. The receipt becomes public; it holds neither your name nor your answers. The ledger names the day only.',
	rule: 'The portal checks it at once: a genuine signature, rating closed, and no batch that holds it. Anything else is not lodged and leaves no trace.',
	lodged: 'Lodged',
	lodgedText: 'It stands in the public ledger, and nobody can take it out. The auditor answers it on this page.',
	none: 'There are no complaints in this year.',
	counts: (lodged, unanswered) =>
		unanswered === 0
			? `${counted(lodged, 'complaint', 'complaints')}, all answered.`
			: `${counted(lodged, 'complaint', 'complaints')}, ${unanswered} not answered yet.`,
	lost: (ballots) => `${counted(ballots, 'ballot', 'ballots')} proved lost.`,
	lostNote: 'Whatever the answer says, a ballot in no batch counts as lost.',
	list: 'Each complaint',
	leaf: 'Fingerprint of the ballot',
	since: 'Lodged on',
	state: 'Answer',
	waiting: 'Waiting for the auditor',
	answered: (day) => `Answered on ${day}`,
	proof: 'The receipt itself (anybody can check it)',
	how: 'You have a receipt, but the ballot cannot be found?',
	here: 'Complain here',
	findings: {
		entered: 'Entered: the ballot is in the public record now',
		removed: 'Somebody took the ballot out of the box',
		restored: 'The system went back to an old backup and lost the ballot',
		'key-misused': 'The signing key was used for a receipt without a ballot',
		unexplained: 'The cause was not found'
	},
	office: {
		title: 'Answer complaints about ballots',
		lead: 'Answer each once it is cleared up. Answers are public at once and final; until all are answered the results go no further.',
		finding: 'What was found',
		text: 'Explanation',
		textHint: 'What was examined and what is done about it, at most 500 characters. Name nobody.',
		submit: 'Answer in public',
		done: 'The answer is public.',
		onlyAuditor: 'The auditor answers them.'
	}
};

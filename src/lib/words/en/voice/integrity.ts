import { counted, format } from '../../format.ts';
import type { integrity as zh } from '../../zh/voice/integrity.ts';
import { toldLink } from './told.ts';

const f = format('en');

/** The integrity note, and “I was told how to answer”. */
export const integrity: typeof zh = {
	title: 'Integrity note',
	lead: 'Are there signs that ballots were dictated, filled in for others or copied? The count looks for them by rules fixed beforehand, and whatever it finds stands here.',
	changesNothing:
		'Nothing found here removes a ballot or changes a weight or score; it says where to inquire. No sign does not prove that nothing was wrong.',
	later: 'What the screens found in the ballots is published with the final results.',
	missing: 'The results of this year were computed before there were such screens.',
	clear: (classes) => `${counted(classes, 'stratum', 'strata')} screened, and nothing stands out.`,
	conspicuous: (classes) => `Something stands out in ${counted(classes, 'stratum', 'strata')}; see below.`,
	group: 'Group',
	layer: 'Stratum',
	found: 'Sign',
	screened: (screened, classes) =>
		`${f.count(screened)} of ${counted(classes, 'stratum', 'strata')} screened; any other has fewer than ten ballots.`,
	nothing: 'Nothing stands out.',
	signs: {
		straight: 'Unusually many ballots with one answer throughout',
		copies: 'Unusually many identical ballots',
		unanswered: 'Unusually many ballots that leave most questions open',
		funnel: 'Mean far from that of the group',
		dispersion: 'Ballots more alike than chance allows',
		burst: 'Came bunched in a few batches'
	},
	extreme: (unit) => `Unusually many all-best or all-worst answers about ${unit}`,
	fingerprint: 'Nearly everybody answered, and scores are very high',
	favoured: (units) => `Rated clearly better by their own people than by others: ${units}.`,
	compared: (units) => `Own people against others: ${counted(units, 'unit', 'units')} compared, none clearly favoured.`,
	notCompared: 'Own people against others: nobody else in this group rates the same units, so the data cannot tell.',
	correlation: (rho) => `Rank correlation of response and mean score over the strata: ${rho}.`,
	howTitle: 'How it was done',
	how: [
		'From the ballots and their stratum only: no names, addresses or devices, and no time finer than a batch.',
		'Each stratum is held against the others. Among many strata some stand out by chance, so chances are adjusted (Benjamini–Hochberg) and only q below 0.01 is reported.',
		'Bunching is seen from the public batches, at most one a day and ten ballots or more, which show nobody’s day.',
		'Speed is not screened, because we keep no times.'
	],
	file: 'The file',
	digest: 'Fingerprint of the integrity note',
	digestText:
		'The ledger’s entry “results computed” names it. Whoever reviews the results recomputes the note too, and it must be the same.',
	download: 'Download the note (integrity.json)',
	results: 'See the results',
	told: 'Told how to answer',
	toldText:
		'Anybody may report and nobody is identified, so these numbers are a signal and no proof. Below ten no number is given.',
	toldNone: 'Nobody reported anything.',
	toldTotal: (reports) =>
		reports === 0 ? 'There were reports, fewer than ten.' : `${f.count(reports)} reports or more.`,
	reports: 'Reports (in tens)',
	few: 'fewer than 10',
	office: (classes) =>
		classes === 0
			? 'Screens of the ballots: nothing stands out.'
			: `Screens of the ballots: something stands out in ${counted(classes, 'stratum', 'strata')}. Inquire before the notice.`,
	report: {
		title: toldLink,
		lead: 'Did somebody tell you what to answer, offer money or gifts, watch you or fill it in for you? Tell us here. We do not ask who you are, whether you rated, or what you answered.',
		place: 'Which list were you drawn from?',
		placeHint: 'Your letter says what to choose first and what then. Tap the name of a list to open it.',
		unknown: 'I do not know, or my letter does not say',
		altered: (group) => `The record of the draw of “${group}” cannot be read`,
		alteredText:
			'Somebody may have altered it, so that list cannot be chosen here. If you were drawn from it, choose “I do not know”.',
		what: 'What happened',
		told: {
			'told-answers': 'I was told what to answer',
			'money-or-gift': 'Money or a gift was given or promised',
			'watched-or-filled-in': 'Somebody watched me or filled it in for me',
			other: 'Something else'
		},
		submit: 'Report anonymously',
		sent: 'Counted',
		sentText:
			'Thank you. Until the close you can still change your answers with the code of your letter; the last ones count, and nobody can see that you changed them.',
		none: 'No rating is going on now.',
		unreachable: 'It was not sent. Look at your connection and try again.',
		keptTitle: 'What we keep',
		kept: [
			'One more for what you choose. No name, code, time or address, and nothing that leads to a ballot.',
			'Against floods only a few reports are taken from one network in a short time; this is counted in memory and not written down.',
			'After the close the counts stand in the integrity note, without numbers below ten.'
		],
		soFar: (reports) => `So far ${f.count(reports)} reports or more.`
	}
};

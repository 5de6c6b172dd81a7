const fields: Readonly<Record<string, string>> = {
	'allocation-infeasible': 'total',
	'deviation-missing': 'deviations',
	'moment-passed': 'moment',
	'too-few-parties': 'parties',
	'party-twice': 'parties',
	'party-unknown': 'parties',
	'officer-is-party': 'parties',
	'dice-not-read-aloud': 'aloud',
	'source-missing': 'said',
	'dice-not-digits': 'said',
	'dice-rolls-wrong': 'said',
	'lottery-not-pairs': 'said',
	'lottery-not-ascending': 'said',
	'lottery-draws-wrong': 'said',
	'drand-malformed': 'said',
	'drand-other-round': 'said'
};

/** The field of the page a refusal is about, if it is about one. */
export const fieldOf = (refusal: { readonly code: string; readonly field?: string }): string | undefined =>
	refusal.field ?? fields[refusal.code];

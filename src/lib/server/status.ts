/** Refusals that mean: there is no such thing. */
const missing = new Set([
	'cycle-unknown',
	'group-unknown',
	'stratum-unknown',
	'batch-unknown',
	'unit-unknown',
	'spot-unknown',
	'visit-unknown',
	'complaint-unknown',
	'kiosk-unknown'
]);

/** Refusals that mean: the request was right, but things already stand otherwise. */
const conflicts = new Set([
	'wrong-phase',
	'cycle-exists',
	'account-exists',
	'phase-not-next',
	'gate-closed',
	'frame-committed',
	'list-being-taken',
	'frame-not-uploaded',
	'frame-not-committed',
	'spot-void',
	'spot-done',
	'spot-committed',
	'spot-not-committed',
	'spot-number-taken',
	'draw-exists',
	'draw-made',
	'draw-not-committed',
	'draw-not-made',
	'letters-all-printed',
	'release-without-rule',
	'replicates-all-released',
	'release-too-early',
	'response-enough',
	'replicates-left',
	'wave-too-early',
	'wave-response-enough',
	'wave-not-opened',
	'wave-after-stages',
	'wave-after-pack',
	'wave-letters-left',
	'wave-missing',
	'wave-opened',
	'nobody-left',
	'code-held',
	'draw-not-prepared',
	'draw-void',
	'shares-closed',
	'shares-missing',
	'reveals-missing',
	'beacon-missing',
	'beacon-heard',
	'share-revealed',
	'moment-not-come',
	'moment-passed',
	'letters-printed',
	'frame-changed',
	'letters-printed-before',
	'result-missing',
	'result-differs',
	'result-altered',
	'result-checked',
	'draw-altered',
	'keys-altered',
	'scores-altered',
	'disclosures-altered',
	'scheme-altered',
	'ledger-altered',
	'ballots-altered',
	'ballots-lost',
	'ballots-exceed-exchanged',
	'codes-altered',
	'phases-altered',
	'code-not-drawn',
	'ballot-cast-already',
	'revision-gap',
	'keys-not-made',
	'keys-not-confirmed',
	'keys-confirmed',
	'keys-differ',
	'code-used',
	'complaint-recorded',
	'complaint-too-early',
	'complaint-lodged-already',
	'complaint-answered-already',
	'report-closed',
	'code-revoked',
	'class-has-pack',
	'class-has-letters',
	'class-without-pack',
	'cards-all-printed',
	'cards-all-used',
	'slips-refused',
	'batch-closed',
	'batch-done',
	'batch-has-two',
	'batch-incomplete',
	'kiosk-closed'
]);

const forbidden = new Set([
	'phase-not-yours',
	'not-allowed',
	'result-checked-by-its-maker',
	'account-own',
	'same-officer',
	'officer-is-party',
	'officer-voids',
	'not-a-party',
	'beacon-heard-by-another',
	'keys-confirmed-by-their-maker'
]);

/** What the messages of raters' devices are answered with (protocol §4.3). */
const exact = new Map([
	['request-malformed', 400],
	['cookie-refused', 400],
	['code-unknown', 403],
	['kiosk-token-unknown', 403],
	['credential-malformed', 403],
	['code-replaced', 410],
	['file-too-large', 413],
	['rating-not-yet-open', 423],
	['rating-closed', 423],
	['disclosure-withheld', 423],
	['revisions-too-many', 429],
	['server-busy', 503],
	['box-busy', 503]
]);

/** The HTTP status a refusal is answered with; 422 where what was sent could not be taken. */
export function statusOf({ code }: { readonly code: string }): number {
	const known = exact.get(code);
	if (known !== undefined) return known;
	if (missing.has(code)) return 404;
	if (conflicts.has(code)) return 409;
	if (forbidden.has(code)) return 403;
	return code.endsWith('-wait') ? 429 : 422;
}

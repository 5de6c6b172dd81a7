import { err, ok, type Result } from '../../basics/index.ts';
import { checkReceipt, type Answer, type RecordedBatches } from './receipt-check.ts';
import type { SignedReceipt } from './signed-receipt.ts';

/**
 * What an inquiry may find about a leaf that no batch holds (a closed list): entered — it stands in a batch by now ·
 * removed — somebody took the ballot out · restored — the portal went back to an older state · key-misused — a receipt was
 * signed for no ballot · unexplained — nobody found out.
 */
export const FINDINGS = ['entered', 'removed', 'restored', 'key-misused', 'unexplained'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Longest explanation, in UTF-16 units. */
export const MOST_EXPLANATION = 500;

export type ComplaintRefusal = {
	readonly code: 'complaint-forged' | 'complaint-foreign' | 'complaint-recorded' | 'complaint-too-early';
};

/**
 * Whether a signed receipt is a complaint: it bears the portal's signature and no batch holds its leaf although rating has
 * closed (`closed`) and all that was left has been recorded. Before that a complaint would tell when somebody rated, and
 * the promise of the receipt is still open.
 */
export function judgeComplaint(
	receipt: SignedReceipt,
	answer: Answer,
	record: RecordedBatches,
	closed: boolean
): Result<SignedReceipt, ComplaintRefusal> {
	const { state, checks } = checkReceipt(receipt, answer, record);
	const holds = (name: string) => checks.some((check) => check.name === name && check.passed);
	if (!holds('receipt-signature')) return err({ code: 'complaint-forged' });
	if (!holds('receipt-key')) return err({ code: 'complaint-foreign' });
	if (state === 'recorded') return err({ code: 'complaint-recorded' });
	return closed && state !== 'waiting' ? ok(receipt) : err({ code: 'complaint-too-early' });
}

export type ExplanationRefusal =
	| { readonly code: 'finding-unknown' | 'finding-contradicts' | 'field-required' }
	| { readonly code: 'text-too-long'; readonly most: number };

/** What is said in answer to a complaint. */
export type Explanation = { readonly finding: Finding; readonly text: string };

/**
 * An answer to a complaint as it may be given: a finding of the list and some text. The record decides whether the leaf was
 * `entered`, not the officer: whatever else is found, a leaf in no batch stays lost.
 */
export function checkExplanation(
	given: { readonly finding: string; readonly text: string },
	entered: boolean
): Result<Explanation, ExplanationRefusal> {
	const finding = FINDINGS.find((known) => known === given.finding);
	const text = given.text.trim();
	if (!finding) return err({ code: 'finding-unknown' });
	if ((finding === 'entered') !== entered) return err({ code: 'finding-contradicts' });
	if (text === '') return err({ code: 'field-required' });
	return text.length > MOST_EXPLANATION
		? err({ code: 'text-too-long', most: MOST_EXPLANATION })
		: ok({ finding, text });
}

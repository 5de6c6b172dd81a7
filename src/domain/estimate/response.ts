/**
 * Final dispositions of the invited (AAPOR Standard Definitions): complete and partial ballots, refusals and break-offs,
 * non-contacts, other eligible, unknown whether a household or whether eligible; and the eligible share of the unknown.
 */
export type Dispositions = {
	readonly complete: number;
	readonly partial: number;
	readonly refusal: number;
	readonly nonContact: number;
	readonly other: number;
	readonly unknownHousehold: number;
	readonly unknownOther: number;
	readonly eligibleShare: number;
};

/** Response rates 1–6, cooperation, refusal and contact rate 1; null where nobody stands in the denominator. */
export type OutcomeRates = Readonly<
	Record<'RR1' | 'RR2' | 'RR3' | 'RR4' | 'RR5' | 'RR6' | 'COOP1' | 'REF1' | 'CON1', number | null>
>;

/** Outcome rates, unweighted (AAPOR Standard Definitions, 10th ed. 2023; statistics §3.3). Fixture 07. */
export function outcomeRates(counts: Dispositions): OutcomeRates {
	const { complete, refusal } = counts;
	const answered = complete + counts.partial;
	const eligible = answered + refusal + counts.nonContact + counts.other;
	const unknown = counts.unknownHousehold + counts.unknownOther;
	const contacted = answered + refusal + counts.other;
	const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
	return {
		RR1: share(complete, eligible + unknown),
		RR2: share(answered, eligible + unknown),
		RR3: share(complete, eligible + counts.eligibleShare * unknown),
		RR4: share(answered, eligible + counts.eligibleShare * unknown),
		RR5: share(complete, eligible),
		RR6: share(answered, eligible),
		COOP1: share(complete, contacted),
		REF1: share(refusal, eligible + unknown),
		CON1: share(contacted, eligible + unknown)
	};
}

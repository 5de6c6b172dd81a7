/** What refusals carry beside their codes: a name means the same in each of them. */
export type Params = {
	readonly act: string;
	readonly at: number;
	readonly ballots: number;
	readonly below: number;
	readonly columns: readonly string[];
	readonly conditions: readonly { readonly code: string }[];
	readonly count: number;
	readonly cycle: string;
	readonly digits: number;
	readonly expected: string | number;
	readonly found: string | number;
	readonly from: number;
	readonly group: string;
	readonly least: number;
	readonly left: number;
	readonly line: number;
	readonly maxTotal: number;
	readonly megabytes: number;
	readonly minTotal: number;
	readonly minutes: number;
	readonly most: number;
	readonly name: string;
	readonly parties: readonly string[];
	readonly path: string;
	readonly phase: string;
	readonly questions: readonly unknown[];
	readonly rate: number;
	readonly role: string;
	readonly row: number;
	readonly rows: number;
	readonly rules: readonly unknown[];
	readonly slips: readonly unknown[];
	readonly source: string;
	readonly strata: readonly string[];
	readonly stratum: string;
	readonly symbols: number;
	readonly units: readonly string[];
};

/** Turns a refusal's parameters into one sentence for the person it concerns. */
export type Sentence = (params: Params) => string;

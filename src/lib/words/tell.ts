type Coded = { readonly code: string };

/** The members of a union of faults that carry this code. */
type FaultOf<Fault, Code> = Fault extends { readonly code: infer Codes } ? (Code extends Codes ? Fault : never) : never;

/** One sentence for each code of a union of faults, told with the fault's own parameters. */
export type Sentences<Fault extends Coded> = {
	readonly [Code in Fault['code']]: (fault: FaultOf<Fault, Code>) => string;
};

/** The sentence for a fault. */
export function tell<Fault extends Coded>(sentences: Sentences<Fault>, fault: Fault): string {
	const sentence = sentences[fault.code as Fault['code']] as (fault: Fault) => string;
	return sentence(fault);
}

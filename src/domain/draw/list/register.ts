/** People in a stratum of the list, and in the register the list should cover. */
export type RegisterGap = { readonly stratum: string; readonly listed: number; readonly registered: number };

/**
 * The strata whose list is smaller or larger than the register by more than `tolerance` (a share of the register: 0.05 is
 * 5 in 100), among them those only one of the two knows; in the order of the register, then of the list. `all` in the
 * register stands for the whole list.
 */
export function registerGaps(
	listed: ReadonlyMap<string, number>,
	register: ReadonlyMap<string, number>,
	tolerance: number
): RegisterGap[] {
	const total = [...listed.values()].reduce((sum, people) => sum + people, 0);
	const counts = register.has('all') ? new Map([...listed, ['all', total]]) : listed;
	const strata = register.has('all') ? register.keys() : new Set([...register.keys(), ...listed.keys()]);
	return [...strata]
		.map((stratum) => ({ stratum, listed: counts.get(stratum) ?? 0, registered: register.get(stratum) ?? 0 }))
		.filter(({ listed, registered }) => Math.abs(listed - registered) > tolerance * registered);
}

/** A register typed as lines of `stratum number`, or a lone number for all; null when a line is neither. */
export function readRegister(text: string): ReadonlyMap<string, number> | null {
	const register = new Map<string, number>();
	for (const line of text
		.normalize('NFKC')
		.split('\n')
		.map((line) => line.trim())) {
		if (line === '') continue;
		const [, stratum = 'all', people = ''] = /^(?:([A-Za-z0-9._-]+)[\s,:;=]+)?(\d{1,9})$/.exec(line) ?? [];
		if (people === '' || register.has(stratum)) return null;
		register.set(stratum, Number(people));
	}
	return register;
}

import type { ClassIntegrity } from '#domain/integrity';

/** What is found of an ordinary class: nothing. */
export const aClassFound = (overrides: Partial<ClassIntegrity> = {}): ClassIntegrity => ({
	class: 'north.town',
	screened: true,
	straight: { share: 0.05, q: 0.7 },
	copies: { share: 0, q: 1 },
	unanswered: { share: 0.1, q: 0.4 },
	funnel: 0.3,
	dispersion: 0.4,
	burst: { batch: 1, width: 1, p: 1 },
	...overrides
});

import type { BrokenRule } from './broken-rule.ts';
import { checkNames } from './check-names.ts';
import { checkValues } from './check-values.ts';
import { checkWeights } from './check-weights.ts';
import type { Scheme } from './scheme.ts';

/** Every rule a scheme breaks, in the order names, weights, values; an empty list means it may come into force. */
export function checkScheme(scheme: Scheme): BrokenRule[] {
	return [...checkNames(scheme), ...checkWeights(scheme), ...checkValues(scheme)];
}

import { required } from '../../basics/index.ts';
import type { Unit } from '../../scheme/index.ts';
import type { UnitComposite } from '../composite.ts';
import { viewGap } from '../gap.ts';
import type { GivenScore } from '../given-scores.ts';
import { decimal, decimalOrNull } from './decimal.ts';
import type { Standing } from './ranking.ts';
import type { SheetComponent, SheetComposite, SheetUnit } from './sheet.ts';

/** All that was found about a ranked unit; `given` and `standing` are missing where it has none. */
export type Findings = {
	readonly unit: Unit;
	readonly given: GivenScore | undefined;
	readonly components: readonly SheetComponent[];
	readonly made: UnitComposite;
	readonly standing: Standing | undefined;
};

/** A ranked unit's line of the sheet. */
export function publishUnit({ unit, given, components, made, standing }: Findings): SheetUnit {
	const score = (code: string) => components.find(({ component }) => component === code)?.score ?? null;
	return {
		unit: unit.code,
		cohort: required(unit.cohort, 'cohort'),
		components,
		adjustment: decimal(given?.adjustment ?? 0),
		veto: given?.veto ?? null,
		composite: publishComposite(made),
		missing: made.composite.ranked ? [] : made.composite.missing,
		renormalised: made.parts.some(({ renormalised }) => renormalised),
		officialPublicGap: decimalOrNull(viewGap(score('democratic'), score('social'))),
		rank: standing?.rank ?? null,
		grade: standing?.grade ?? null
	};
}

function publishComposite({ composite }: UnitComposite): SheetComposite | null {
	if (!composite.ranked) return null;
	const { score, se, df, interval } = composite;
	return {
		score: decimal(score),
		se: decimal(se),
		df: decimal(df),
		low: decimal(interval.low),
		high: decimal(interval.high)
	};
}

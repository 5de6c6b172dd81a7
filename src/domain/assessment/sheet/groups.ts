import type { Tally } from '../../ballot/index.ts';
import { stratumHead, type RaterGroup } from '../../scheme/index.ts';
import { decimal } from './decimal.ts';
import { shownBallots } from './hidden.ts';
import type { SheetGroup } from './sheet.ts';

/** How a group answered the call, stratum by stratum and in all. */
export function publishGroup({ code, instrument }: RaterGroup, { strata }: Tally): SheetGroup {
	const shown = shownBallots(strata, stratumHead);
	const invited = strata.reduce((sum, stratum) => sum + stratum.invited, 0);
	return {
		group: code,
		instrument,
		strata: strata.map((stratum, at) => ({
			code: stratum.code,
			population: stratum.population,
			invited: stratum.invited,
			ballots: shown.strata[at] ?? null
		})),
		population: strata.reduce((sum, stratum) => sum + stratum.population, 0),
		invited,
		ballots: shown.total,
		responseRate: shown.total === null || invited === 0 ? null : decimal(shown.total / invited)
	};
}

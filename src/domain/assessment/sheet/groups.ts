import type { Tally } from '../../ballot/index.ts';
import { stratumHead, type RaterGroup } from '../../scheme/index.ts';
import { decimal } from './decimal.ts';
import { shownBallots } from './hidden.ts';
import type { SheetGroup } from './sheet.ts';

/** How a group answered the call, stratum by stratum and in all. */
export function publishGroup({ code, instrument }: RaterGroup, tally: Tally): SheetGroup {
	const strata = wholeStrata(tally.strata);
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

type Strata = Tally['strata'];

/** The strata of a group; the classes of one that was drawn in two stages are told together. */
function wholeStrata(classes: Strata): Strata {
	if (!classes.some(({ stage }) => stage)) return classes;
	return [...Map.groupBy(classes, ({ code, stage }) => stage?.stratum ?? code)].map(([code, own]) => {
		const sum = (of: 'population' | 'invited' | 'ballots'): number => own.reduce((all, each) => all + each[of], 0);
		// Each class stands for a share of the people that is no whole number; all of a stratum for all of its people.
		return { code, population: Math.round(sum('population')), invited: sum('invited'), ballots: sum('ballots') };
	});
}
